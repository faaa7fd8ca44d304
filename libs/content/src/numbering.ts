import type { Block, Numbering } from './blocks.js';
import { footnotesOf, inlinesOf } from './inlines.js';
import { letter, ordinalWords, roman } from './numerals.js';
import type { ReportNode } from './report-text.js';

/** The generated number of a node, heading or clause. */
export interface OutlineNumber {
  kind: Exclude<Numbering, 'none'>;
  /** As printed before the title: "Phần thứ nhất", "A.", "I.", "1.", "1.1.", "a)"; of an appendix "Phụ lục I". */
  label: string;
  /** From the top, for references: "II.3", "II.3.a", "II.1.1"; within a part "II.3 Phần thứ nhất". */
  path: string;
}

/** Something numbered, or the whole report (no number), under which counters run. */
interface Scope {
  kind: Numbering;
  /** The number without its punctuation: "II", "1.1", "a". */
  numeral: string;
  /** The numerals from below the part down to here, and the part (or appendix) they lie in. */
  steps: readonly string[];
  within: string;
  counters: Map<string, number>;
}

const BELOW: Record<Numbering, readonly Numbering[]> = {
  part: ['roman', 'arabic', 'decimal', 'letter'],
  upper: ['roman', 'arabic', 'decimal', 'letter'],
  roman: ['arabic', 'decimal', 'letter'],
  arabic: ['decimal', 'letter'],
  decimal: ['letter'],
  letter: [],
  none: ['roman', 'arabic', 'decimal', 'letter'],
};

const scope = (kind: Numbering, numeral: string, steps: readonly string[], within: string): Scope => ({
  kind,
  numeral,
  steps,
  within,
  counters: new Map(),
});

/**
 * The numbers of all numbered nodes, headings and clauses, by node or block id; what is not numbered is not in the map.
 * A number runs on among all of one kind under the same numbered parent, be they nodes or blocks of several sections: unnumbered nodes are
 * transparent. Block level n takes the n-th of `node.levels`; without it, the kinds below the node's own (or, of an unnumbered node,
 * its nearest numbered ancestor's): part or upper → roman → arabic → decimal → letter. An appendix starts anew.
 */
export function numberOutline(nodes: readonly ReportNode[]): Map<string, OutlineNumber> {
  const numbers = new Map<string, OutlineNumber>();
  numberNodes(nodes, scope('none', '', [], ''), numbers);
  return numbers;
}

/** `met` is told where each node's own blocks begin, before they are numbered. */
function numberNodes(
  nodes: readonly ReportNode[],
  parent: Scope,
  numbers: Map<string, OutlineNumber>,
  met?: (node: ReportNode, own: Scope, levels: readonly Numbering[]) => void,
): void {
  for (const node of nodes) {
    const own = node.kind === 'appendix' ? appendix(node, parent, numbers) : numbered(node.id, node.numbering, parent, numbers);
    const levels = node.levels ?? BELOW[own.kind];
    met?.(node, own, levels);
    numberBlocks(node.blocks, levels, own, numbers);
    numberNodes(node.children, own, numbers, met);
  }
}

/** Where the numbers of one node's blocks begin in its report: what is needed to number them while they are being written. */
export interface NumberingStart {
  /** The kind of number of block levels 1, 2, … */
  levels: Numbering[];
  /** The numbered place the blocks stand under, and how far its counters have run before them. */
  kind: Numbering;
  numeral: string;
  counters: { kind: string; last: number }[];
}

/** Where the numbers of a node's blocks begin; null where the node is not in the report. */
export function numberingStart(nodes: readonly ReportNode[], nodeId: string): NumberingStart | null {
  let start: NumberingStart | null = null;
  numberNodes(nodes, scope('none', '', [], ''), new Map(), (node, own, levels) => {
    if (node.id !== nodeId) return;
    const counters = Array.from(own.counters, ([kind, last]) => ({ kind, last }));
    start = { levels: [...levels], kind: own.kind, numeral: own.numeral, counters };
  });
  return start;
}

/** The labels of a node's headings and clauses, by block id, as `numberOutline` gives them in the whole report. */
export function numberBlocksFrom(start: NumberingStart, blocks: readonly NumberedBlock[]): Map<string, string> {
  const own = { ...scope(start.kind, start.numeral, [], ''), counters: new Map(start.counters.map(({ kind, last }) => [kind, last])) };
  const numbers = new Map<string, OutlineNumber>();
  numberBlocks(blocks, start.levels, own, numbers);
  return new Map(Array.from(numbers, ([id, { label }]) => [id, label]));
}

/** What numbering needs to know of a block. */
export type NumberedBlock =
  { kind: 'heading' | 'clause'; id: string; level: number } | { kind: Exclude<Block['kind'], 'heading' | 'clause'>; id: string };

