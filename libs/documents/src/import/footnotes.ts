import { footCandidates, markerCandidates, type FootCandidate, type MarkerCandidate } from './footnote-candidates.js';
import type { Dropped } from './imported.js';
import type { Measure } from './measure.js';
import type { PageLine } from './pages.js';

export interface FoundFootnote {
  number: number;
  text: string;
  line: number;
  marker: MarkerCandidate | undefined;
}

export interface Footnotes {
  /** The body: footnotes gone, each marker replaced by an anchor (`anchorOf`). */
  lines: PageLine[];
  found: FoundFootnote[];
  dropped: Dropped[];
}

/** An anchor in a line: the place in `found` of the footnote that stands here, between two noncharacters. */
export const anchorOf = (index: number): string => `\uFDD0${index}\uFDD1`;
export const ANCHOR = /\uFDD0(\d+)\uFDD1/gu;
export const withoutAnchors = (text: string): string => text.replace(ANCHOR, '');

interface Step {
  foot: FootCandidate;
  marker: MarkerCandidate | undefined;
  /** First line of the run of footnotes that `foot` belongs to. */
  runStart: number;
  total: number;
  length: number;
  before: Step | undefined;
}

const UNMARKED = -7;
const RESTARTED = -9;
const MISSING_ONE = -6;
const LEAST = 5;
/** The score of a marker glued to a word; nothing is surer. */
const SURE = 10;
/** So many places for one marker are looked at; a report has a handful. */
const MOST_LOOKED_AT = 500;
/** A marker stands on the page of its footnote: what a page start between them takes off, when sure and when likely. */
const OTHER_PAGE = { sure: 6, likely: 3 };

/**
 * Finds the footnotes as one sequence 1..n: each needs a line at a page's foot that begins with its number and, before it and
 * after the previous footnote's marker, a place that can be its marker. Of all such sequences the one with the best evidence wins.
 */
export function takeFootnotes(lines: PageLine[], measure: Measure): Footnotes {
  const markers = new Map<number, MarkerCandidate[]>();
  for (const [i, line] of lines.entries()) {
    for (const marker of markerCandidates(line.text, i)) {
      const same = markers.get(marker.number);
      if (same === undefined) markers.set(marker.number, [marker]);
      else same.push(marker);
    }
  }
  const pageCost = pageCosts(lines);
  const byNumber = new Map<number, Step[]>();
  let best: Step | undefined;
  for (const foot of footCandidates(lines, measure)) {
    const own = markers.get(foot.number) ?? [];
    const starts: (Step | undefined)[] = [...(byNumber.get(foot.number - 1) ?? []), ...(byNumber.get(foot.number - 2) ?? [])];
    if (foot.number <= 2) starts.push(undefined);
    if (foot.number === 1 && best !== undefined) starts.push(best);
    for (const before of starts) {
      const step = extend(before, foot, own, pageCost);
      if (step === undefined) continue;
      byNumber.set(foot.number, [...(byNumber.get(foot.number) ?? []), step].sort((a, b) => b.total - a.total).slice(0, 12));
      if (best === undefined || step.total > best.total) best = step;
    }
  }
  return apply(lines, best);
}

/** What the page starts between two lines take off: at most one of each kind counts. */
function pageCosts(lines: PageLine[]): (from: number, to: number) => number {
  const count = (kind: 'sure' | 'likely'): number[] => {
    let n = 0;
    return lines.map((line) => (n += line.pageStart === kind ? 1 : 0));
  };
  const sure = count('sure');
  const likely = count('likely');
  return (from, to) =>
    (sure[to] ?? 0) > (sure[from] ?? 0) ? OTHER_PAGE.sure : (likely[to] ?? 0) > (likely[from] ?? 0) ? OTHER_PAGE.likely : 0;
}

/** How a label is printed around its number; one report keeps to one way, mostly. */
const labelStyle = (foot: FootCandidate): string => foot.label.replace(/\d+/, '1');

