import { withoutAnchors } from './footnotes.js';
import { isFull, widthOf, type Measure } from './measure.js';
import type { PageLine } from './pages.js';

/** Whether the text can end a paragraph as it stands. */
export const isFinished = (text: string): boolean => /[.;:!?…]["”’)]*$/u.test(withoutAnchors(text));

const startsLow = (text: string): boolean => /^[\p{Ll}),.;:%/]/u.test(withoutAnchors(text));

/** What decides where paragraphs end in one document. */
export interface Layout {
  measure: Measure;
  /** Blank lines separate: fewer than half of the lines stand after one. */
  blankTells: boolean;
}

export function layoutOf(lines: PageLine[], measure: Measure): Layout {
  return { measure, blankTells: lines.filter((line) => line.blanksBefore > 0).length < lines.length * 0.6 };
}

/** Room on a line: a paragraph's first line is indented. */
export const roomOf = (layout: Layout, first: boolean): number => layout.measure.width - (first ? layout.measure.indent : 0);

/** Whether `line` was broken because it was full. */
export const brokeFull = (layout: Layout, line: string, first: boolean, next: string): boolean =>
  isFull(withoutAnchors(line), withoutAnchors(next), roomOf(layout, first));

/**
 * Whether a paragraph ends between two lines, neither of which begins with a number or a dash: `last` (its first line or not)
 * and `next`. A finished sentence ends it where the line was not full, or where blank lines tell; an unfinished one only where
 * the line is clearly short and the next begins with a capital.
 */
export function endsBetween(layout: Layout, last: string, first: boolean, next: PageLine): boolean {
  const plain = withoutAnchors(last);
  if (/[-–/,]$/u.test(plain) || startsLow(next.text)) return false;
  const full = brokeFull(layout, plain, first, next.text);
  if (!isFinished(plain)) return widthOf(plain) < roomOf(layout, first) * 0.8 && !full;
  if (!full) return true;
  return layout.blankTells && next.blanksBefore > 0 && !first && next.pageStart === undefined && !plain.endsWith(';');
}

/** Joins a broken line to what came before; a hyphen at the line's end ("NQ-" / "HĐND") stays and binds. */
export function join(text: string, line: string): string {
  if (text === '') return line;
  return /[\p{L}\d][-–/]$/u.test(text) && /^[\p{L}\d]/u.test(line) ? text + line : `${text} ${line}`;
}

/** A row of a table whose columns the extraction kept apart by spaces. */
export const isTableRow = (text: string): boolean => (text.match(/\S\s{3,}(?=\S)/gu) ?? []).length >= 2;
