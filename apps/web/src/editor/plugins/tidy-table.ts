import type { TableColumn } from '@trinhky/content';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { TableMap } from '@tiptap/pm/tables';
import { freshId } from '../ids.js';
import { columnsFrom, wholeFrom } from '../schema/attributes.js';

/** Makes a changed table whole: a column for each cell across, rows with ids of their own, no more header rows than may be. */
export function tidyTable(tr: Transaction, table: Node, pos: number): void {
  const grid = table.child(1);
  const gridPos = pos + 1 + table.child(0).nodeSize;
  const seen = new Set<unknown>();
  grid.forEach((row, offset) => {
    if (row.attrs.id === null || seen.has(row.attrs.id)) tr.setNodeAttribute(gridPos + 1 + offset, 'id', freshId());
    else seen.add(row.attrs.id);
  });
  const given = columnsFrom(grid.attrs.columns);
  const columns = fitted(given, TableMap.get(grid).width);
  if (columns !== given) tr.setNodeAttribute(gridPos, 'columns', columns);
  const most = headerRowsAllowed(grid, wholeFrom(grid.attrs.headerRows, 0, 500, 0));
  if (most !== grid.attrs.headerRows) tr.setNodeAttribute(gridPos, 'headerRows', most);
}

/** As many columns as there are across, each with an id of its own; the very same list where it is right already. */
function fitted(columns: TableColumn[], width: number): TableColumn[] {
  const usual = columns.length === 0 ? 1 : columns.reduce((sum, column) => sum + column.width, 0) / columns.length;
  const seen = new Set<string>();
  const right = columns.length === width && columns.every(({ id }) => !seen.has(id) && seen.add(id));
  if (right) return columns;
  const used = new Set<string>();
  return Array.from({ length: width }, (_, index): TableColumn => {
    const column = columns[index] ?? { id: freshId(), width: usual };
    const own = used.has(column.id) ? { ...column, id: freshId() } : column;
    used.add(own.id);
    return own;
  });
}

/** The most header rows up to `wanted`: a header row holds no footnote, and none of its cells reaches into the rows below. */
export function headerRowsAllowed(grid: Node, wanted: number): number {
  const most = Math.min(wanted, grid.childCount);
  for (let index = 0; index < most; index++) {
    const row = grid.child(index);
    if (holdsFootnote(row)) return headerRowsAllowed(grid, index);
    const reach = Math.max(1, ...row.children.map((cell) => wholeFrom(cell.attrs.rowspan, 1, 500, 1)));
    if (index + reach > most) return headerRowsAllowed(grid, index);
  }
  return most;
}

function holdsFootnote(node: Node): boolean {
  let found = false;
  node.descendants((child) => {
    if (child.type.name === 'footnote') found = true;
    return !found;
  });
  return found;
}
