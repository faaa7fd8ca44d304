import type { Change } from '@trinhky/content';
import type { Actor, DecodedEvent, SectionEvent } from '@trinhky/events';

/** Why words were put: a suggestion taken in, a remark on the block that was still open, the return (or reopening) after which the text was being mended. */
export type Cause =
  | { kind: 'suggestion'; suggestionId: string; by: Actor; at: string; note: string | null }
  | { kind: 'comment'; commentId: string; by: Actor; at: string; text: string }
  | { kind: 'return'; by: Actor; at: string; round: number; reason: string };

interface OnBlock {
  blockId: string | null;
  cause: Cause;
}

/** What stands before a writer at each moment: a fold of a section's events, asked at an edit. */
export interface Causes {
  see(event: DecodedEvent<SectionEvent>): void;
  /** Of one change of an edit that is about to be seen. */
  of(edit: DecodedEvent<SectionEvent>, change: Change): Cause[];
}

export function causes(): Causes {
  const comments = new Map<string, OnBlock>();
  const suggestions = new Map<string, OnBlock>();
  // Taking in and editing are one append: what is edited under a command came of what was taken in under it.
  let taken: { commandId: string; suggestions: OnBlock[] } = { commandId: '', suggestions: [] };
  let returned: Cause | null = null;
  let round = 0;
  return {
    see({ meta: { actor: by, occurredAt: at, commandId }, type, data }) {
      switch (type) {
        case 'section.submitted.v1':
          round = data.round;
          returned = null;
          return;
        case 'section.returned.v1':
        case 'section.reopened.v1':
          returned = { kind: 'return', by, at, round, reason: data.reason };
          return;
        case 'section.comment-added.v1':
          comments.set(data.commentId, {
            blockId: data.blockId,
            cause: { kind: 'comment', commentId: data.commentId, by, at, text: data.text },
          });
          return;
        case 'section.comment-resolved.v1':
          comments.delete(data.commentId);
          return;
        case 'section.suggestion-made.v1': {
          const { suggestionId, blockId, note } = data;
          suggestions.set(suggestionId, { blockId, cause: { kind: 'suggestion', suggestionId, by, at, note } });
          return;
        }
        case 'section.suggestion-decided.v1': {
          const made = suggestions.get(data.suggestionId);
          if (taken.commandId !== commandId) taken = { commandId, suggestions: [] };
          if (made && data.decision === 'accepted') taken.suggestions.push(made);
        }
      }
    },
    of({ meta: { actor, commandId } }, change) {
      const accepted = taken.commandId === commandId ? taken.suggestions : [];
      const open = [...comments.values()].filter(({ cause }) => cause.by.id !== actor.id);
      const named = [...accepted, ...open].filter(({ blockId }) => blockId === blockOf(change)).map(({ cause }) => cause);
      return returned ? [...named, returned] : named;
    },
  };
}

/** The block that a change is about. */
export function blockOf(change: Change): string {
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