/** An appendix is a scope of its own, numbered or not. */
function appendix(node: ReportNode, parent: Scope, numbers: Map<string, OutlineNumber>): Scope {
  if (node.numbering === 'none') return scope('none', '', [], 'Phụ lục');
  const numeral = numeralOf(node.numbering, count(parent, 'appendix'), parent);
  const label = `Phụ lục ${numeral}`;
  numbers.set(node.id, { kind: node.numbering, label, path: label });
  return scope('none', '', [], label);
}

function numberBlocks(
  blocks: readonly NumberedBlock[],
  levels: readonly Numbering[],
  node: Scope,
  numbers: Map<string, OutlineNumber>,
): void {
  // The scopes opened by the headings and clauses above, outermost first, each with its level.
  let open: { level: number; scope: Scope }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading' && block.kind !== 'clause') continue;
    const kind = levels[block.level - 1] ?? 'none';
    open = open.filter((each) => each.level < block.level);
    if (kind === 'none') continue;
    const parent = open.at(-1)?.scope ?? node;
    open.push({ level: block.level, scope: numbered(block.id, kind, parent, numbers) });
  }
}

function numbered(id: string, kind: Numbering, parent: Scope, numbers: Map<string, OutlineNumber>): Scope {
  if (kind === 'none') return parent;
  const numeral = numeralOf(kind, count(parent, kind), parent);
  if (kind === 'part') {
    const label = `Phần ${numeral}`;
    numbers.set(id, { kind, label, path: label });
    return scope(kind, numeral, [], label);
  }
  const runsOn = kind === 'decimal' && isArabic(parent.kind);
  const steps = [...(runsOn ? parent.steps.slice(0, -1) : parent.steps), numeral];
  const path = [steps.join('.'), parent.within].filter((part) => part !== '').join(' ');
  numbers.set(id, { kind, label: kind === 'letter' ? `${numeral})` : `${numeral}.`, path });
  return scope(kind, numeral, steps, parent.within);
}

function count(parent: Scope, key: string): number {
  const next = (parent.counters.get(key) ?? 0) + 1;
  parent.counters.set(key, next);
  return next;
}

function isArabic(kind: Numbering): boolean {
  return kind === 'arabic' || kind === 'decimal';
}

function numeralOf(kind: Exclude<Numbering, 'none'>, n: number, parent: Scope): string {
  switch (kind) {
    case 'part':
      return ordinalWords(n);
    case 'upper':
      return letter(n).toUpperCase();
    case 'roman':
      return roman(n);
    case 'arabic':
      return `${n}`;
    case 'decimal':
      return isArabic(parent.kind) ? `${parent.numeral}.${n}` : `${n}`;
    case 'letter':
      return letter(n);
  }
}

/** How a reference is printed: "mục II.3", "điểm a mục II.3", "Phần thứ nhất", "Phụ lục I"; none where the target has no number. */
export function xrefLabel(numbers: ReadonlyMap<string, OutlineNumber>, target: string): string | undefined {
  const number = numbers.get(target);
  if (!number) return undefined;
  if (number.path === number.label) return number.path;
  if (number.kind !== 'letter') return `mục ${number.path}`;
  const own = number.label.slice(0, -1);
  const [steps = '', ...within] = number.path.split(' ');
  const above = [steps.split('.').slice(0, -1).join('.'), ...within].filter((part) => part !== '').join(' ');
  return above === '' ? `điểm ${own}` : `điểm ${own} mục ${above}`;
}

/** The footnotes' numbers, by id, from 1 on through the whole report in reading order. */
export function footnoteNumbers(nodes: readonly ReportNode[]): Map<string, number> {
  const ids = nodes.flatMap(footnoteIds);
  return new Map(ids.map((id, index) => [id, index + 1]));
}

function footnoteIds(node: ReportNode): string[] {
  return [...node.blocks.flatMap((block) => footnotesOf(inlinesOf(block)).map((note) => note.id)), ...node.children.flatMap(footnoteIds)];
}

/** How many footnotes stand before the blocks of a node. */
export function footnotesBefore(nodes: readonly ReportNode[], nodeId: string): number {
  const inOrder = nodes.flatMap(function below(node): { id: string; notes: number }[] {
    const notes = node.blocks.reduce((sum, block) => sum + footnotesOf(inlinesOf(block)).length, 0);
    return [{ id: node.id, notes }, ...node.children.flatMap(below)];
  });
  const index = inOrder.findIndex(({ id }) => id === nodeId);
  return inOrder.slice(0, Math.max(index, 0)).reduce((sum, { notes }) => sum + notes, 0);
}
