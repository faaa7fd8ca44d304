import { fold } from '../fold.js';
import type { SearchKind } from './search.schema.js';

/** Longer ones are cut: an index does not take a word of any length. */
const LONGEST_WORD = 60;
/** More words do not narrow a search. */
const MOST_ASKED = 8;

/** The words of a text as they are searched: folded, in order. */
export const wordsOf = (text: string): string[] => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST_WORD));

/** Stands before the words of every document, so that one index serves all organs and kinds. No word of a text is like it: they have no `_`. */
export const scopeWord = (organId: string, kind: SearchKind): string => `of_${Buffer.from(organId, 'utf8').toString('hex')}_${kind}`;

/** What the index holds of a document. */
export const indexed = (organId: string, kind: SearchKind, text: string): string => [scopeWord(organId, kind), ...wordsOf(text)].join(' ');

/** The words asked for; the last one may be a beginning. */
export const wordsAsked = (question: string): string[] => [...new Set(wordsOf(question))].slice(0, MOST_ASKED);
