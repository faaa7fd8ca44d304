import type { SourceLine } from './read-source.js';

/** Advance widths of Times New Roman in em, by letters that share one; office reports are set in it (NĐ 30 Điều 8). */
const WIDTHS: [number, string][] = [
  [0.25, ' .,'],
  [0.28, "ijlt/\\';:"],
  [0.33, '()[]frI-!|'],
  [0.44, 'acesz"?“”'],
  [0.5, 'bdghknopquvxy0123456789$_*+–'],
  [0.56, 'FPS=<>'],
  [0.61, 'ELTZ'],
  [0.67, 'BCR'],
  [0.72, 'wADGHKNOQUVXY'],
  [0.78, 'm&'],
  [0.83, '%'],
  [0.9, 'M'],
  [0.94, 'W'],
];
const ADVANCE = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, width])));

/** About how wide the text is set, in em of its own font size; an anchor (see footnotes.ts) takes a small marker's room. */
export function widthOf(text: string): number {
  let width = 0;
  for (const c of text.includes('\uFDD0') ? text.replace(/\uFDD0\d+\uFDD1/gu, '*') : text) width += advance(c);
  return width;
}

/** A letter is as wide as its base letter, a combining mark takes no room. */
function advance(c: string): number {
  const known = ADVANCE.get(c);
  if (known !== undefined) return known;
  const base = (c === 'đ' ? 'd' : c === 'Đ' ? 'D' : c).normalize('NFD').charAt(0);
  const width = /\p{M}/u.test(base) ? 0 : (ADVANCE.get(base) ?? 0.5);
  ADVANCE.set(c, width);
  return width;
}

/** What a line of running text can hold; `indent` is what a paragraph's first line lacks of it. In em. */
export interface Measure {
  width: number;
  indent: number;
}

const quantile = (sorted: number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

/** The measure of the body: from the lines that run on into the next one (it starts in lower case), footnotes being fewer. */
export function measureOf(lines: SourceLine[]): Measure {
  const running = lines.filter((_, i) => /^\p{Ll}/u.test(lines[i + 1]?.text ?? '')).map((line) => widthOf(line.text));
  const widths = (running.length >= 5 ? running : lines.map((line) => widthOf(line.text))).sort((a, b) => a - b);
  const middle = quantile(widths, 0.5);
  const body = widths.filter((w) => w <= middle * 1.12);
  const width = quantile(body, 0.98);
  return { width, indent: width * 0.07 };
}

/** Whether the next line's first word no longer fitted after `text`: the line broke because it was full. */
export function isFull(text: string, next: string, available: number): boolean {
  return widthOf(text) + 0.25 + widthOf(next.split(/\s/)[0] ?? '') > available;
}
