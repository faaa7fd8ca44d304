import { widthOf, type Measure } from './measure.js';
import type { PageLine } from './pages.js';

/** A line that may begin a footnote at the page's foot. */
export interface FootCandidate {
  line: number;
  number: number;
  /** What the line prints before the footnote's text: "1", "10.", "[3]". */
  label: string;
  /** The first line behind the footnote, if it is one. */
  end: number;
  /** The line before it is as full as a footnote's and its sentence unfinished: in a footnote, a line that goes on. */
  runsOn: boolean;
  score: number;
}

/** A place that may be a footnote's marker. */
export interface MarkerCandidate {
  line: number;
  at: number;
  number: number;
  /** The characters to take out: "2", "[2]", "17.". */
  printed: string;
  score: number;
  /** Why it could as well be part of the text. */
  doubt?: 'glued-to-number' | 'unit-or-code' | 'stands-alone';
}

const LABEL = /^(?:(\d{1,3})(?![\d,/%]|\.\d)(\.?)|\[(\d{1,3})\])(?=\s*\S)/u;

/** Every line whose look allows a footnote to begin there, with the line at which it would end. */
export function footCandidates(lines: PageLine[], measure: Measure): FootCandidate[] {
  const wide = measure.width * 1.08;
  const paged = lines.some((line) => line.pageStart !== undefined);
  const found: FootCandidate[] = [];
  for (const [i, line] of lines.entries()) {
    const match = LABEL.exec(line.text);
    const number = Number(match?.[1] ?? match?.[3] ?? 0);
    if (match === null || number === 0 || match[0].startsWith('0')) continue;
    const rest = line.text.slice(match[0].length);
    if (/^\s*[.,;:)%–]/u.test(rest) || !/[\p{L}\d]/u.test(rest)) continue;
    const spaced = /^\s/.test(rest);
    const before = lines[i - 1];
    const unfinished = before !== undefined && !/[.;:!?…]$/u.test(before.text);
    const score =
      (match[2] === '.' && spaced ? 1 : 4) +
      (widthOf(line.text) > wide ? 4 : 0) +
      (line.blanksBefore > (before?.blanksBefore ?? 0) ? 1 : 0) +
      (unfinished ? 1 : 0);
    const end = endOf(lines, i, wide, paged);
    const runsOn = unfinished && before !== undefined && widthOf(before.text) > wide;
    found.push({ line: i, number, label: match[0], end, runsOn, score: score - bodyLines(lines, i, end, wide) });
  }
  return found;
}

/**
 * A footnote runs to the next page; where the extraction kept no page breaks, to its first line that is not full
 * (footnotes are set smaller, so that their full lines are wider than the body's).
 */
function endOf(lines: PageLine[], start: number, wide: number, paged: boolean): number {
  let i = start + 1;
  for (; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.pageStart !== undefined) return i;
    if (/^(?:Nơi nhận|NƠI NHẬN|TM\.|KT\.)/u.test(line.text) || i - start > 60) return firstShort(lines, start, wide);
  }
  return paged ? i : firstShort(lines, start, wide);
}

/** Up to 4 for lines that are full for the body but not for a footnote, and run on: text that no footnote holds. */
function bodyLines(lines: PageLine[], start: number, end: number, wide: number): number {
  let n = 0;
  for (let i = start; i < end - 1 && n < 2; i++)
    if (/^\p{Ll}/u.test(lines[i + 1]?.text ?? '') && widthOf(lines[i]?.text ?? '') <= wide) n++;
  return n * 2;
}

function firstShort(lines: PageLine[], start: number, wide: number): number {
  let i = start;
  while (i < lines.length - 1 && widthOf(lines[i]?.text ?? '') > wide) i++;
  return i + 1;
}

const AFTER = String.raw`(?=$|[\s.,;:)!?…”"'’\]])`;
const GLUED = new RegExp(String.raw`([\p{L}\p{M})”"’'%°²³…\]]|[\p{L})]\s?[.;,:])(\d{1,3})(?!\.\d)${AFTER}`, 'gu');
const BRACKETED = /\[(\d{1,3})\]/gu;
const IN_NUMBER = new RegExp(String.raw`(?<![\d.,/])(\d{4,7})(?!\.\d)${AFTER}`, 'gu');
const ALONE = new RegExp(String.raw`(?<=[.;:,]\s{1,3})(\d{1,3})(?:\.(?=\s|$)|(?=$|[;,]|\s+\p{Lu}))`, 'gu');
const SPACED = new RegExp(String.raw`(?<=\p{L}\s{1,2})(\d{1,3})(?=\s?[.;,](?:\s|$))`, 'gu');
const UNIT = /(?<![\p{L}])(?:k?m|cm|mm|dm|ha)$/u;
const CODE = /(?<![\p{L}])[\p{Lu}]{1,6}$/u;

/** Every place in a line that may be a marker, by what it stands next to. */
export function markerCandidates(text: string, line: number): MarkerCandidate[] {
  const found: MarkerCandidate[] = [];
  for (const match of text.matchAll(GLUED)) {
    const [, before = '', digits = ''] = match;
    const at = match.index + before.length;
    const head = text.slice(0, at);
    const doubtful = UNIT.test(head) || CODE.test(head);
    const base = { line, at, number: Number(digits), printed: digits };
    if (!digits.startsWith('0')) found.push(doubtful ? { ...base, score: 4, doubt: 'unit-or-code' } : { ...base, score: 10 });
  }
  for (const match of text.matchAll(BRACKETED)) {
    found.push({ line, at: match.index, number: Number(match[1]), printed: match[0], score: 10 });
  }
  for (const match of text.matchAll(IN_NUMBER)) {
    const digits = match[1] ?? '';
    for (let length = 1; length <= Math.min(3, digits.length - 1); length++) {
      const number = digits.slice(-length);
      const year = /^(?:19|20)\d\d$/.test(digits.slice(0, -length));
      if (number.startsWith('0')) continue;
      const at = match.index + digits.length - length;
      found.push({ line, at, number: Number(number), printed: number, score: year && digits.length > 4 ? 5 : 1, doubt: 'glued-to-number' });
    }
  }
  for (const match of [...text.matchAll(ALONE), ...text.matchAll(SPACED)]) {
    const digits = match[1] ?? '';
    const alone = match[0].endsWith('.') || /[.;:,]\s*$/u.test(text.slice(0, match.index));
    if (digits.startsWith('0')) continue;
    const base = { line, at: match.index, number: Number(digits), printed: match[0] };
    found.push({ ...base, score: alone ? 5 : 1, doubt: 'stands-alone' });
  }
  return found;
}
