import { fetchLimit, pageOf, positionCursor } from '../page.js';
import type { Page } from '../page.js';
import type { ReadModels } from '../read-models.js';

export interface HistoryLine {
  /** Stream and revision are what a permalink cites. */
  stream: string;
  revision: number;
  type: string;
  reportId: string | null;
  sectionId: string | null;
  at: string;
  actor: { id: string; name: string; post: string | null; onBehalfOf: string | null };
  verb: string;
  summary: string | null;
}

/** What happened to a report and its sections, or to one section, newest first. */
export async function historyOf(
  db: ReadModels,
  organId: string,
  of: { reportId: string } | { sectionId: string },
  { cursor, limit = 50 }: { cursor?: string | null; limit?: number } = {},
): Promise<Page<HistoryLine>> {
  const rows = await db
    .selectFrom('history')
    .selectAll()
    .where('organ_id', '=', organId)
    .where((eb) => ('reportId' in of ? eb('report_id', '=', of.reportId) : eb('section_id', '=', of.sectionId)))
    .where('position', '<', positionCursor(cursor))
    .orderBy('position', 'desc')
    .limit(fetchLimit(limit))
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => row.position,
    (row) => ({
      stream: row.stream,
      revision: row.revision,
      type: row.type,
      reportId: row.report_id,
      sectionId: row.section_id,
      at: row.at,
      actor: { id: row.actor_id, name: row.actor_name, post: row.actor_post, onBehalfOf: row.on_behalf_of },
      verb: row.verb,
      summary: row.summary,
    }),
  );
}
