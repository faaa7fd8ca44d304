import type { ReadModels } from '../read-models.js';
import { fetchLimit, pageOf, positionCursor } from '../page.js';
import type { Page } from '../page.js';
import type { NotificationKind } from './tell.js';

export interface NotificationView {
  /** The log position of what happened. */
  position: string;
  kind: NotificationKind;
  reportId: string;
  subject: string | null;
  sectionId: string | null;
  title: string | null;
  /** Opening and closing have no title. */
  nodeKind: string | null;
  blockId: string | null;
  /** The comment or suggestion. */
  remarkId: string | null;
  actor: { id: string; name: string };
  at: string;
  /** A reason, the words of a comment, a note, an ISO date. */
  detail: string | null;
}

interface Whose {
  organId: string;
  userId: string;
}

/** What a person was told in an organ, newest first. */
export async function notificationsOf(
  db: ReadModels,
  { organId, userId }: Whose,
  { cursor, limit = 50 }: { cursor?: string | null; limit?: number } = {},
): Promise<Page<NotificationView>> {
  const rows = await db
    .selectFrom('notifications as t')
    .leftJoin('report_board as r', (on) => on.onRef('r.organ_id', '=', 't.organ_id').onRef('r.report_id', '=', 't.report_id'))
    .leftJoin('outline_nodes as n', (on) => on.onRef('n.organ_id', '=', 't.organ_id').onRef('n.section_id', '=', 't.section_id'))
    .selectAll('t')
    .select(['r.subject', 'n.title', 'n.kind as node_kind'])
    .where('t.organ_id', '=', organId)
    .where('t.user_id', '=', userId)
    .where('t.position', '<', positionCursor(cursor))
    .orderBy('t.position', 'desc')
    .limit(fetchLimit(limit))
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => row.position,
    (row) => ({
      position: String(row.position),
      kind: row.kind as NotificationKind,
      reportId: row.report_id,
      subject: row.subject,
      sectionId: row.section_id,
      title: row.title,
      nodeKind: row.node_kind,
      blockId: row.block_id,
      remarkId: row.remark_id,
      actor: { id: row.actor_id, name: row.actor_name },
      at: row.at,
      detail: row.detail,
    }),
  );
}

/** The positions after `after` of what the person was told, newest first: at most `limit`, which is where counting stops. */
export async function toldAfter(db: ReadModels, { organId, userId }: Whose, after: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('notifications')
    .select('position')
    .where('organ_id', '=', organId)
    .where('user_id', '=', userId)
    .where('position', '>', after)
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ position }) => position);
}
