import { peopleOn } from '../people/people.query.js';
import { standsFor } from '../people/candidates.js';
import type { ReadModels } from '../read-models.js';

export interface MyWorkView {
  sectionId: string;
  reportId: string;
  nodeId: string;
  title: string | null;
  /** Opening and closing have no title. */
  nodeKind: string | null;
  subject: string | null;
  dueDate: string | null;
  /** 0 = never submitted. */
  round: number;
  /** 0 = nothing written yet. */
  revision: number;
  /** Why it came back; null when it did not. */
  returned: { reason: string; by: string; at: string } | null;
}

/**
 * The sections that wait for this person's drafting today: assigned by name, by a post held today, or to somebody who delegated drafting.
 * What came back first, then by due date.
 */
export async function myWorkOf(
  db: ReadModels,
  { organId, userId, today }: { organId: string; userId: string; today: string },
): Promise<MyWorkView[]> {
  const people = await peopleOn(db, organId, today);
  const users = standsFor(people, userId, 'draft');
  const posts = people.posts.filter((post) => users.includes(post.userId));
  if (posts.length === 0) return [];
  // Without `distinct`, for which SQLite would walk through all assignments of the organ.
  const mine = await db
    .selectFrom('my_work_assignees')
    .select('section_id')
    .where('organ_id', '=', organId)
    .where('open', '=', 1)
    .where((eb) =>
      eb.or([
        eb('user_id', 'in', users),
        ...posts.map(({ role, unitId }) => eb.and([eb('role', '=', role), eb('unit_id', '=', unitId ?? '')])),
      ]),
    )
    .execute();
  if (mine.length === 0) return [];
  const rows = await db
    .selectFrom('my_work_sections as w')
    .leftJoin('outline_nodes as n', (on) => on.onRef('n.organ_id', '=', 'w.organ_id').onRef('n.section_id', '=', 'w.section_id'))
    .leftJoin('report_board as r', (on) => on.onRef('r.organ_id', '=', 'w.organ_id').onRef('r.report_id', '=', 'w.report_id'))
    .leftJoin('section_states as s', (on) => on.onRef('s.organ_id', '=', 'w.organ_id').onRef('s.section_id', '=', 'w.section_id'))
    .selectAll('w')
    .select(['n.title', 'n.kind as node_kind', 'r.subject', 's.revision'])
    .where('w.organ_id', '=', organId)
    .where('w.section_id', 'in', [...new Set(mine.map(({ section_id }) => section_id))])
    .execute();
  return rows
    .map((row) => ({
      sectionId: row.section_id,
      reportId: row.report_id,
      nodeId: row.node_id,
      title: row.title,
      nodeKind: row.node_kind,
      subject: row.subject,
      dueDate: row.due_date,
      round: row.round,
      revision: row.revision ?? 0,
      returned: row.returned_reason === null ? null : { reason: row.returned_reason, by: row.returned_by ?? '', at: row.returned_at ?? '' },
    }))
    .sort(byUrgency);
}

function byUrgency(a: MyWorkView, b: MyWorkView): number {
  const key = ({ returned, dueDate, sectionId }: MyWorkView) => `${returned ? 0 : 1} ${dueDate ?? '9999'} ${sectionId}`;
  return key(a) < key(b) ? -1 : 1;
}
