import { applyChanges } from '@trinhky/content';
import type { Authors, Block, Change } from '@trinhky/content';

/** A stored block with its blame, also as it is stored. */
export interface Known {
  block: Block;
  authors: Authors;
  importers: Authors;
  blamed: { authors: string; importers: string; writers: string };
}

/** The ids of the blocks whose content a change may change. */
export function touchedBy(change: Change): string[] {
  switch (change.op) {
    case 'put':
      return [change.block.id];
    case 'remove':
      return [change.id];
    case 'put-row':
    case 'remove-row':
    case 'move-row':
    case 'put-table-head':
      return [change.table];
    case 'move':
      return [];
  }
}

/**
 * The blocks around an edit, and the order of all as JSON. Where the edit leaves every block in its place, as most do, only what it touches is
 * looked at; elsewhere a page break with its id stands in for each block that it does not touch.
 */
export function applied(
  order: string,
  known: ReadonlyMap<string, Known>,
  touched: ReadonlySet<string>,
  changes: readonly Change[],
): { before: Block[]; after: Block[]; order: string } {
  const ids = JSON.parse(order) as string[];
  const inPlace = changes.every((change) => keepsPlaces(change) && touchedBy(change).every((id) => ids.includes(id)));
  const concerned = inPlace ? ids.filter((id) => touched.has(id)) : ids;
  const before = concerned.map((id): Block => known.get(id)?.block ?? { kind: 'page-break', id });
  const after = applyChanges(before, changes);
  return { before, after, order: inPlace ? order : JSON.stringify(after.map(({ id }) => id)) };
}

/** Whether a change of a block that stands in the text leaves it where it is. */
function keepsPlaces(change: Change): boolean {
  if (change.op === 'put') return change.after === undefined;
  return change.op !== 'move' && change.op !== 'remove';
}
