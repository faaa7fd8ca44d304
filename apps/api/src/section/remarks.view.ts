import { diffText, findAnchor, plainText } from '@trinhky/content';
import type { Anchor, Anchored, Block, BlockDiff, Change } from '@trinhky/content';
import { suggestionFits, textAt } from '@trinhky/domain';
import type { LiveSection, Suggestion } from '@trinhky/domain';
import type { AttachmentType } from '@trinhky/events';
import { actorShown } from '../read/names.js';
import type { ActorShown } from '../read/names.js';

interface Given {
  /** The text's revision it was made on. */
  revision: number;
  by: ActorShown;
  at: string;
}
export interface CommentShown extends Given {
  commentId: string;
  blockId: string | null;
  quote: string | null;
  /** What stood right before and after the quote. */
  prefix?: string;
  suffix?: string;
  text: string;
  replyTo: string | null;
  /** Where its words stand in the text as it is. Null: on the whole section, or a reply. */
  place: Anchored | null;
  resolvedBy: ActorShown | null;
}
export interface SuggestionShown extends Given {
  suggestionId: string;
  origin: Suggestion['origin'];
  blockId: string;
  rowId: string | null;
  blockHash: string | null;
  proposed: Change[];
  /** The block as proposed; null = to be left out. */
  block: Block | null;
  note: string | null;
  decision: { decision: 'accepted' | 'declined'; reason: string | null; by: ActorShown; at: string } | null;
  /** Whether it can be taken in: what it is about was not changed otherwise since. False once decided. */
  fits: boolean;
  /** From the block as it stood to the block proposed. */
  diff: BlockDiff[];
}
export interface AttachmentShown extends Given {
  attachmentId: string;
  name: string;
  mediaType: AttachmentType;
  /** Bytes. */
  size: number;
  sha256: string;
  blockId: string | null;
  quote: string | null;
  prefix?: string;
  suffix?: string;
  note: string | null;
  place: Anchored | null;
  removed: { by: ActorShown; at: string; reason: string | null } | null;
}
export interface RemarksShown {
  comments: CommentShown[];
  suggestions: SuggestionShown[];
  attachments: AttachmentShown[];
}

/** What people said of a section's text, and the files behind it. */
export function remarksShown(section: LiveSection): RemarksShown {
  const place = placesIn(section);
  return {
    comments: section.comments.map(({ by, resolvedBy, ...comment }) => ({
      ...comment,
      place: place(comment),
      by: actorShown(by),
      resolvedBy: resolvedBy && actorShown(resolvedBy),
    })),
    suggestions: section.suggestions.map((made) => ({
      ...made,
      by: actorShown(made.by),
      decision: made.decision && { ...made.decision, by: actorShown(made.decision.by) },
      fits: made.decision === null && suggestionFits(section, made),
      diff: proposedDiff(section, made),
    })),
    attachments: section.attachments.map(({ by, removed, ...file }) => ({
      ...file,
      place: place(file),
      by: actorShown(by),
      removed: removed && { ...removed, by: actorShown(removed.by) },
    })),
  };
}

/** Where the words of a remark stand in a section's text now. */
export function placesIn({ text }: LiveSection): (remark: Anchor & { revision: number }) => Anchored | null {
  const texts = text.blocks.map((block) => ({ id: block.id, text: plainText(block) }));
  const known = new Map<number, ReadonlySet<string>>();
  const idsAt = (revision: number) => {
    const ids = known.get(revision) ?? new Set((textAt(text, revision) ?? text).blocks.map(({ id }) => id));
    known.set(revision, ids);
    return ids;
  };
  return (remark) => (remark.blockId === null && !remark.quote ? null : findAnchor(texts, remark, idsAt(remark.revision)));
}

function proposedDiff({ text }: LiveSection, { blockId, block, revision }: Suggestion): BlockDiff[] {
  const stood = (textAt(text, revision) ?? text).blocks.filter(({ id }) => id === blockId);
  return diffText(stood, block ? [block] : []);
}
