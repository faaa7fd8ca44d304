import { withoutAnchors } from './footnotes.js';
import type { HeadingKind } from './imported.js';
import { letterValue, partValue, romanValue, upperValue } from './numerals.js';

/** A line that begins with a number the way headings do. */
export interface NumberShape {
  kind: Exclude<HeadingKind, 'bullet'>;
  /** How deep this kind of number goes: part 0, roman 1, arabic 2, 1.1 is 3, 1.1.1 is 4, letter 9. */
  rank: number;
  number: string;
  /** The number's components as values: "2.1" is [2, 1]. */
  values: number[];
  /** All that is printed before the title, and what of it is neither number nor white space. */
  label: string;
  mark: string;
  rest: string;
  /** Lettered parts ("A.") and worded ones ("Phần thứ nhất") are numbered apart. */
  lettered: boolean;
}

const PART = /^(P(?:hần|HẦN)\s+(?:(?:thứ|THỨ|Thứ)\s+\p{L}+|[IVX]+|\d{1,2}|[A-H]))(?![\p{L}\d])\s*([.:)/–-]?)\s*/u;
const UPPER = /^([A-H])\s*([.)/]|[-–](?=\s))\s*(?=[\p{Lu}“"])/u;
const ROMAN = /^([IVX]+)\s*([.)/]|[-–](?=\s))\s*(?=[\p{Lu}“"\d])/u;
const DECIMAL = /^((?:\d{1,2}|[IVX]+)(?:\.\d{1,2}){1,4})([.)/]|[-–](?=\s))?\s+(?=[\p{Lu}“"(])/u;
const DECIMAL_TIGHT = /^(\d{1,2}(?:\.\d{1,2}){1,4})([.)])(?=\p{Lu})/u;
const ARABIC = /^(\d{1,2})\s*([.)/]|[-–](?=\s))\s*(?=[\p{Lu}“"(])/u;
const LETTER = /^([a-zđ])\s*([.)/])\s*(?=[\p{L}“"])/u;
const ALONE = /^(?:([A-H])|([IVX]+)|(\d{1,2}(?:\.\d{1,2})*))([.)])$/u;

/** The number a line begins with, if any; whether it is one in its place is for `plausible` to say. */
export function numberShape(text: string): NumberShape | undefined {
  const shape = (
    kind: NumberShape['kind'],
    match: RegExpExecArray,
    values: number[],
    rank: number,
    lettered = false,
  ): NumberShape | undefined => {
    const [label, number = '', mark = ''] = match;
    if (values.length === 0 || values.some((value) => value === 0) || /(?:^|\.)0/.test(number)) return undefined;
    return { kind, rank, number: number.replace(/\s+/g, ' '), values, label, mark, rest: text.slice(label.length), lettered };
  };
  const part = PART.exec(text);
  if (part !== null) return shape('part', part, [partValue((part[1] ?? '').replace(/^\S+\s+/u, ''))], 0);
  const upper = UPPER.exec(text);
  if (upper !== null) return shape('part', upper, [upperValue(upper[1] ?? '')], 0, true);
  const roman = ROMAN.exec(text);
  if (roman !== null) return shape('roman', roman, [romanValue(roman[1] ?? '')], 1);
  const decimal = DECIMAL.exec(text) ?? DECIMAL_TIGHT.exec(text);
  if (decimal !== null) {
    const values = (decimal[1] ?? '').split('.').map((piece) => (/\d/.test(piece) ? Number(piece) : romanValue(piece)));
    return shape('decimal', decimal, values, 1 + values.length);
  }
  const arabic = ARABIC.exec(text);
  if (arabic !== null) return shape('arabic', arabic, [Number(arabic[1])], 2);
  const letter = LETTER.exec(text);
  if (letter !== null) return shape('letter', letter, [letterValue(letter[1] ?? '')], 9);
  return aloneShape(text);
}

/** A number alone on its line: its title stands on the next one. */
function aloneShape(text: string): NumberShape | undefined {
  const match = ALONE.exec(text);
  if (match === null) return undefined;
  const [label, upper, roman, digits, mark = ''] = match;
  const number = upper ?? roman ?? digits ?? '';
  const values = upper !== undefined ? [upperValue(upper)] : roman !== undefined ? [romanValue(roman)] : number.split('.').map(Number);
  if (values.some((value) => value === 0)) return undefined;
  const kind = upper !== undefined ? 'part' : roman !== undefined ? 'roman' : values.length > 1 ? 'decimal' : 'arabic';
  const rank = kind === 'part' ? 0 : kind === 'roman' ? 1 : 1 + values.length;
  return { kind, rank, number, values, label, mark, rest: '', lettered: kind === 'part' };
}

/** The headings open at a place, outermost first. */
export type OpenNumber = Pick<NumberShape, 'kind' | 'rank' | 'values' | 'number'>;

/**
 * Whether a number can stand where it stands: it goes on from its siblings (a gap of up to two is a defect to report, more is
 * no heading), and a decimal belongs to the arabic number it starts with.
 */
export function plausible(shape: NumberShape, open: OpenNumber[], lastOf: (rank: number) => number): boolean {
  const value = shape.values.at(-1) ?? 0;
  if (shape.kind === 'part' && !shape.lettered) return value <= 12;
  if (value > lastOf(shape.rank) + 3) return false;
  if (shape.kind !== 'decimal') return true;
  const parent = [...open]
    .reverse()
    .find((heading) => heading.rank < shape.rank && (heading.kind === 'arabic' || heading.kind === 'decimal'));
  if (parent === undefined) return shape.mark !== '' || value <= 3;
  const prefix = shape.values.slice(0, -1);
  const fits = parent.values.every((v, i) => i >= prefix.length || prefix[i] === v);
  return fits || (shape.mark !== '' && Math.abs((prefix[0] ?? 0) - (parent.values[0] ?? 0)) <= 2);
}

/** Mostly capitals: titles of parts and roman sections run on over lines that are so, too. */
export function isUpper(text: string): boolean {
  const letters = withoutAnchors(text).match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((c) => c === c.toUpperCase() && c !== c.toLowerCase());
  return letters.length > 0 && capitals.length >= letters.length * 0.8;
}

const LEAD_IN = /(?:gồm|sau|sau đây|trong đó|cụ thể|là|như|bao gồm|kết quả)\s*:$/iu;

/** "Title: text" → the title's length, the colon not counted; undefined when no title runs into the text. */
export function runInTitle(text: string, longest: number): number | undefined {
  const plain = withoutAnchors(text);
  const colon = plain.search(/:(?=\s|$|\()/u);
  if (colon <= 0 || colon > longest) return undefined;
  const title = plain.slice(0, colon);
  if (!/^[\p{Lu}“"]/u.test(title) || /[.;!?](?:\s|$)/u.test(title) || LEAD_IN.test(`${title}:`)) return undefined;
  return text.indexOf(':', colon);
}

export interface BulletShape {
  marker: '-' | '+' | '*';
  label: string;
  rest: string;
}

const BULLET = /^([-–—•*+])\s*(?=\S)/u;

/** A dash item. "-5%" and "+3" are no items. */
export function bulletShape(text: string): BulletShape | undefined {
  const match = BULLET.exec(text);
  if (match === null || /^[-–+]\d/u.test(text)) return undefined;
  const marker = match[1] === '+' ? '+' : match[1] === '*' || match[1] === '•' ? '*' : '-';
  return { marker, label: match[0], rest: text.slice(match[0].length) };
}
