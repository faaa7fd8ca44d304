import { LIMITS, type TableColumn } from '@trinhky/content';
import type { Node, Schema } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import {
  addColumn,
  addRow,
  CellSelection,
  isInTable,
  removeColumn,
  removeRow,
  selectedRect,
  TableMap,
  type TableRect,
} from '@tiptap/pm/tables';
import { freshId } from '../ids.js';
import { columnsFrom, wholeFrom } from '../schema/attributes.js';
import { headerRowsAllowed } from '../plugins/tidy-table.js';
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

const columnsOf = (grid: Node): TableColumn[] => columnsFrom(grid.attrs.columns);
const headerRowsOf = (grid: Node): number => wholeFrom(grid.attrs.headerRows, 0, 500, 0);

/** A command on the cells selected; `grid` is where the grid stands. */
function onCells(change: (tr: Transaction, rect: TableRect, grid: number, state: EditorState) => boolean | void): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { tr } = state;
    const rect = selectedRect(state);
    if (change(tr, rect, rect.tableStart - 1, state) === false) return false;
    dispatch?.(tr);
    return true;
  };
}

export const addColumnBeside = (side: 'before' | 'after'): Command =>
  onCells((tr, rect, grid) => {
    const columns = columnsOf(rect.table);
    if (columns.length >= LIMITS.tableColumns) return false;
    const at = side === 'before' ? rect.left : rect.right;
    addColumn(tr, rect, at);
    const width = columns[rect.left]?.width ?? 1;
    tr.setNodeAttribute(grid, 'columns', columns.toSpliced(at, 0, { id: freshId(), width }));
  });

export const removeColumns: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const rect = selectedRect(state);
  if (rect.left === 0 && rect.right === rect.map.width) return removeTable(state, dispatch);
  return onCells((tr, { left, right, tableStart, table, map }, grid) => {
    const kept = columnsOf(table).filter((_, index) => index < left || index >= right);
    for (let column = right - 1; column >= left; column--) {
      const now = tr.doc.nodeAt(grid) ?? table;
      removeColumn(tr, { left, right, top: 0, bottom: map.height, tableStart, table: now, map: TableMap.get(now) }, column);
    }
    tr.setNodeAttribute(grid, 'columns', kept);
  })(state, dispatch);
};

export const addRowBeside = (side: 'before' | 'after'): Command =>
  onCells((tr, rect, grid) => {
    if (rect.table.childCount >= LIMITS.tableRows) return false;
    const at = side === 'before' ? rect.top : rect.bottom;
    const header = headerRowsOf(rect.table);
    addRow(tr, rect, at);
    if (at < header) tr.setNodeAttribute(grid, 'headerRows', header + 1);
  });

export const removeRows: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const rect = selectedRect(state);
  if (rect.top === 0 && rect.bottom === rect.map.height) return removeTable(state, dispatch);
  return onCells((tr, { top, bottom, tableStart, table, left, right }, grid) => {
    const header = headerRowsOf(table);
    for (let row = bottom - 1; row >= top; row--) {
      const now = tr.doc.nodeAt(grid) ?? table;
      removeRow(tr, { left, right, top, bottom, tableStart, table: now, map: TableMap.get(now) }, row);
    }
    tr.setNodeAttribute(grid, 'headerRows', header - Math.max(0, Math.min(bottom, header) - top));
  })(state, dispatch);
};

export const removeTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth === 0 || $from.node(1).type.name !== 'table') return false;
  const { tr } = state;
  const paragraph = state.schema.node('paragraph', { id: freshId() });
  tr.replaceWith($from.before(1), $from.after(1), paragraph);
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve($from.before(1) + 1))));
  return true;
};

/** The rows down to the caret's are repeated on every page; asked again on the last of them, none is. */
export const toggleHeaderRows: Command = onCells((tr, rect, grid) => {
  const wanted = headerRowsOf(rect.table) === rect.bottom ? 0 : rect.bottom;
  if (headerRowsAllowed(rect.table, wanted) !== wanted) return false;
  tr.setNodeAttribute(grid, 'headerRows', wanted);
});

export const widenColumns = (factor: number): Command =>
  onCells((tr, { left, right, table }, grid) => {
    const columns = columnsOf(table);
    const width = (own: number) => Math.min(LIMITS.columnWidth, Math.max(0.05, Math.round(own * factor * 1000) / 1000));
    const next = columns.map((column, index) => (index >= left && index < right ? { ...column, width: width(column.width) } : column));
    tr.setNodeAttribute(grid, 'columns', next);
  });

/** Aligns the cells selected; null as the column says. */
export const alignCells = (align: string | null): Command =>
  onCells((tr, { map, left, right, top, bottom, tableStart }, _grid, state) => {
    const whole = state.selection instanceof CellSelection;
    const cells = new Set(map.cellsInRect({ left, right, top, bottom }));
    for (const cell of cells) tr.setNodeAttribute(tableStart + cell, 'align', align);
    return whole || cells.size > 0;
  });
