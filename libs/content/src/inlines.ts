import type { Block, Inline, Table, TableRow } from './blocks.js';

type Footnote = Extract<Inline, { kind: 'footnote' }>;

/** The runs of content of a table row, cell by cell, paragraph by paragraph. */
export function inlinesOfRow(row: TableRow): Inline[][] {
  return row.cells.flatMap((cell) => cell.content);
}

/** The runs of content of a block in reading order: title or caption first, then the text, a table row by row. */
export function inlinesOf(block: Block): Inline[][] {
  switch (block.kind) {
    case 'paragraph':
      return [block.content];
    case 'heading':
      return [block.title];
    case 'clause':
    case 'item':
      return [block.title ?? [], block.content];
    case 'table':
      return [block.caption ?? [], ...block.rows.flatMap(inlinesOfRow)];
    case 'page-break':
      return [];
  }
}

/** The footnotes of a block in reading order. */
export function footnotesOf(runs: Inline[][]): Footnote[] {
  return runs.flatMap((run) => run.filter((inline): inline is Footnote => inline.kind === 'footnote'));
}

/** What a table is apart from its rows. */
export type TableHead = Omit<Table, 'rows' | 'kind' | 'id'>;
