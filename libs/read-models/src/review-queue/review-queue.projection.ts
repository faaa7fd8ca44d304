import type { SectionEvent } from '@trinhky/events';
import type { EventOf } from '../event.js';
import { projection } from '../projection.js';
import type { Tx } from '../projection.js';
import { find, put, set } from '../statements.js';
import { streamParts } from '../stream-name.js';
import type { ReviewQueueTables } from './review-queue.schema.js';

type Row = Partial<ReviewQueueTables['review_queue']>;
type SectionEventOf = EventOf<SectionEvent['type']>;

const NOT_WAITING = { in_review: 0, steps: '[]', steps_done: 0, approved_by: '[]', submitted_at: null, submitted_by: null, note: null };

/** What waits for whose approval: a row a section, `in_review` while it waits. Whom a step waits for is worked out when it is asked. */
export const reviewQueue = projection('review-queue', 1, ['review_queue'], {
  'section.opened.v1': ({ stream, data }, tx) => {
    const { organ, id } = streamParts(stream);
    return put(
      tx,
      'review_queue',
      { organ_id: organ, section_id: id },
      {
        report_id: data.reportId,
        node_id: data.nodeId,
        field_id: data.fieldId,
        approver: data.approver,
        due_date: data.dueDate,
        ...NOT_WAITING,
        cycle: data.cycle,
        round: 0,
        revision: 0,
        content_hash: null,
      },
    );
  },
  'section.assigned.v1': (event, tx) => change(event, tx, { approver: event.data.approver }),
  'section.due-date-set.v1': (event, tx) => change(event, tx, { due_date: event.data.dueDate }),
  'section.submitted.v1': (event, tx) => {
    const { cycle, round, revision, contentHash, steps, note } = event.data;
    return change(event, tx, {
      ...NOT_WAITING,
      in_review: 1,
      cycle,
      round,
      steps: JSON.stringify(steps),
      revision,
      content_hash: contentHash,
      submitted_at: event.meta.occurredAt,
      submitted_by: event.meta.actor.name,
      note,
    });
  },
  'section.step-approved.v1': async (event, tx) => {
    const row = await current(event, tx);
    if (row)
      await change(event, tx, {
        steps_done: event.data.step,
        approved_by: withMembers(row.approved_by, [event.meta.actor.id, event.meta.actor.onBehalfOf?.id]),
      });
  },
  'section.step-skipped.v1': (event, tx) => change(event, tx, { steps_done: event.data.step }),
  'section.withdrawn.v1': (event, tx) => change(event, tx, NOT_WAITING),
  'section.returned.v1': (event, tx) => change(event, tx, NOT_WAITING),
  'section.approved.v1': (event, tx) => change(event, tx, NOT_WAITING),
  'section.reopened.v1': (event, tx) => change(event, tx, { ...NOT_WAITING, cycle: event.data.cycle }),
  'section.closed.v1': (event, tx) => change(event, tx, { ...NOT_WAITING, cycle: event.data.cycle }),
  'section.restored.v1': (event, tx) => change(event, tx, { ...NOT_WAITING, cycle: event.data.cycle }),
});

function withMembers(json: string, ids: readonly (string | undefined)[]): string {
  const members = [...(JSON.parse(json) as string[]), ...ids.filter((id) => id !== undefined)];
  return JSON.stringify([...new Set(members)].sort());
}

function current({ stream }: SectionEventOf, tx: Tx) {
  const { organ, id } = streamParts(stream);
  return find(tx, 'review_queue', { organ_id: organ, section_id: id }, ['approved_by']);
}

function change({ stream }: SectionEventOf, tx: Tx, to: Row) {
  const { organ, id } = streamParts(stream);
  return set(tx, 'review_queue', { organ_id: organ, section_id: id }, to);
}
