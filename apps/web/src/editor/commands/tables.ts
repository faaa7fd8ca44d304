import { LIMITS, type TableColumn } from '@trinhky/content';
import type { Node } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import { addColumn, addRow, CellSelection, removeColumn, removeRow, selectedRect, TableMap, type TableRect } from '@tiptap/pm/tables';
import { freshId } from '../ids.js';
import { columnsFrom, wholeFrom } from '../schema/attributes.js';
import { headerRowsAllowed } from '../plugins/tidy-table.js';
import { isInTable } from './in-table.js';

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
    tr.setNodeAttribute(grid, 'columns', [...columns.slice(0, at), { id: freshId(), width }, ...columns.slice(at)]);
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
