import { withoutAnchors } from './footnotes.js';
import { isFull, widthOf, type Measure } from './measure.js';
import type { PageLine } from './pages.js';

/** Whether the text can end a paragraph as it stands. */
export const isFinished = (text: string): boolean => /[.;:!?…]["”’)]*$/u.test(withoutAnchors(text));

/** How the sentence that closes a report begins. */
export const CLOSING = /^Trên đây(?:\s+là|,)/u;

const startsLow = (text: string): boolean => /^[\p{Ll}),.;:%/]/u.test(withoutAnchors(text));

/** What decides where paragraphs end in one document. */
export interface Layout {
  measure: Measure;
  /** What a blank line says: nothing (they stand everywhere or nowhere), something, or surely that a paragraph ended. */
  blanks: 'nothing' | 'hint' | 'separate';
}

export function layoutOf(lines: PageLine[], measure: Measure): Layout {
  const after = lines.filter((line) => line.blanksBefore > 0 && line.pageStart === undefined);
  if (after.length < 5 || after.length > lines.length * 0.6) return { measure, blanks: after.length < 5 ? 'hint' : 'nothing' };
  const amid = after.filter((line) => startsLow(line.text)).length;
  return { measure, blanks: amid < after.length * 0.03 ? 'separate' : 'hint' };
}

/** Room on a line: a paragraph's first line is indented. */
export const roomOf = (layout: Layout, first: boolean): number => layout.measure.width - (first ? layout.measure.indent : 0);

/** Whether `line` was broken because it was full. */
export const brokeFull = (layout: Layout, line: string, first: boolean, next: string): boolean => isFull(line, next, roomOf(layout, first));

/**
 * Whether a paragraph ends between two lines, neither of which begins with a number or a dash: `last` (its first line or not)
 * and `next`. A finished sentence ends it where the line was not full, or where blank lines tell; an unfinished one only where
 * the line is clearly short and the next begins with a capital. `after` is the line behind `next`.
 */
export function endsBetween(layout: Layout, last: string, first: boolean, next: PageLine, after: PageLine | undefined): boolean {
  const plain = withoutAnchors(last);
  if (/[-–/,]$/u.test(plain) || startsLow(next.text)) return false;
  if (isFinished(plain) && CLOSING.test(next.text)) return true;
  const full = brokeFull(layout, last, first, next.text);
  if (!isFinished(plain) || plain.endsWith(';')) return widthOf(last) < roomOf(layout, first) * 0.8 && !full;
  const page = next.pageStart !== undefined;
  if (layout.blanks === 'separate' && !page && next.blanksBefore > 0) return true;
  if (!full) return widthOf(last) < roomOf(layout, first) * 0.85 || placeInParagraph(layout, next, after) !== 'inner';
  if (layout.blanks === 'hint' && next.blanksBefore > 0 && !first && !page) return true;
  return placeInParagraph(layout, next, after) === 'first';
}

/**
 * What a line that runs on into `after` is to its paragraph: its first line is indented, so that it leaves room that an inner
 * line would have filled; an inner line is wider than an indented one can be.
 */
export function placeInParagraph(layout: Layout, line: PageLine, after: PageLine | undefined): 'first' | 'inner' | 'unclear' {
  if (after === undefined || (isFinished(line.text) && !startsLow(after.text))) return 'unclear';
  const { width, indent } = layout.measure;
  if (widthOf(line.text) > width - indent * 0.45) return 'inner';
  return isFull(line.text, after.text, width - indent * 0.2) ? 'unclear' : 'first';
}

/** Joins a broken line to what came before; a hyphen at the line's end ("NQ-" / "HĐND") stays and binds. */
export function join(text: string, line: string): string {
  if (text === '') return line;
  return /[\p{L}\d][-–/]$/u.test(text) && /^[\p{L}\d]/u.test(line) ? text + line : `${text} ${line}`;
}

/** A row of a table whose columns the extraction kept apart by spaces. */
export const isTableRow = (text: string): boolean => (text.match(/\S\s{3,}(?=\S)/gu) ?? []).length >= 2;
