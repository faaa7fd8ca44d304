import type { DataOf, OutlineChange, ReportHeader } from '@trinhky/events';
import { z } from 'zod';
import { Problem } from '../http/problem.js';

/** Changes of an outline as they come from outside; what they do to the tree is judged in libs/domain. */

const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text), 'control character');
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const numbering = z.enum(['part', 'upper', 'roman', 'arabic', 'decimal', 'letter', 'none']);
const assignee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), id }),
  z.strictObject({ kind: z.literal('post'), role: z.enum(['specialist', 'unit-head']), unit: id }),
]);
const section = z.strictObject({
  sectionId: id,
  fieldId: id.nullable(),
  route: z.array(z.enum(['unit-head', 'approver'])).max(2),
  assignees: z.array(assignee).max(20),
  approver: id.nullable(),
  dueDate: z.iso.date().nullable(),
});
const node = z.strictObject({
  nodeId: id,
  parent: id.nullable(),
  kind: z.enum(['heading', 'section', 'opening', 'closing', 'appendix']),
  numbering,
  title: line(1_000).nullable(),
  templateNodeId: id.nullable(),
  orientation: z.enum(['portrait', 'landscape']).optional(),
  levels: z.array(numbering).max(5).optional(),
  section: section.nullable(),
});
const header = z.strictObject({
  subject: line(1_000),
  addressees: z.array(line(500)).max(50),
  recipients: z.array(line(500)).max(100),
  archive: line(200),
});
const change = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('add'), node, after: id.nullable() }),
  z.strictObject({ op: z.literal('remove'), nodeId: id }),
  z.strictObject({ op: z.literal('restore'), nodeId: id, parent: id.nullable(), after: id.nullable() }),
  z.strictObject({ op: z.literal('retitle'), nodeId: id, title: line(1_000) }),
  z.strictObject({ op: z.literal('move'), nodeId: id, parent: id.nullable(), after: id.nullable() }),
  z.strictObject({ op: z.literal('header'), header }),
]);
const changes = z.array(change).min(1).max(200);

const { section: _ownSection, ...nodeShape } = node.shape;
const { sectionId: _sectionId, ...planShape } = section.shape;
const guidance = z.string().max(4_000).nullable();
const templateNode = z.strictObject({ ...nodeShape, section: z.strictObject(planShape).nullable(), guidance });
const templateNodes = z.array(templateNode).min(1).max(300);

export const outlineChangesOf = (given: unknown): OutlineChange[] => parsed(changes, given, 'changes', 'Thay đổi đề cương không hợp lệ.');
export const headerOf = (given: unknown): ReportHeader => parsed(header, given, 'header', 'Phần đầu và nơi nhận của mẫu không hợp lệ.');
export const templateNodesOf = (given: unknown): DataOf<'template.published.v1'>['nodes'] =>
  parsed(templateNodes, given, 'nodes', 'Đề cương của mẫu không hợp lệ.');

function parsed<T>(schema: z.ZodType<T>, given: unknown, field: string, sentence: string): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new Problem(400, 'bad-request', sentence, {
    errors: result.error.issues
      .slice(0, 20)
      .map((issue) => ({ path: [field, ...issue.path].join('.'), code: issue.code, message: 'Giá trị không hợp lệ.' })),
  });
}

/** For OpenAPI. */
export const outlineSchemas = () => ({
  OutlineChange: z.toJSONSchema(change, { io: 'input', target: 'openapi-3.0' }),
  AssigneeGiven: z.toJSONSchema(assignee, { io: 'input', target: 'openapi-3.0' }),
  ReportHeaderGiven: z.toJSONSchema(header, { io: 'input', target: 'openapi-3.0' }),
  TemplateNode: z.toJSONSchema(templateNode, { io: 'input', target: 'openapi-3.0' }),
});
