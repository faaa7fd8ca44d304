import { parseBlocks, parseChanges } from '@trinhky/content';
import type { Block, Change, Problem as ContentProblem } from '@trinhky/content';
import type { Assignee } from '@trinhky/events';
import { Problem } from './problem.js';

/** Text from outside becomes blocks, or a 400 that says where and why. */
export function blocksOf(given: unknown): Block[] {
  const parsed = parseBlocks(given);
  return parsed.ok ? parsed.blocks : refuse('blocks', parsed.problems);
}

export function changesOf(given: unknown): Change[] {
  const parsed = parseChanges(given);
  return parsed.ok ? parsed.changes : refuse('changes', parsed.problems);
}

function refuse(field: string, problems: ContentProblem[]): never {
  throw new Problem(
    400,
    problems[0]?.code ?? 'content.invalid',
    `Văn bản chưa lưu được: ${problems[0]?.message ?? 'nội dung không hợp lệ.'}`,
    {
      errors: problems.map(({ path, code, message }) => ({ path: path ? `${field}.${path}` : field, code, message })),
    },
  );
}

const isText = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);

/** Who drafts: `{kind:"user", id}` or `{kind:"post", role, unit}` and nothing besides. */
export function assigneesOf(given: readonly unknown[]): Assignee[] {
  return given.map((value, index) => {
    if (typeof value === 'object' && value !== null && 'kind' in value) {
      const keys = Object.keys(value).sort().join();
      if (value.kind === 'user' && keys === 'id,kind' && 'id' in value && isText(value.id)) return { kind: 'user', id: value.id };
      if (value.kind === 'post' && keys === 'kind,role,unit' && 'role' in value && 'unit' in value && isText(value.unit)) {
        const role = value.role;
        if (role === 'specialist' || role === 'unit-head') return { kind: 'post', role, unit: value.unit };
      }
    }
    throw new Problem(400, 'bad-request', `Người được giao thứ ${index + 1} không hợp lệ.`);
  });
}

const isReason = (value: unknown): value is string => typeof value === 'string' && value.length <= 4_000;

/** Suggestions turned down: `{suggestionId, reason}` and nothing besides. */
export function declinesOf(given: readonly unknown[]): { suggestionId: string; reason: string }[] {
  return given.map((value, index) => {
    if (typeof value === 'object' && value !== null && 'suggestionId' in value && 'reason' in value && Object.keys(value).length === 2) {
      const { suggestionId, reason } = value;
      if (isText(suggestionId) && isReason(reason)) return { suggestionId, reason };
    }
    throw new Problem(400, 'bad-request', `Đề nghị bị bỏ qua thứ ${index + 1} không hợp lệ.`);
  });
}
