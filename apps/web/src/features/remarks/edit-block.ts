import type { Block, Change, Inline, TableRow } from '@trinhky/content';
import { editableWords, withWords } from './edit-words.js';

/** One run of a block as a field of a form. */
export interface Field {
  label: string;
  words: string;
}

/** The runs of a block, or of one row of a table, that a person may edit. */
export function fieldsOf(block: Block, rowId: string | null): Field[] {
  return runsOf(block, rowId).map(({ label, run }) => ({ label, words: editableWords(run) }));
}

function runsOf(block: Block, rowId: string | null): { label: string; run: readonly Inline[] }[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ label: 'Nội dung', run: block.content }];
    case 'heading':
      return [{ label: 'Tiêu đề', run: block.title }];
    case 'clause':
    case 'item':
      return [...(block.title ? [{ label: 'Tiêu đề', run: block.title }] : []), { label: 'Nội dung', run: block.content }];
    case 'table': {
      const cells = block.rows.find(({ id }) => id === rowId)?.cells ?? [];
      return cells.flatMap(({ content }, index) => content.map((run) => ({ label: `Ô ${index + 1}`, run })));
    }
    case 'page-break':
      return [];
  }
}

/** The change that puts the words as edited; null where nothing was changed. */
export function changeOf(block: Block, rowId: string | null, words: readonly string[]): Change | null {
  if (fieldsOf(block, rowId).every((field, index) => field.words === words[index])) return null;
  const runs = runsOf(block, rowId).map(({ run }, index) => withWords(run, words[index] ?? ''));
  const last = runs.at(-1) ?? [];
  switch (block.kind) {
    case 'paragraph':
      return { op: 'put', block: { ...block, content: last } };
    case 'heading':
      return { op: 'put', block: { ...block, title: last } };
    case 'clause':
    case 'item':
      return { op: 'put', block: { ...block, ...(block.title && { title: runs[0] ?? [] }), content: last } };
    case 'table': {
      const row = block.rows.find(({ id }) => id === rowId);
      return row ? { op: 'put-row', table: block.id, row: withRuns(row, runs) } : null;
    }
    case 'page-break':
      return null;
  }
}

function withRuns(row: TableRow, runs: readonly Inline[][]): TableRow {
  let next = 0;
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, content: cell.content.map((run) => runs[next++] ?? run) })) };
}
