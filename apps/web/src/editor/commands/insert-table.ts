import type { TableColumn } from '@trinhky/content';
import type { Node, Schema } from '@tiptap/pm/model';
import { TextSelection, type Command } from '@tiptap/pm/state';
import { freshId } from '../ids.js';
import { isInTable } from './in-table.js';
import { textBlockAt } from './turning.js';

function newTable(schema: Schema, rows: number, columns: number, headerRows: number): Node {
  const cells = () => Array.from({ length: columns }, () => schema.node('cell', null, [schema.node('paragraph')]));
  const grid = schema.node(
    'grid',
    { columns: Array.from({ length: columns }, (): TableColumn => ({ id: freshId(), width: 1 })), headerRows },
    Array.from({ length: rows }, () => schema.node('row', { id: freshId() }, cells())),
  );
  return schema.node('table', { id: freshId() }, [schema.node('caption'), grid]);
}

/** A table of three columns with a header row after the block of the caret (in its place, where that is empty). */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state) || state.selection.$from.depth === 0) return false;
  if (!dispatch) return true;
  const { tr } = state;
  const at = textBlockAt(state);
  const table = newTable(state.schema, 3, 3, 1);
  const instead = at?.node.type.name === 'paragraph' && at.node.content.size === 0;
  const pos = instead && at ? at.pos : state.selection.$from.after(1);
  tr.replaceWith(pos, instead && at ? at.pos + at.node.nodeSize : pos, table);
  const end = pos + table.nodeSize;
  if (end >= tr.doc.content.size) tr.insert(end, state.schema.node('paragraph', { id: freshId() }));
  // Into the first cell: past table, caption, grid, row, cell.
  tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1 + table.child(0).nodeSize + 3)));
  dispatch(tr.scrollIntoView());
  return true;
};
