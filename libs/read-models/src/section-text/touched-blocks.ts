import { applyChanges, authorsOf, foldAuthors } from '@trinhky/content';
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

/** Whose an edit's words are: an author's, an importer's, or nobody's of ours. */
export interface By {
  author: string | null;
  importer: string | null;
}

/**
 * The blocks that an edit puts, as they stand after it, and the order of all: the same list where it is the same.
 * @param known the blocks that it touches, of those that there are or were
 */
export function edited(
  order: readonly string[],
  known: ReadonlyMap<string, Known>,
  touched: ReadonlySet<string>,
  changes: readonly Change[],
  by: By,
): { order: readonly string[]; blocks: Known[] } {
  const goesOn = writtenOn(order, known, changes, by);
  if (goesOn) return { order, blocks: [goesOn] };
  const { before, after, order: next } = applied(order, known, touched, changes);
  const blame = (of: 'authors' | 'importers', name: string | null): Map<string, Authors> => {
    const so = Object.assign({}, ...[...known.values()].map((entry) => entry[of])) as Authors;
    const nobody = name === null && Object.keys(so).length === 0;
    return byBlock(nobody ? so : foldAuthors(so, before, changes, after, name));
  };
  const [authors, importers] = [blame('authors', by.author), blame('importers', by.importer)];
  const put = after.filter(({ id }) => touched.has(id));
  return { order: next, blocks: put.map((block) => blamed(block, authors.get(block.id) ?? {}, importers.get(block.id) ?? {})) };
}

/** Most edits: one of its authors goes on writing in one block, which stays where it is. Then its text is all that changes. */
function writtenOn(order: readonly string[], known: ReadonlyMap<string, Known>, changes: readonly Change[], { author }: By): Known | null {
  const [change] = changes;
  if (changes.length !== 1 || change?.op !== 'put' || change.after !== undefined || author === null) return null;
  const { block } = change;
  const was = known.get(block.id);
  if (!was || was.block.kind === 'table' || block.kind === 'table' || !order.includes(block.id)) return null;
  if (!authorsOf(was.authors, [block]).includes(author)) return null;
  return { ...was, block };
}

/** A block with what of Authors concerns it and its rows. */
export function blamed(block: Block, authors: Authors, importers: Authors): Known {
  const [wrote, imported] = [authorsOf(authors, [block]), authorsOf(importers, [block])];
  return { block, authors, importers, writers: imported.length > 0 ? [...new Set([...wrote, ...imported])] : wrote };
}

/** What of Authors concerns each block and its rows, and names somebody. */
function byBlock(authors: Authors): Map<string, Authors> {
  const parts = new Map<string, Record<string, readonly string[]>>();
  for (const key in authors) {
    const names = authors[key];
    if (!names || names.length === 0) continue;
    const slash = key.indexOf('/');
    const id = slash < 0 ? key : key.slice(0, slash);
    const part = parts.get(id);
    if (part) part[key] = names;
    else parts.set(id, { [key]: names });
  }
  return parts;
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
