import { applyChanges } from '@trinhky/content';
import type { Authors, Block, Change } from '@trinhky/content';

/** A block with its blame. */
export interface Known {
  block: Block;
  /** What of Authors concerns it and its rows. */
  authors: Authors;
  importers: Authors;
  /** Whose words are in it, or who imported some. */
  writers: string[];
}

/** What of Authors concerns one block and its rows, and names somebody. */
export function partOf(authors: Authors, blockId: string): Authors {
  const rows = `${blockId}/`;
  const part: Record<string, readonly string[]> = {};
  for (const key in authors) {
    const names = authors[key];
    if (names && names.length > 0 && (key === blockId || key.startsWith(rows))) part[key] = names;
  }
  return part;
}

/** Whether two states of one block have the same blame. */
export const sameBlame = (a: Known, b: Known): boolean => sameAuthors(a.authors, b.authors) && sameAuthors(a.importers, b.importers);

function sameAuthors(a: Authors, b: Authors): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key]?.join('\n') === b[key]?.join('\n'));
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
 * The blocks around an edit, and the order of all: the same list where it is the same. Where the edit leaves every block in its place, as most do, only what it touches is
 * looked at; elsewhere a page break with its id stands in for each block that it does not touch.
 */
export function applied(
  order: readonly string[],
  known: ReadonlyMap<string, Known>,
  touched: ReadonlySet<string>,
  changes: readonly Change[],
): { before: Block[]; after: Block[]; order: readonly string[] } {
  const inPlace = changes.every((change) => keepsPlaces(change) && touchedBy(change).every((id) => order.includes(id)));
  const concerned = inPlace ? order.filter((id) => touched.has(id)) : order;
  const before = concerned.map((id): Block => known.get(id)?.block ?? { kind: 'page-break', id });
  const after = applyChanges(before, changes);
  return { before, after, order: inPlace ? order : after.map(({ id }) => id) };
}

/** Whether a change of a block that stands in the text leaves it where it is. */
function keepsPlaces(change: Change): boolean {
  if (change.op === 'put') return change.after === undefined;
  return change.op !== 'move' && change.op !== 'remove';
}
