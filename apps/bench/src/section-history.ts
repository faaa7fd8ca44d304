import { createHash } from 'node:crypto';
import { applyChanges, contentHash } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import type { EventStore } from '@trinhky/event-store';
import { randomSalts, sealEvents } from '@trinhky/events';
import type { PendingEvent, ReportEvent, SectionEvent } from '@trinhky/events';

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const SENTENCE =
  'Tổng thu ngân sách trên địa bàn phường ước đạt kế hoạch giao; các khoản thu phát sinh được theo dõi, đôn đốc thường xuyên. ';
const salt = randomSalts();

/** A paragraph of about 0.5 KB that differs with each edit. */
export const paragraph = (id: string, edit: number): Block => ({
  kind: 'paragraph',
  id,
  content: [{ kind: 'text', t: `${SENTENCE.repeat(3)}Lần sửa ${edit}.` }],
});

/** The events of a section with 30 paragraphs at most and `edits` edits of one paragraph each. */
export function editsOf({
  sectionId,
  edits,
  reportId = 'r0',
  nodeId = 'n0',
  assignee,
}: {
  sectionId: string;
  edits: number;
  reportId?: string;
  nodeId?: string;
  assignee?: string;
}): SectionEvent[] {
  const assignees = assignee === undefined ? [] : [{ kind: 'user' as const, id: assignee }];
  const plan = { templateNodeId: null, cycle: 0, fieldId: null, route: ['approver' as const], assignees, approver: null, dueDate: null };
  const events: SectionEvent[] = [{ type: 'section.opened.v1', data: { reportId, nodeId, ...plan } }];
  let blocks: Block[] = [];
  for (let revision = 1; revision <= edits; revision++) {
    const changes: Change[] = [{ op: 'put', block: paragraph(`${sectionId}-p${revision % 30}`, revision) }];
    blocks = applyChanges(blocks, changes);
    events.push({
      type: 'section.edited.v1',
      data: { base: revision - 1, revision, changes, contentHash: contentHash(blocks, sha256), source: null },
    });
  }
  return events;
}

/** Seals and appends events as if they had come in, a second apart from `from` on (UTC milliseconds). */
export async function fill(
  store: EventStore,
  stream: string,
  events: readonly (PendingEvent & (SectionEvent | ReportEvent))[],
  from: number,
  organId: string,
): Promise<void> {
  const meta = { correlationId: 'bench', causationId: null, organId, actor: { id: 'em', name: 'Chuyên viên' } };
  for (let at = 0; at < events.length; at += 100) {
    const head = await store.head(stream);
    const occurredAt = new Date(from + at * 1_000).toISOString();
    const batch = events.slice(at, at + 100);
    await store.append(
      stream,
      head,
      sealEvents({
        genesis: store.genesis,
        stream,
        head,
        events: batch,
        meta: { ...meta, commandId: `${stream}-${at}`, occurredAt },
        salt,
      }),
    );
  }
}
