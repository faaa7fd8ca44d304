import { diffText, findAnchor, plainText } from '@trinhky/content';
import type { Anchor, Anchored, BlockDiff } from '@trinhky/content';
import { suggestionFits, textAt } from '@trinhky/domain';
import type { LiveSection, Suggestion } from '@trinhky/domain';
import { actorShown } from '../read/names.js';

/** What people said of a section's text, each remark with where its words stand in the text as it is. */
export function remarksShown(section: LiveSection) {
  const place = placesIn(section);
  return {
    comments: section.comments.map(({ by, resolvedBy, ...comment }) => ({
      ...comment,
      /** Null: on the whole section, or a reply. */
      place: place(comment),
      by: actorShown(by),
      resolvedBy: resolvedBy && actorShown(resolvedBy),
    })),
    suggestions: section.suggestions.map((made) => ({
      ...made,
      by: actorShown(made.by),
      decision: made.decision && { ...made.decision, by: actorShown(made.decision.by) },
      /** Whether it can be taken in: what it is about was not changed otherwise since. */
      fits: made.decision === null && suggestionFits(section, made),
      /** From the block as it stood to the block proposed. */
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

function placesIn({ text }: LiveSection): (remark: Anchor & { revision: number }) => Anchored | null {
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
