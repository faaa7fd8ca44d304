import type { Block, Inline, Level, Numbering } from '@trinhky/content';
import { inlineText } from '@trinhky/content';
import { levelFor, markerOf, type Marker } from '../markers.js';

/** A line longer than this is no heading. */
const HEADING = 140;

/** The run without its first `length` characters of text. */
export function without(inlines: readonly Inline[], length: number): Inline[] {
  let left = length;
  return inlines.flatMap((inline): Inline[] => {
    if (left <= 0 || inline.kind !== 'text') return [inline];
    const cut = Math.min(left, inline.t.length);
    left -= cut;
    return cut === inline.t.length ? [] : [{ ...inline, t: inline.t.slice(cut) }];
  });
}

/** The marker a run of text begins with: only words can be one. */
export function markerIn(inlines: readonly Inline[]): Marker | null {
  const end = inlines.findIndex(({ kind }) => kind !== 'text');
  return markerOf(inlineText(end === -1 ? inlines : inlines.slice(0, end)));
}

const isBold = (inline: Inline): boolean => inline.kind === 'text' && (inline.m?.includes('b') ?? false);
const plainWeight = (inline: Inline): Inline => {
  if (inline.kind !== 'text') return inline;
  const m = inline.m?.filter((mark) => mark !== 'b') ?? [];
  return { kind: 'text', t: inline.t, ...(m.length > 0 && { m }) };
};

/** A line that stands alone: short, without an end of sentence, bold or in capitals. */
function looksLikeHeading(inlines: readonly Inline[]): boolean {
  if (inlines.some(({ kind }) => kind === 'footnote' || kind === 'break')) return false;
  const text = inlineText(inlines).trim();
  if (text === '' || text.length > HEADING || /[.;:,]$/u.test(text)) return false;
  const worded = inlines.filter((inline) => inline.kind !== 'text' || inline.t.trim() !== '');
  return worded.every(isBold) || (text === text.toUpperCase() && /\p{L}{3}/u.test(text));
}

export function headingOf(id: string, level: Level, inlines: readonly Inline[]): Block {
  return { kind: 'heading', id, level, title: inlines.map(plainWeight).filter(({ kind }) => kind !== 'footnote') };
}

/** The bold words at the start are a title that runs into the text, where text follows. */
function titled(inlines: readonly Inline[]): { title?: Inline[]; content: Inline[] } {
  const end = inlines.findIndex((inline) => !isBold(inline));
  if (end <= 0) return { content: end === -1 ? inlines.map(plainWeight) : [...inlines] };
  return { title: inlines.slice(0, end).map(plainWeight), content: inlines.slice(end) };
}

/** A numbered line as structure: a heading where it stands alone, else a clause; null where nothing is numbered here. */
export function numberedBlock(
  id: string,
  numbering: Numbering,
  inlines: readonly Inline[],
  levels: readonly Numbering[] | undefined,
): Block | null {
  const level = levelFor(numbering, levels);
  if (level === null) return null;
  return looksLikeHeading(inlines) ? headingOf(id, level, inlines) : { kind: 'clause', id, level, ...titled(inlines) };
}

export function itemBlock(id: string, marker: '-' | '+' | '*', level: 1 | 2 | 3, inlines: readonly Inline[]): Block {
  return { kind: 'item', id, marker, level, ...titled(inlines) };
}

/** A paragraph whose hand-typed number or dash becomes structure; null where it begins with none. */
export function structured(id: string, inlines: readonly Inline[], levels: readonly Numbering[] | undefined): Block | null {
  const marker = markerIn(inlines);
  if (!marker) return null;
  const rest = without(inlines, marker.length);
  return marker.kind === 'item' ? itemBlock(id, marker.marker, 1, rest) : numberedBlock(id, marker.numbering, rest, levels);
}
