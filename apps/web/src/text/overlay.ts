import { plainText } from '@trinhky/content';
import type { Block, TextPart } from '@trinhky/content';
import type { Run } from './runs.js';

/** Something said of a text: a comment, a suggested change or a finding, at words of a block or at the whole block. */
export interface TextMark {
  id: string;
  kind: 'comment' | 'suggestion' | 'finding';
  blockId: string;
  /** Offsets in the block's plain text; without them, or where the words there are others, the quote is looked for. */
  start?: number;
  end?: number;
  quote?: string;
  /** The one being looked at. */
  active?: boolean;
}

export type Look = { kind: 'insert' } | { kind: 'delete' } | { kind: 'mark'; mark: TextMark };

/** What is laid over a block's plain text: stretches with a look, and words that stood between (deleted ones). */
export interface Overlay {
  spans: readonly { start: number; end: number; look: Look }[];
  points: readonly { at: number; text: string }[];
}

export const plain: Overlay = { spans: [], points: [] };

/** Which side of a difference is drawn: the new text with what went between, or one side alone. */
export type DiffSide = 'both' | 'old' | 'new';

export function overlayOfParts(parts: readonly TextPart[], side: DiffSide): Overlay {
  const spans: { start: number; end: number; look: Look }[] = [];
  const points: { at: number; text: string }[] = [];
  let at = 0;
  for (const { op, text } of parts) {
    const shown = op === 'equal' || (side === 'old' ? op === 'delete' : op === 'insert');
    if (op === 'delete' && side === 'both') points.push({ at, text });
    if (!shown) continue;
    if (op !== 'equal') spans.push({ start: at, end: at + text.length, look: { kind: op } });
    at += text.length;
  }
  return { spans, points };
}

/** Gives each deleted stretch to one run: the first that reaches as far; what stood in a gap goes to the run after it. */
export function shareOut({ spans, points }: Overlay, runs: readonly Run[]): (run: Run) => Overlay {
  if (points.length === 0) return () => ({ spans, points });
  const shares = new Map<Run, { at: number; text: string }[]>();
  for (const point of points) {
    const run = runs.find(({ end }) => point.at <= end) ?? runs.at(-1);
    if (run) shares.set(run, [...(shares.get(run) ?? []), { ...point, at: Math.max(point.at, run.start) }]);
  }
  return (run) => ({ spans, points: shares.get(run) ?? [] });
}

/** Where a mark stands in its block; undefined where its words are no longer there, or it is of the whole block. */
export function placeOf({ start, end, quote }: TextMark, words: string): { start: number; end: number } | undefined {
  if (start !== undefined && end !== undefined && (quote === undefined || words.slice(start, end) === quote)) return { start, end };
  if (!quote) return undefined;
  const found = words.indexOf(quote);
  return found < 0 ? undefined : { start: found, end: found + quote.length };
}

/** The marks of one block: those at words of it as an overlay, the others as they are. */
export function overlayOfMarks(block: Block, marks: readonly TextMark[]): { overlay: Overlay; ofBlock: TextMark[] } {
  if (marks.length === 0) return { overlay: plain, ofBlock: [] };
  const words = plainText(block);
  const spans: { start: number; end: number; look: Look }[] = [];
  const ofBlock: TextMark[] = [];
  for (const mark of marks) {
    const place = placeOf(mark, words);
    if (place) spans.push({ ...place, look: { kind: 'mark', mark } });
    else ofBlock.push(mark);
  }
  return { overlay: { spans, points: [] }, ofBlock };
}
