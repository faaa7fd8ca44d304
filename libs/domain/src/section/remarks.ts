import { applyChanges, contentHash } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import type { SectionEvent } from '@trinhky/events';
import { isLeader } from '../authority.rights.js';
import type { Context } from '../context.js';
import { reject } from '../rejected.js';
import { isAssigned, requireAssigned, requirePost, requireText } from './acting.js';
import { requireDrafting } from './drafting.js';
import { editedTo } from './edited.js';
import { openSuggestion, withAccepted } from './review.js';
import type { LiveSection } from './section.js';
import type { SectionCommand } from './section.commands.js';

type Of<T extends SectionCommand['type']> = Extract<SectionCommand, { type: T }>;

/** Anybody with a post comments; on a block, on quoted words, on the whole, or in reply. */
export function addComment({ type: _, text, replyTo, ...anchor }: Of<'AddComment'>, section: LiveSection, ctx: Context): SectionEvent[] {
  requirePost(ctx);
  if (section.status === 'closed') reject('section.closed');
  if (replyTo !== null && !section.comments.some(({ commentId }) => commentId === replyTo)) reject('section.unknown-comment');
  const data = { ...anchor, text: requireText(text, 'section.text-missing'), replyTo, revision: section.text.revision };
  return [{ type: 'section.comment-added.v1', data: { commentId: ctx.idOf('comment'), ...data } }];
}

/** By its writer, by those who draft, or by a leader. */
export function resolveComment({ commentId }: Of<'ResolveComment'>, section: LiveSection, ctx: Context): SectionEvent[] {
  requirePost(ctx);
  const comment = section.comments.find((made) => made.commentId === commentId);
  if (!comment) return reject('section.unknown-comment');
  const may = comment.by.id === ctx.actor.id || isAssigned(section, ctx) || isLeader(ctx.authority, ctx.actor.id, ctx.today);
  if (!may) reject('section.not-allowed');
  return comment.resolvedBy ? [] : [{ type: 'section.comment-resolved.v1', data: { commentId } }];
}

/** Reviewers do not edit: they propose, for one block (or one row of it), on the text they were shown. */
export function makeSuggestion(command: Of<'MakeSuggestion'>, section: LiveSection, ctx: Context): SectionEvent[] {
  const { revision, blockId, rowId, changes, note } = command;
  requirePost(ctx);
  if (section.status !== 'drafting' && section.status !== 'in-review') return reject('section.not-in-review', { status: section.status });
  if (revision !== section.text.revision) reject('section.stale-revision', { shown: revision, now: section.text.revision });
  if (changes.some((change) => concerned(change) !== blockId)) reject('section.unknown-block', { block: blockId });
  const find = (blocks: readonly Block[]) => blocks.find(({ id }) => id === blockId) ?? null;
  const before = find(section.text.blocks);
  const block = find(applyChanges(section.text.blocks, changes));
  if (!before && !block) reject('section.unknown-block', { block: blockId });
  if (editedTo(section.text, applyChanges(section.text.blocks, changes), { base: revision, source: null }, ctx).length === 0) return [];
  const blockHash = before ? contentHash([before], ctx.sha256) : null;
  const suggestionId = ctx.idOf('suggestion');
  return [
    {
      type: 'section.suggestion-made.v1',
      data: { suggestionId, origin: 'review', blockId, rowId, blockHash, proposed: changes, block, revision, note },
    },
  ];
}

function concerned(change: Change): string {
  switch (change.op) {
    case 'put':
      return change.block.id;
    case 'remove':
    case 'move':
      return change.id;
    case 'put-row':
    case 'remove-row':
    case 'move-row':
    case 'put-table-head':
      return change.table;
  }
}

/**
 * Taken in while drafting, as an edit by who accepts it; declined while drafting or in review, also by who made it.
 * Deciding again the same way does nothing.
 */
export function decideSuggestion(command: Of<'DecideSuggestion'>, section: LiveSection, ctx: Context): SectionEvent[] {
  const { suggestionId, decision, reason } = command;
  requirePost(ctx);
  const made = section.suggestions.find((suggestion) => suggestion.suggestionId === suggestionId);
  const own = made?.by.id === ctx.actor.id && decision === 'declined';
  if (!own) requireAssigned(section, ctx);
  if (made?.decision?.decision === decision) return [];
  openSuggestion(section, suggestionId);
  const decided: SectionEvent = { type: 'section.suggestion-decided.v1', data: { suggestionId, decision, reason } };
  if (decision === 'declined') {
    if (section.status !== 'drafting' && section.status !== 'in-review') reject('section.not-drafting', { status: section.status });
    return [decided];
  }
  const draft = requireDrafting(section);
  return [decided, ...editedTo(draft.text, withAccepted(draft, [suggestionId]), { base: draft.text.revision, source: null }, ctx)];
}
