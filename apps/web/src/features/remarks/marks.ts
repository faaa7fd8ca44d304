import type { Section } from './types.js';

/** What is marked in a section's text; fits the editor's marks and those of the read-only text. */
export interface RemarkMark {
  id: string;
  kind: 'comment' | 'suggestion';
  blockId: string;
  start?: number;
  end?: number;
  quote?: string;
  label: string;
}

/** The open remarks that stand somewhere in the text, as marks on it: comments where their words are, suggestions on their block. */
export function marksOf({ comments, suggestions, blocks }: Pick<Section, 'comments' | 'suggestions' | 'blocks'>): RemarkMark[] {
  const there = new Set(blocks.map(({ id }) => id));
  const ofComments = comments.flatMap(({ commentId: id, place, quote, resolvedBy, by }): RemarkMark[] => {
    if (resolvedBy || place?.state !== 'anchored') return [];
    const { blockId, start, end } = place;
    const label = `Ý kiến của ${by.name}`;
    return [{ id, kind: 'comment', blockId, label, ...(quote !== null && { start, end, quote }) }];
  });
  const ofSuggestions = suggestions.flatMap(({ suggestionId: id, blockId, decision, by }): RemarkMark[] =>
    decision === null && there.has(blockId) ? [{ id, kind: 'suggestion', blockId, label: `Đề nghị sửa của ${by.name}` }] : [],
  );
  return [...ofComments, ...ofSuggestions];
}
