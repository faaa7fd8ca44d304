import type { ReopenCause, SectionEvent } from '@trinhky/events';
import type { EventOf } from '../event.js';
import { projection } from '../projection.js';
import type { Tx } from '../projection.js';
import { put, set } from '../statements.js';
import { streamParts } from '../stream-name.js';
import type { OutlineTables } from './outline.schema.js';
import { changeNodes, NOT_RECORDED, openNodes } from './outline-nodes.js';

type State = Partial<OutlineTables['section_states']>;
type NodeChange = Partial<OutlineTables['outline_nodes']>;

/** What a section's own stream says of it. */
export type SectionStatus = 'drafting' | 'in-review' | 'approved' | 'closed';

const REOPENED: Record<ReopenCause, string> = {
  asked: 'Mở lại',
  'outline-changed': 'Đề cương đã thay đổi',
  'returned-by-signer': 'Người ký trả lại',
  'rendering-failed': 'Không lập được bản trình ký',
};

const drafting: { status: SectionStatus; steps: string; steps_done: number } = { status: 'drafting', steps: '[]', steps_done: 0 };
const notReturned = { returned_reason: null, returned_by: null };

/**
 * The outline of each report with the state of its sections. Two tables, each written from one kind of stream: however the report's and its
 * sections' events interleave in the log, the rows come out the same.
 */
export const outline = projection('outline', 1, ['outline_nodes', 'section_states'], {
  'report.opened.v1': openNodes,
  'report.outline-changed.v1': changeNodes,
  'report.section-approval-recorded.v1': ({ stream, data }, tx) =>
    setNode(stream, data.sectionId, tx, {
      recorded_cycle: data.cycle,
      recorded_revision: data.revision,
      recorded_hash: data.contentHash,
      recorded_heading_hash: data.headingHash,
      approved_by: data.approvedBy,
    }),
  'report.section-reopened.v1': ({ stream, revision, data }, tx) =>
    setNode(stream, data.sectionId, tx, { cycle: revision, ...NOT_RECORDED }),
  'report.returned.v1': async ({ stream, revision, data }, tx) => {
    for (const { sectionId } of data.sections) await setNode(stream, sectionId, tx, { cycle: revision, ...NOT_RECORDED });
  },
  'report.rendering-failed.v1': async ({ stream, revision, data }, tx) => {
    if (data.sectionId !== null) await setNode(stream, data.sectionId, tx, { cycle: revision, ...NOT_RECORDED });
  },
  'report.cancelled.v1': ({ stream, revision }, tx) => {
    const { organ, id } = streamParts(stream);
    return tx
      .updateTable('outline_nodes')
      .set({ cycle: revision, ...NOT_RECORDED })
      .where('organ_id', '=', organ)
      .where('report_id', '=', id)
      .where('section_id', 'is not', null)
      .where('hidden', '=', 0)
      .execute();
  },

  'section.opened.v1': ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    return put(
      tx,
      'section_states',
      { organ_id: organ, section_id: id },
      {
        report_id: data.reportId,
        node_id: data.nodeId,
        field_id: data.fieldId,
        ...drafting,
        cycle: data.cycle,
        round: 0,
        revision: 0,
        content_hash: null,
        assignees: JSON.stringify(data.assignees),
        approver: data.approver,
        due_date: data.dueDate,
        ...notReturned,
        edited_by: null,
        edited_at: null,
        changed_by: meta.actor.name,
        changed_at: meta.occurredAt,
      },
    );
  },
  'section.assigned.v1': (event, tx) =>
    setState(event, tx, { assignees: JSON.stringify(event.data.assignees), approver: event.data.approver }),
  'section.due-date-set.v1': (event, tx) => setState(event, tx, { due_date: event.data.dueDate }),
  'section.edited.v1': (event, tx) =>
    setState(event, tx, {
      revision: event.data.revision,
      content_hash: event.data.contentHash,
      edited_by: event.meta.actor.name,
      edited_at: event.meta.occurredAt,
    }),
  'section.submitted.v1': (event, tx) =>
    setState(event, tx, {
      status: 'in-review',
      round: event.data.round,
      steps: JSON.stringify(event.data.steps),
      steps_done: 0,
      ...notReturned,
    }),
  'section.withdrawn.v1': (event, tx) => setState(event, tx, drafting),
  'section.returned.v1': (event, tx) =>
    setState(event, tx, { ...drafting, returned_reason: event.data.reason, returned_by: event.meta.actor.name }),
  'section.step-approved.v1': (event, tx) => setState(event, tx, { steps_done: event.data.step }),
  'section.step-skipped.v1': (event, tx) => setState(event, tx, { steps_done: event.data.step }),
  'section.approved.v1': (event, tx) => setState(event, tx, { status: 'approved' }),
  'section.reopened.v1': (event, tx) =>
    setState(event, tx, {
      ...drafting,
      cycle: event.data.cycle,
      returned_reason: `${REOPENED[event.data.cause]}: ${event.data.reason}`,
      returned_by: event.meta.actor.name,
    }),
  'section.closed.v1': (event, tx) => setState(event, tx, { ...drafting, ...notReturned, status: 'closed', cycle: event.data.cycle }),
  'section.restored.v1': (event, tx) => setState(event, tx, { ...drafting, ...notReturned, cycle: event.data.cycle }),
});

function setState({ stream, meta }: EventOf<SectionEvent['type']>, tx: Tx, change: State & { status?: SectionStatus }) {
  const { organ, id } = streamParts(stream);
  const changed = { ...change, changed_by: meta.actor.name, changed_at: meta.occurredAt };
  return set(tx, 'section_states', { organ_id: organ, section_id: id }, changed);
}

function setNode(stream: string, section: string, tx: Tx, change: NodeChange) {
  const { organ, id } = streamParts(stream);
  return set(tx, 'outline_nodes', { organ_id: organ, section_id: section, report_id: id }, change);
}
