import type { Block, Inline, TableRow } from './blocks.js';
import { canonicalBlock, canonicalRow } from './canonical.js';
import { inlinesOf, inlinesOfRow } from './inlines.js';
import { plainText, plainTextOfRow } from './plain-text.js';

/**
 * What changed of a block or row apart from its words: what kind it is, its level, marker, alignment, first line; a table's columns, a row's
 * cells (spans, bold, alignment); marks on the words (bold, italics …), or where a figure comes from, a reference leads or a note stands.
 */
export type FormChange = 'kind' | 'level' | 'marker' | 'align' | 'indent' | 'columns' | 'cells' | 'marks';

const named = (facets: [FormChange, boolean][]): FormChange[] => facets.flatMap(([name, changed]) => (changed ? [name] : []));
const differs = (old: unknown, now: unknown): boolean => JSON.stringify(old) !== JSON.stringify(now);

function facet(block: Block, name: 'level' | 'marker' | 'align' | 'noIndent' | 'columns' | 'headerRows'): unknown {
  return Object.entries(block).find(([key]) => key === name)?.[1];
}

function marksDiffer(words: [string, string], old: Inline[][], now: Inline[][]): boolean {
  return words[0] === words[1] && differs(old, now);
}

/** The changes of form between two states of a block, in one order. A table's cells are told by its rows. */
export function formChanges(was: Block, is: Block): FormChange[] {
  const [old, now] = [canonicalBlock(was), canonicalBlock(is)];
  if (old.kind !== now.kind) return ['kind'];
  const changed = (name: Parameters<typeof facet>[1]) => differs(facet(old, name), facet(now, name));
  const runs = (block: Block) => (block.kind === 'table' ? [block.caption ?? []] : inlinesOf(block));
  return named([
    ['level', changed('level')],
    ['marker', changed('marker')],
    ['align', changed('align')],
    ['indent', changed('noIndent')],
    ['columns', changed('columns') || changed('headerRows')],
    ['marks', marksDiffer([plainText(old), plainText(now)], runs(old), runs(now))],
  ]);
}

/** The same of a row of a table. */
export function formChangesOfRow(was: TableRow, is: TableRow): FormChange[] {
  const [old, now] = [canonicalRow(was), canonicalRow(is)];
  const shape = (row: TableRow) => row.cells.map(({ content, ...rest }) => ({ ...rest, paragraphs: content.length }));
  return named([
    ['cells', differs(shape(old), shape(now))],
    ['marks', marksDiffer([plainTextOfRow(old), plainTextOfRow(now)], inlinesOfRow(old), inlinesOfRow(now))],
  ]);
}
