import type { Level, Numbering } from '@trinhky/content';

/** What stands at the start of a line that numbers it by hand. */
export type Marker = { length: number } & (
  { kind: 'item'; marker: '-' | '+' | '*' } | { kind: 'number'; numbering: Exclude<Numbering, 'part' | 'none'>; numeral: string }
);

const SPACE = '[ \\u00A0\\t]+';
const NUMBERS: readonly [Exclude<Numbering, 'part' | 'none'>, RegExp][] = [
  ['decimal', new RegExp(`^(\\d{1,2}(?:\\.\\d{1,2}){1,3})[.)]?${SPACE}`, 'u')],
  ['arabic', new RegExp(`^(\\d{1,2})[.)]${SPACE}`, 'u')],
  ['roman', new RegExp(`^([IVX]{1,6})[.)]${SPACE}`, 'u')],
  ['upper', new RegExp(`^([A-ZĐ])[.]${SPACE}`, 'u')],
  ['letter', new RegExp(`^([a-zđ])\\)${SPACE}`, 'u')],
];
const ITEM = new RegExp(`^([-+*–—•·▪■●○‣◦])${SPACE}`, 'u');

/** The hand-typed marker at the start of a line: "1. ", "1.1. ", "a) ", "II. ", "- ", "• " …; null where there is none. */
export function markerOf(line: string): Marker | null {
  for (const [numbering, pattern] of NUMBERS) {
    const [whole, numeral] = pattern.exec(line) ?? [];
    if (whole !== undefined && numeral !== undefined) return { kind: 'number', numbering, numeral, length: whole.length };
  }
  const [whole, sign] = ITEM.exec(line) ?? [];
  if (whole === undefined) return null;
  return { kind: 'item', marker: sign === '+' || sign === '*' ? sign : '-', length: whole.length };
}

const RANK: readonly Numbering[] = ['part', 'upper', 'roman', 'arabic', 'decimal', 'letter'];
const USUAL: readonly Numbering[] = ['arabic', 'decimal', 'letter'];

/** The block level whose generated numbers are of that kind here, else the nearest below it; null where nothing is numbered here. */
export function levelFor(numbering: Numbering, levels: readonly Numbering[] = USUAL): Level | null {
  const numbered = levels.slice(0, 5).filter((kind) => kind !== 'none');
  if (numbered.length === 0) return null;
  const exact = levels.indexOf(numbering);
  const below = levels.findIndex((kind) => kind !== 'none' && RANK.indexOf(kind) >= RANK.indexOf(numbering));
  const last = levels.findLastIndex((kind) => kind !== 'none');
  const index = exact >= 0 ? exact : below >= 0 ? below : last;
  return LEVELS[index] ?? null;
}

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];
