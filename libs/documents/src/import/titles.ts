import { withoutAnchors } from './footnotes.js';
import { isUpper, runInTitle, type NumberShape } from './headings.js';
import { widthOf } from './measure.js';
import type { PageLine } from './pages.js';
import { brokeFull, endsBetween, isFinished, join, placeInParagraph, roomOf, type Layout } from './paragraphs.js';

export interface Title {
  title: string;
  /** What runs into the title on its line: the text behind the colon, or the whole of a numbered paragraph. */
  text: string;
  runIn: boolean;
  /** The mark that ended the title (":"), taken out of it. */
  mark: string;
  /** The first line behind it. */
  end: number;
}

const LONGEST = 260;
const LONGEST_RUN_IN = 140;

/**
 * The title (or run-in title and text, or numbered paragraph) that begins at line `from`. It goes on over broken lines; whether
 * a full line followed by a capital goes on is told by the next line: the first line of a paragraph is indented, so narrower.
 */
export function readTitle(lines: PageLine[], from: number, shape: NumberShape, layout: Layout, starts: (i: number) => unknown): Title {
  let text = shape.rest;
  let end = from + 1;
  while (end < lines.length) {
    const next = lines[end];
    const last = lines[end - 1];
    if (next === undefined || last === undefined || starts(end) !== undefined) break;
    if (!goesOn(lines, end, text, last, next, end - 1 === from, shape, layout)) break;
    text = join(text, next.text);
    end++;
  }
  return { ...split(text, end === from + 1 && nextIsText(lines, end, starts)), end };
}

const nextIsText = (lines: PageLine[], end: number, starts: (i: number) => unknown): boolean =>
  end < lines.length && starts(end) === undefined;

function goesOn(
  lines: PageLine[],
  at: number,
  text: string,
  last: PageLine,
  next: PageLine,
  first: boolean,
  shape: NumberShape,
  layout: Layout,
): boolean {
  // Longer than any title: a paragraph, judged by its last lines alone.
  if (text.length > 4 * LONGEST) return !endsBetween(layout, last.text, first, next, lines[at + 1]);
  if (withoutAnchors(text).trim() === '') return true;
  if (isUpper(text)) return isUpper(next.text) && widthOf(last.text) > layout.measure.width * 0.35;
  if (shape.rank === 0 && isUpper(next.text) && !isUpper(text) && shape.rest === '') return true;
  if (/^[\p{Ll}),;]/u.test(next.text) || /[-–/,]$/u.test(withoutAnchors(last.text))) return true;
  if (/:$/u.test(withoutAnchors(text))) return brokeFull(layout, last.text, first, next.text) && !looksLikeFirstLine(lines, at, layout);
  if (hasStructure(text)) return !endsBetween(layout, last.text, first, next, lines[at + 1]);
  if (!brokeFull(layout, last.text, first, next.text)) return false;
  return /^(?:[\d(]|[IVX]+[\s,.;])/.test(next.text) || !looksLikeFirstLine(lines, at, layout);
}

/** The text so far is more than a title: a sentence ended in it, or a title ran into it. */
const hasStructure = (text: string): boolean =>
  /[.;!?]\s+\S|[.;!?]$/u.test(withoutAnchors(text)) || runInTitle(text, LONGEST_RUN_IN) !== undefined;

/** Whether the line begins a paragraph rather than going on with the full one before it. */
function looksLikeFirstLine(lines: PageLine[], at: number, layout: Layout): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  const place = placeInParagraph(layout, line, lines[at + 1]);
  if (place !== 'unclear') return place === 'first';
  return !isFinished(line.text) || widthOf(line.text) > roomOf(layout, true) * 0.75;
}

function split(raw: string, alone: boolean): Omit<Title, 'end'> {
  const text = raw.trim();
  const plain = withoutAnchors(text).trim();
  const colon = runInTitle(text, LONGEST_RUN_IN);
  if (colon !== undefined && plain.indexOf(':') < plain.length - 1) {
    return { title: text.slice(0, colon), text: text.slice(colon + 1).trim(), runIn: true, mark: ':' };
  }
  const inner = /[.!?;]\s+\S/u.test(plain);
  if (!inner && plain.length <= LONGEST && /:$/.test(plain)) {
    const at = text.lastIndexOf(':');
    return { title: text.slice(0, at) + text.slice(at + 1), text: '', runIn: false, mark: ':' };
  }
  if (!inner && plain.length <= LONGEST && !/[.;!?]$/u.test(plain)) return { title: text, text: '', runIn: false, mark: '' };
  if (!inner && alone && plain.length <= 80 && /[^.]\.$/.test(plain)) {
    const at = text.lastIndexOf('.');
    return { title: text.slice(0, at) + text.slice(at + 1), text: '', runIn: false, mark: '.' };
  }
  return { title: '', text, runIn: true, mark: '' };
}
