import type { Block, Inline, Table, TableColumn, TableRow } from './blocks.js';
import { sameBlock, sameHead, sameRow } from './canonical.js';
import { applyListChange, diffList, orderedList, type ListChange, type OrderedList } from './ordered-list.js';

/**
 * What an edit carries. Stored inside events: never rename or narrow a field here.
 * `after` is a place: after that block (or row) id, `null` the first place. A `put` of an id that is there keeps its place when it
 * names none. A place whose anchor was removed by an earlier change of the same list is where that anchor stood; an anchor never
 * seen means the last place. `rebase` rewrites the places of an edit made on an older text, so a stored edit's anchors exist.
 */
export type Change =
  | { op: 'put'; block: Block; after?: string | null }
  | { op: 'remove'; id: string }
  | { op: 'move'; id: string; after: string | null }
  | { op: 'put-row'; table: string; row: TableRow; after?: string | null }
  | { op: 'remove-row'; table: string; row: string }
  | { op: 'move-row'; table: string; row: string; after: string | null }
  | { op: 'put-table-head'; table: string; caption?: Inline[]; columns: TableColumn[]; headerRows: number };

type RowChange = Extract<Change, { op: 'put-row' | 'remove-row' | 'move-row' }>;

/** The text after an edit. Total: folding never refuses; what names a block or table that is not there does nothing. Untouched blocks are the same objects. */
export function applyChanges(blocks: readonly Block[], changes: readonly Change[]): Block[] {
  const list = orderedList(blocks);
  // Rows removed on the way are remembered per table for the whole edit, so that places after them stay defined.
  const rows = new Map<string, OrderedList<TableRow>>();
  for (const change of changes) {
    switch (change.op) {
      case 'put':
        rows.delete(change.block.id);
        applyListChange(list, { op: 'put', item: change.block, after: change.after });
        break;
      case 'remove':
      case 'move':
        applyListChange(list, change);
        break;
      case 'put-table-head':
        changeTable(list, change.table, (table) => headed(table, change));
        break;
      case 'put-row':
      case 'remove-row':
      case 'move-row':
        changeTable(list, change.table, (table) => {
          const open = rows.get(table.id) ?? orderedList(table.rows);
          rows.set(table.id, open);
          applyListChange(open, asListChange(change));
          return { ...table, rows: [...open.items] };
        });
    }
  }
  return list.items;
}

function changeTable(list: OrderedList<Block>, id: string, change: (table: Table) => Table): void {
  const index = list.items.findIndex((block) => block.id === id);
  const table = list.items[index];
  if (table?.kind === 'table') list.items[index] = change(table);
}

function headed(table: Table, head: Pick<Table, 'caption' | 'columns' | 'headerRows'>): Table {
  const { caption, columns, headerRows } = head;
  return { kind: 'table', id: table.id, ...(caption && { caption }), columns, headerRows, rows: table.rows };
}

function asListChange(change: RowChange): ListChange<TableRow> {
  switch (change.op) {
    case 'put-row':
      return { op: 'put', item: change.row, after: change.after };
    case 'remove-row':
      return { op: 'remove', id: change.row };
    case 'move-row':
      return { op: 'move', id: change.row, after: change.after };
  }
}

/** The fewest changes that turn one text into another, tables by row. No change where the canonical form is equal. */
export function diffBlocks(before: readonly Block[], after: readonly Block[]): Change[] {
  const old = new Map(before.map((block) => [block.id, block]));
  return diffList(before, after, sameBlock).flatMap((change): Change[] => {
    if (change.op !== 'put') return [change];
    const { item: block, after: place } = change;
    const was = old.get(block.id);
    if (was?.kind === 'table' && block.kind === 'table' && sharesRows(was, block)) {
      const moved: Change[] = place === undefined ? [] : [{ op: 'move', id: block.id, after: place }];
      return [...moved, ...diffTables(was, block)];
    }
    return [place === undefined ? { op: 'put', block } : { op: 'put', block, after: place }];
  });
}

function sharesRows(before: Table, after: Table): boolean {
  const ids = new Set(before.rows.map((row) => row.id));
  return after.rows.some((row) => ids.has(row.id));
}

function diffTables(before: Table, after: Table): Change[] {
  const { caption, columns, headerRows } = after;
  const head: Change[] = sameHead(before, after)
    ? []
    : [{ op: 'put-table-head', table: after.id, ...(caption && { caption }), columns, headerRows }];
  const rows = diffList(before.rows, after.rows, sameRow).map((change): Change => {
    switch (change.op) {
      case 'put': {
        const { item: row, after: place } = change;
        return place === undefined ? { op: 'put-row', table: after.id, row } : { op: 'put-row', table: after.id, row, after: place };
      }
      case 'remove':
        return { op: 'remove-row', table: after.id, row: change.id };
      case 'move':
        return { op: 'move-row', table: after.id, row: change.id, after: change.after };
    }
  });
  return [...head, ...rows];
}
