import { fold } from '../fold.js';

/** A stretch of text; `hit`: it is what was searched for. */
export interface Stretch {
  t: string;
  hit: boolean;
}

/** About so much is shown before the first hit, and in all. */
const BEFORE = 60;
const AROUND = 180;

/** Where the words stand in the text, as half-open ranges in order; the last word may be a beginning. Folding keeps every letter's place in NFC text. */
function hitsIn(text: string, words: readonly string[]): [number, number][] {
  const folded = fold(text);
  // Letters that folding lengthens or shortens are of no language written here: then nothing is marked.
  if (folded.length !== text.length) return [];
  const last = words.at(-1);
  const hits: [number, number][] = [];
  for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.includes(word)) hits.push([index, index + word.length]);
    else if (last !== undefined && word.startsWith(last)) hits.push([index, index + last.length]);
  }
  return hits;
}

/** The neighbourhood of the best hits of a text, whole words, with what was searched for marked. */
export function excerptOf(text: string, words: readonly string[]): Stretch[] {
  const line = text.replace(/\s+/gu, ' ').trim();
  const hits = hitsIn(line, words);
  const at = densest(hits, fold(line), words);
  const from = at <= BEFORE ? 0 : line.indexOf(' ', at - BEFORE) + 1;
  const cut = from + AROUND >= line.length ? line.length : Math.max(line.lastIndexOf(' ', from + AROUND), from + 1);
  const shown: Stretch[] = [];
  let done = from;
  for (const [begin, end] of hits) {
    if (begin < done || end > cut) continue;
    if (begin > done) shown.push({ t: line.slice(done, begin), hit: false });
    shown.push({ t: line.slice(begin, end), hit: true });
    done = end;
  }
  shown.push({ t: line.slice(done, cut), hit: false });
  return [{ t: from > 0 ? '…' : '', hit: false }, ...shown, { t: cut < line.length ? '…' : '', hit: false }].filter(({ t }) => t !== '');
}

/** Where the words stand together, else where the first of them stands. */
function densest(hits: readonly [number, number][], folded: string, words: readonly string[]): number {
  const together = folded.indexOf(words.join(' '));
  return together >= 0 ? together : (hits[0]?.[0] ?? 0);
}

/** How well a text answers: as it was typed, then without diacritics, then its words in any order. */
export function rankOf(text: string, question: string, words: readonly string[]): number {
  const asked = question.normalize('NFC').toLocaleLowerCase('vi').trim();
  if (text.toLocaleLowerCase('vi').includes(asked)) return 2;
  return fold(text).includes(words.join(' ')) ? 1 : 0;
}
