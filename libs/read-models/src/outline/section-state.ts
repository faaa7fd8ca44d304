import { sql } from 'kysely';

/**
 * What people are shown of a section, from `outline_nodes` as `n` and `section_states` as `s`. A cycle decided in the report and not carried yet
 * counts as begun; an approval counts once the report has recorded it, until then it is still in review. Null where a node has no section.
 */
export type ShownState = 'drafting' | 'in-review' | 'approved' | 'removed' | 'closed';

export const shownState = sql<ShownState | null>`case
  when n.section_id is null then null
  when n.hidden = 1 then 'removed'
  when s.section_id is null or s.cycle < n.cycle then 'drafting'
  when s.status = 'approved' and n.recorded_cycle = s.cycle then 'approved'
  when s.status = 'approved' then 'in-review'
  else s.status end`;
