import type { AnyEvent } from '../event.js';
import { projection } from '../projection.js';
import { streamParts } from '../stream-name.js';

const by = ({ position, meta: { actor, occurredAt } }: AnyEvent) => ({
  position: Number(position),
  at: occurredAt,
  by_id: actor.id,
  by_name: actor.name,
  by_post: actor.post ?? null,
});

/** What was said about a section's text: comments, suggestions, and edits kept aside for their writers. */
export const remarks = projection('remarks', 1, ['comments', 'suggestions', 'set_aside_edits'], {
  'section.comment-added.v1': (event, tx) => {
    const { organ, id } = streamParts(event.stream);
    const { commentId, blockId, quote, text, replyTo, revision } = event.data;
    const row = {
      block_id: blockId,
      quote,
      text,
      reply_to: replyTo,
      revision,
      ...by(event),
      resolved_at: null,
      resolved_by: null,
    };
    return tx
      .insertInto('comments')
      .values({ organ_id: organ, section_id: id, comment_id: commentId, ...row })
      .onConflict((on) => on.columns(['organ_id', 'section_id', 'comment_id']).doUpdateSet(row))
      .execute();
  },
  'section.comment-resolved.v1': ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    return tx
      .updateTable('comments')
      .set({ resolved_at: meta.occurredAt, resolved_by: meta.actor.name })
      .where('organ_id', '=', organ)
      .where('section_id', '=', id)
      .where('comment_id', '=', data.commentId)
      .execute();
  },
  'section.suggestion-made.v1': (event, tx) => {
    const { organ, id } = streamParts(event.stream);
    const { data } = event;
    const row = {
      origin: data.origin,
      block_id: data.blockId,
      row_id: data.rowId,
      block_hash: data.blockHash,
      proposed: JSON.stringify(data.proposed),
      block: data.block && JSON.stringify(data.block),
      revision: data.revision,
      note: data.note,
      ...by(event),
      decision: null,
      decided_at: null,
      decided_by: null,
      decision_reason: null,
    };
    return tx
      .insertInto('suggestions')
      .values({ organ_id: organ, section_id: id, suggestion_id: data.suggestionId, ...row })
      .onConflict((on) => on.columns(['organ_id', 'section_id', 'suggestion_id']).doUpdateSet(row))
      .execute();
  },
  'section.suggestion-decided.v1': ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    return tx
      .updateTable('suggestions')
      .set({ decision: data.decision, decided_at: meta.occurredAt, decided_by: meta.actor.name, decision_reason: data.reason })
      .where('organ_id', '=', organ)
      .where('section_id', '=', id)
      .where('suggestion_id', '=', data.suggestionId)
      .execute();
  },
  'section.edit-set-aside.v1': (event, tx) => {
    const { organ, id } = streamParts(event.stream);
    const { actor, occurredAt } = event.meta;
    const row = {
      writer_id: actor.id,
      writer_name: actor.name,
      base: event.data.base,
      changes: JSON.stringify(event.data.changes),
      refused: event.data.refused,
      position: Number(event.position),
      at: occurredAt,
    };
    return tx
      .insertInto('set_aside_edits')
      .values({ organ_id: organ, section_id: id, event_id: event.id, ...row })
      .onConflict((on) => on.columns(['organ_id', 'section_id', 'event_id']).doUpdateSet(row))
      .execute();
  },
});
