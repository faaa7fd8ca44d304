import type { Block, Change } from '@trinhky/content';
import type { ReadModels } from '../read-models.js';

interface By {
  at: string;
  by: { id: string; name: string; post: string | null };
}
export interface CommentView extends By {
  commentId: string;
  blockId: string | null;
  quote: string | null;
  text: string;
  replyTo: string | null;
  /** The text's revision it was made on. */
  revision: number;
  resolved: { at: string; by: string } | null;
}
export interface SuggestionView extends By {
  suggestionId: string;
  origin: 'review' | 'conflict';
  blockId: string;
  rowId: string | null;
  blockHash: string | null;
  proposed: Change[];
  block: Block | null;
  revision: number;
  note: string | null;
  decided: { decision: 'accepted' | 'declined'; at: string; by: string; reason: string | null } | null;
}
export interface SetAsideView {
  eventId: string;
  at: string;
  base: number;
  changes: Change[];
  refused: string;
}

const by = (row: { at: string; by_id: string; by_name: string; by_post: string | null }): By => ({
  at: row.at,
  by: { id: row.by_id, name: row.by_name, post: row.by_post },
});

/** A section's comments, oldest first; `open` leaves out the resolved ones. */
export async function commentsOn(db: ReadModels, organId: string, sectionId: string, open = false): Promise<CommentView[]> {
  const rows = await db
    .selectFrom('comments')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('section_id', '=', sectionId)
    .$if(open, (query) => query.where('resolved_at', 'is', null))
    .orderBy('position')
    .orderBy('comment_id')
    .execute();
  return rows.map((row) => ({
    ...by(row),
    commentId: row.comment_id,
    blockId: row.block_id,
    quote: row.quote,
    text: row.text,
    replyTo: row.reply_to,
    revision: row.revision,
    resolved: row.resolved_at === null ? null : { at: row.resolved_at, by: row.resolved_by ?? '' },
  }));
}

/** A section's suggestions, oldest first; `open` leaves out the decided ones. */
export async function suggestionsOn(db: ReadModels, organId: string, sectionId: string, open = false): Promise<SuggestionView[]> {
  const rows = await db
    .selectFrom('suggestions')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('section_id', '=', sectionId)
    .$if(open, (query) => query.where('decision', 'is', null))
    .orderBy('position')
    .orderBy('suggestion_id')
    .execute();
  return rows.map((row) => ({
    ...by(row),
    suggestionId: row.suggestion_id,
    origin: row.origin as SuggestionView['origin'],
    blockId: row.block_id,
    rowId: row.row_id,
    blockHash: row.block_hash,
    proposed: JSON.parse(row.proposed) as Change[],
    block: row.block === null ? null : (JSON.parse(row.block) as Block),
    revision: row.revision,
    note: row.note,
    decided:
      row.decision === null
        ? null
        : {
            decision: row.decision as 'accepted' | 'declined',
            at: row.decided_at ?? '',
            by: row.decided_by ?? '',
            reason: row.decision_reason,
          },
  }));
}

/** The edits of one writer that the section's state refused, newest first: theirs alone to see. */
export async function setAsideOf(db: ReadModels, organId: string, sectionId: string, writerId: string): Promise<SetAsideView[]> {
  const rows = await db
    .selectFrom('set_aside_edits')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('section_id', '=', sectionId)
    .where('writer_id', '=', writerId)
    .orderBy('position', 'desc')
    .execute();
  return rows.map((row) => ({
    eventId: row.event_id,
    at: row.at,
    base: row.base,
    changes: JSON.parse(row.changes) as Change[],
    refused: row.refused,
  }));
}
