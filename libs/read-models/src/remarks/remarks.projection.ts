import type { AnyEvent } from '../event.js';
import { projection } from '../projection.js';
import { put, set } from '../statements.js';
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
    return put(tx, 'comments', { organ_id: organ, section_id: id, comment_id: commentId }, row);
  },
  'section.comment-resolved.v1': ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    const resolved = { resolved_at: meta.occurredAt, resolved_by: meta.actor.name };
    return set(tx, 'comments', { organ_id: organ, section_id: id, comment_id: data.commentId }, resolved);
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
    return put(tx, 'suggestions', { organ_id: organ, section_id: id, suggestion_id: data.suggestionId }, row);
  },
  'section.suggestion-decided.v1': ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    const { suggestionId, decision, reason } = data;
    const decided = { decision, decided_at: meta.occurredAt, decided_by: meta.actor.name, decision_reason: reason };
    return set(tx, 'suggestions', { organ_id: organ, section_id: id, suggestion_id: suggestionId }, decided);
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
    return put(tx, 'set_aside_edits', { organ_id: organ, section_id: id, event_id: event.id }, row);
  },
});
