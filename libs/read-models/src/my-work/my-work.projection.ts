import type { Assignee, SectionEvent } from '@trinhky/events';
import type { EventOf } from '../event.js';
import { projection } from '../projection.js';
import type { Tx } from '../projection.js';
import { find, put, remove, set } from '../statements.js';
import { streamParts } from '../stream-name.js';
import type { MyWorkTables } from './my-work.schema.js';

type Row = Partial<MyWorkTables['my_work_sections']>;
type SectionEventOf = EventOf<SectionEvent['type']>;

const BACK_FOR_NOTHING = { returned_reason: null, returned_by: null, returned_at: null };

/** Which sections wait for their drafters, and why those that came back did. */
export const myWork = projection('my-work', 1, ['my_work_sections', 'my_work_assignees'], {
  'section.opened.v1': async (event, tx) => {
    const { organ, id } = streamParts(event.stream);
    const { reportId, nodeId, assignees, dueDate } = event.data;
    const row = { report_id: reportId, node_id: nodeId, open: 1, round: 0, due_date: dueDate, ...BACK_FOR_NOTHING };
    await put(tx, 'my_work_sections', { organ_id: organ, section_id: id }, row);
    await assign(organ, id, assignees, 1, tx);
  },
  'section.assigned.v1': async ({ stream, data }, tx) => {
    const { organ, id } = streamParts(stream);
    const section = await find(tx, 'my_work_sections', { organ_id: organ, section_id: id }, ['open']);
    if (section) await assign(organ, id, data.assignees, section.open, tx);
  },
  'section.due-date-set.v1': (event, tx) => change(event, tx, { due_date: event.data.dueDate }),
  'section.submitted.v1': (event, tx) => turn(event, tx, 0, { round: event.data.round, ...BACK_FOR_NOTHING }),
  'section.withdrawn.v1': (event, tx) => turn(event, tx, 1, {}),
  'section.returned.v1': (event, tx) => turn(event, tx, 1, cameBack(event)),
  'section.approved.v1': (event, tx) => turn(event, tx, 0, {}),
  'section.reopened.v1': (event, tx) => turn(event, tx, 1, cameBack(event)),
  'section.closed.v1': (event, tx) => turn(event, tx, 0, {}),
  'section.restored.v1': (event, tx) => turn(event, tx, 1, {}),
});

const cameBack = ({ data, meta }: EventOf<'section.returned.v1' | 'section.reopened.v1'>) => ({
  returned_reason: data.reason,
  returned_by: meta.actor.name,
  returned_at: meta.occurredAt,
});

async function assign(organ: string, section: string, assignees: readonly Assignee[], open: number, tx: Tx): Promise<void> {
  await remove(tx, 'my_work_assignees', { organ_id: organ, section_id: section });
  for (const [ord, assignee] of assignees.entries()) {
    const whom =
      assignee.kind === 'user'
        ? { user_id: assignee.id, role: null, unit_id: null }
        : { user_id: null, role: assignee.role, unit_id: assignee.unit };
    await put(tx, 'my_work_assignees', { organ_id: organ, section_id: section, ord }, { ...whom, open });
  }
}

function change({ stream }: SectionEventOf, tx: Tx, to: Row) {
  const { organ, id } = streamParts(stream);
  return set(tx, 'my_work_sections', { organ_id: organ, section_id: id }, to);
}

async function turn(event: SectionEventOf, tx: Tx, open: 0 | 1, to: Row): Promise<void> {
  const { organ, id } = streamParts(event.stream);
  await change(event, tx, { open, ...to });
  await set(tx, 'my_work_assignees', { organ_id: organ, section_id: id }, { open });
}