function extend(
  before: Step | undefined,
  foot: FootCandidate,
  markers: MarkerCandidate[],
  pageCost: (from: number, to: number) => number,
): Step | undefined {
  if (before !== undefined && before.foot.line >= foot.line) return undefined;
  const joined = before !== undefined && before.foot.end >= foot.line;
  const runStart = joined ? before.runStart : foot.line;
  const gap = foot.number - (before?.foot.number ?? 0);
  const penalty = before !== undefined && foot.number === 1 ? RESTARTED : gap > 1 ? MISSING_ONE : 0;
  const marker = bestMarker(before, joined, foot, markers);
  const apart = marker === undefined ? 0 : pageCost(marker.line, foot.line);
  const style = before === undefined ? 0 : labelStyle(before.foot) === labelStyle(foot) ? 2 : -2;
  const gain = foot.score + style + (joined ? (foot.runsOn ? -3 : 3) : 0) + (marker?.score ?? UNMARKED) + penalty - apart;
  if (gain < LEAST) return undefined;
  return { foot, marker, runStart, total: (before?.total ?? 0) + gain, length: (before?.length ?? 0) + 1, before };
}

/** The most marker-like place after the previous marker and before the run of footnotes; the first of equals. */
function bestMarker(
  before: Step | undefined,
  joined: boolean,
  foot: FootCandidate,
  markers: MarkerCandidate[],
): MarkerCandidate | undefined {
  const last = lastMarker(before);
  const limit = joined && before !== undefined ? before.runStart : foot.line;
  let best: MarkerCandidate | undefined;
  for (let i = firstAfter(markers, last), seen = 0; i < markers.length && seen < MOST_LOOKED_AT; i++, seen++) {
    const marker = markers[i];
    if (marker === undefined || marker.line >= limit) break;
    if (insideRun(before, marker.line)) continue;
    if (best === undefined || marker.score > best.score) best = marker;
    if (best.score >= SURE) break;
  }
  return best;
}

/** Where the candidates behind `last` begin; they are in order of their lines. */
function firstAfter(markers: MarkerCandidate[], last: MarkerCandidate | undefined): number {
  if (last === undefined) return 0;
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle]?.line ?? Infinity) < last.line) low = middle + 1;
    else high = middle;
  }
  while (markers[low]?.line === last.line && (markers[low]?.at ?? 0) <= last.at) low++;
  return low;
}

function lastMarker(step: Step | undefined): MarkerCandidate | undefined {
  let at = step;
  while (at !== undefined && at.marker === undefined) at = at.before;
  return at?.marker;
}

/** Whether a line lies in a footnote of the last two runs: a marker stands in the body. */
function insideRun(step: Step | undefined, line: number): boolean {
  for (let at = step, seen = 0; at !== undefined && seen < 40; at = at.before, seen++) {
    if (line >= at.foot.line && line < at.foot.end) return true;
    if (at.foot.end < line) return false;
  }
  return false;
}

function apply(lines: PageLine[], best: Step | undefined): Footnotes {
  const steps: Step[] = [];
  for (let step = best; step !== undefined; step = step.before) steps.unshift(step);
  const dropped: Dropped[] = [];
  const gone = new Set<number>();
  const edits = new Map<number, { marker: MarkerCandidate; index: number }[]>();
  const found: FoundFootnote[] = [];
  for (const [index, { foot, marker }] of steps.entries()) {
    const end = Math.min(foot.end, steps[index + 1]?.foot.line ?? Infinity);
    const texts = lines.slice(foot.line, end).map((line) => line.text);
    const first = lines[foot.line];
    for (let i = foot.line; i < end; i++) gone.add(i);
    const text = [texts[0]?.slice(foot.label.length) ?? '', ...texts.slice(1)].join(' ').replace(/\s+/g, ' ').trim();
    found.push({ number: foot.number, text, line: first?.n ?? 0, marker });
    const ornament = foot.label.replace(/\d/g, '');
    if (ornament !== '') dropped.push({ line: first?.n ?? 0, text: ornament, reason: 'dấu sau số chú thích' });
    if (marker === undefined) continue;
    edits.set(marker.line, [...(edits.get(marker.line) ?? []), { marker, index }]);
    dropped.push({ line: lines[marker.line]?.n ?? 0, text: marker.printed, reason: 'dấu chú thích trong câu' });
  }
  const body: PageLine[] = [];
  let cut = false;
  for (const [i, line] of lines.entries()) {
    if (gone.has(i)) {
      cut = true;
      continue;
    }
    body.push({ ...line, text: withAnchors(line.text, edits.get(i) ?? []), pageStart: cut ? 'sure' : line.pageStart });
    cut = false;
  }
  return { lines: body, found, dropped };
}

function withAnchors(text: string, edits: { marker: MarkerCandidate; index: number }[]): string {
  let result = text;
  for (const { marker, index } of [...edits].sort((a, b) => b.marker.at - a.marker.at)) {
    result = result.slice(0, marker.at) + anchorOf(index) + result.slice(marker.at + marker.printed.length);
  }
  return result;
}
