import { withoutAnchors } from './footnotes.js';
import {
  bulletShape,
  isUpper,
  numberShape,
  plausible,
  runInTitle,
  type BulletShape,
  type NumberShape,
  type OpenNumber,
} from './headings.js';
import type { Dropped } from './imported.js';
import type { PageLine } from './pages.js';
import { brokeFull, endsBetween, isFinished, isTableRow, join, type Layout } from './paragraphs.js';
import { readTitle } from './titles.js';

/** What the body consists of, in order; texts still hold their anchors. */
export type Unit =
  | { kind: 'heading'; shape: NumberShape; title: string; mark: string; runIn: boolean; text: string; line: number }
  | { kind: 'titled-item'; bullet: BulletShape; title: string; mark: string; text: string; line: number }
  | { kind: 'item'; bullet: BulletShape; text: string; line: number }
  | { kind: 'paragraph' | 'table-row'; text: string; line: number };

export interface Body {
  units: Unit[];
  dropped: Dropped[];
  /** Source line → place in `units`, for defects met on a line. */
  unitOfLine: Map<number, number>;
}

/** Lines → headings, items and paragraphs. */
export function readBody(lines: PageLine[], layout: Layout): Body {
  const units: Unit[] = [];
  const dropped: Dropped[] = [];
  const unitOfLine = new Map<number, number>();
  const tree = openNumbers();
  const starts = (i: number): NumberShape | BulletShape | 'row' | undefined => startOf(lines, i, layout, tree);
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === undefined) break;
    const start = starts(i);
    let end: number;
    if (start === 'row') {
      units.push({ kind: 'table-row', text: line.text, line: line.n });
      end = i + 1;
    } else if (start === undefined) {
      end = paragraphEnd(lines, i, layout, starts);
      units.push({ kind: 'paragraph', text: joined(lines, i, end), line: line.n });
    } else if ('marker' in start) {
      end = paragraphEnd(lines, i, layout, starts);
      units.push(readItem(start, joined(lines, i, end).slice(start.label.length), line.n, dropped));
    } else {
      tree.enter(start);
      const { end: after, ...title } = readTitle(lines, i, start, layout, starts);
      end = after;
      for (const mark of [start.mark, title.mark])
        if (mark !== '') dropped.push({ line: line.n, text: mark, reason: 'dấu quanh số hoặc tiêu đề mục' });
      units.push({ kind: 'heading', shape: start, ...title, line: line.n });
    }
    for (const used of lines.slice(i, end)) unitOfLine.set(used.n, units.length - 1);
    i = end;
  }
  return { units, dropped, unitOfLine };
}

const joined = (lines: PageLine[], from: number, to: number): string =>
  lines.slice(from, to).reduce((text, line) => join(text, line.text), '');

function paragraphEnd(lines: PageLine[], from: number, layout: Layout, starts: (i: number) => unknown): number {
  let i = from + 1;
  while (i < lines.length) {
    const last = lines[i - 1];
    const next = lines[i];
    if (
      last === undefined ||
      next === undefined ||
      starts(i) !== undefined ||
      endsBetween(layout, last.text, i - 1 === from, next, lines[i + 1])
    )
      break;
    i++;
  }
  return i;
}

function readItem(bullet: BulletShape, text: string, line: number, dropped: Dropped[]): Unit {
  const colon = runInTitle(text, 110);
  if (colon === undefined) return { kind: 'item', bullet, text, line };
  const mark = ':';
  dropped.push({ line, text: mark, reason: 'dấu quanh số hoặc tiêu đề mục' });
  return { kind: 'titled-item', bullet, title: text.slice(0, colon), mark, text: text.slice(colon + 1).trim(), line };
}

/** Whether a unit begins at a line that the line before does not run into. */
function startOf(lines: PageLine[], i: number, layout: Layout, tree: OpenNumbers): NumberShape | BulletShape | 'row' | undefined {
  const line = lines[i];
  if (line === undefined) return undefined;
  const last = lines[i - 1];
  const before = lines[i - 2];
  const text = line.text;
  const lastFirst = last !== undefined && (before === undefined || isFinished(before.text) || numberShape(last.text) !== undefined);
  const runsOn =
    last !== undefined &&
    !isFinished(last.text) &&
    !isUpper(last.text) &&
    brokeFull(layout, last.text, lastFirst, text) &&
    line.blanksBefore < 3;
  const bullet = bulletShape(text);
  if (bullet !== undefined)
    return runsOn || (/^\p{Ll}/u.test(bullet.rest) && last !== undefined && /[\p{L}\d]$/u.test(last.text)) ? undefined : bullet;
  if (isTableRow(text)) return 'row';
  const shape = numberShape(text);
  if (shape === undefined || !plausible(shape, tree.open(), tree.lastOf)) return undefined;
  const titleTells =
    shape.rank <= 1 && (shape.kind === 'part' ? !shape.lettered || isUpper(shape.rest) || shape.rest === '' : isUpper(shape.rest));
  if (shape.kind === 'part' && shape.lettered && !titleTells && tree.lastOf(0) === 0 && shape.values[0] !== 1) return undefined;
  if (shape.kind === 'decimal' && shape.mark === '' && last !== undefined && runsOn) return undefined;
  const above = last === undefined ? undefined : numberShape(last.text);
  const opensBelow = above !== undefined && above.rank < shape.rank && shape.values.at(-1) === 1 && shape.mark !== '';
  return runsOn && !titleTells && !opensBelow && !(shape.kind === 'decimal' && shape.mark !== '') ? undefined : shape;
}

interface OpenNumbers {
  open(): OpenNumber[];
  enter(shape: NumberShape): void;
  /** The last value used at a rank under the headings now open; 0 when none. */
  lastOf: (rank: number) => number;
}

function openNumbers(): OpenNumbers {
  let stack: OpenNumber[] = [];
  const last = new Map<number, number>();
  return {
    open: () => stack,
    enter: (shape) => {
      stack = [...stack.filter((heading) => heading.rank < shape.rank), shape];
      for (const rank of last.keys()) if (rank > shape.rank) last.delete(rank);
      last.set(shape.rank, Math.max(shape.values.at(-1) ?? 0, last.get(shape.rank) ?? 0));
    },
    lastOf: (rank) => last.get(rank) ?? 0,
  };
}

/** The text as it goes out: anchors aside, white space collapsed. */
export const clean = (text: string): string => withoutAnchors(text).replace(/\s+/g, ' ').trim();
