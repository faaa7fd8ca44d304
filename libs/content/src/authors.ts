import type { Block, TableRow } from './blocks.js';
import { sameBlock, sameHead, sameRow } from './canonical.js';
import type { Change } from './changes.js';
import { plainText, plainTextOfRow } from './plain-text.js';

/**
 * Who put each block or row that stands or stood in this text, in the order they first did; keys by `authorKey`. Plain JSON, for an
 * aggregate's state. What was removed keeps its entry: put back, it has its authors again.
 */
export type Authors = Readonly<Record<string, readonly string[]>>;

/** The key of a block (of a table: its caption and columns), or of a row of a table. Ids hold no slash. */
export function authorKey(blockId: string, rowId?: string): string {
  return rowId === undefined ? blockId : `${blockId}/${rowId}`;
}

/** Words shorter than this are nobody's: "Không phát sinh" moved between blocks makes no author. In characters. */
const OWN_WORDS = 20;

/** A text unit of its own author: a block, the head of a table, a row. */
interface Unit {
  block: Block;
  row?: TableRow;
}

/**
 * Blame, one edit further: who put a block or row that is still in the text.
 * - Whoever puts a block or row that reads otherwise than before joins its authors; those before stay, whoever approved since.
 * - Moving, and putting what is there already, make no author.
 * - Words that leave one unit for another in the same edit (split, joined, cut and pasted) take their authors along.
 * - `author` null is a source (an import, a copy from an approved report): its words have no author.
 * - What stands as in the restored revision has the authors it had there, and the restorer is none.
 * @param before the blocks the changes were applied to
 * @param after `applyChanges(before, changes)`
 */
export function foldAuthors(
  authors: Authors,
  before: readonly Block[],
  changes: readonly Change[],
  after: readonly Block[],
  author: string | null,
  restored?: { blocks: readonly Block[]; authors: Authors },
): Authors {
  const touched = new Set(changes.flatMap((change) => touchedBy(change) ?? []));
  // Most edits: somebody goes on writing in one block of theirs. Opening a section of 1,000 edits feels every comparison spared here.
  if (touched.size === 1 && author !== null && !restored && isWriterOf(authors, author, after, [...touched])) return authors;
  const old = unitsOf(before, touched);
  const now = unitsOf(after, touched);
  const changed = [...now].filter(([key, unit]) => !sameUnit(old.get(key), unit));
  const changedKeys = new Set(changed.map(([key]) => key));
  const left = [...old].filter(([key]) => changedKeys.has(key) || !now.has(key)).map(([key, unit]) => ({ key, words: wordsOf(unit) }));
  const original = restored && unitsOf(restored.blocks, touched);
  const authorsNow = ([key, unit]: [string, Unit]): readonly string[] => {
    if (restored && sameUnit(original?.get(key), unit)) return authorsAt(restored.authors, key);
    // Where nothing was left behind, as in a text that begins, no words are compared.
    const words = left.length > 0 ? wordsOf(unit) : '';
    const from = left.filter((other) => other.key !== key && sharesWords(words, other.words)).map((other) => other.key);
    const all = from.length > 0 ? [key, ...from].flatMap((each) => authorsAt(authors, each)) : authorsAt(authors, key);
    return [...new Set(author === null ? all : [...all, author])];
  };
  const next = changed.map((each): [string, readonly string[]] => [each[0], authorsNow(each)]);
  // Most edits are by one who is an author already: then nothing is copied, which opening a section of 1,000 edits would feel.
  const news = next.filter(([key, names]) => !Object.hasOwn(authors, key) || names.join('\n') !== authors[key]?.join('\n'));
  return news.length === 0 ? authors : { ...authors, ...Object.fromEntries(news) };
}

/** The authors of a text: of all its blocks and rows, each once. */
export function authorsOf(authors: Authors, blocks: readonly Block[]): string[] {
  const names = new Set<string>();
  const add = (key: string) => authorsAt(authors, key).forEach((name) => names.add(name));
  for (const block of blocks) {
    add(authorKey(block.id));
    if (block.kind === 'table') for (const row of block.rows) add(authorKey(block.id, row.id));
  }
  return [...names];
}

/** The authors under one key; own keys only, since an id may read like "constructor". */
function authorsAt(authors: Authors, key: string): readonly string[] {
  return Object.hasOwn(authors, key) ? (authors[key] ?? []) : [];
}

/** Whether every block named stands in the text, is no table, and has the author among its authors already: nothing can join or leave. */
function isWriterOf(authors: Authors, author: string, after: readonly Block[], ids: readonly string[]): boolean {
  return ids.every((id) => {
    const block = authorsAt(authors, authorKey(id)).includes(author) ? after.find((candidate) => candidate.id === id) : undefined;
    return block !== undefined && block.kind !== 'table';
  });
}

function touchedBy(change: Change): string | undefined {
  switch (change.op) {
    case 'put':
      return change.block.id;
    case 'remove':
      return change.id;
    case 'put-row':
    case 'remove-row':
    case 'put-table-head':
      return change.table;
    case 'move':
    case 'move-row':
      return undefined;
  }
}

function unitsOf(blocks: readonly Block[], ids: ReadonlySet<string>): Map<string, Unit> {
  const touched = blocks.filter((block) => ids.has(block.id));
  return new Map(
    touched.flatMap((block): [string, Unit][] => [
      [authorKey(block.id), { block }],
      ...(block.kind === 'table' ? block.rows.map((row): [string, Unit] => [authorKey(block.id, row.id), { block, row }]) : []),
    ]),
  );
}

function sameUnit(a: Unit | undefined, b: Unit): boolean {
  if (!a) return false;
  if (a.row && b.row) return sameRow(a.row, b.row);
  if (a.block.kind === 'table' && b.block.kind === 'table') return sameHead(a.block, b.block);
  return sameBlock(a.block, b.block);
}

function wordsOf({ block, row }: Unit): string {
  if (row) return plainTextOfRow(row).trim();
  return (block.kind === 'table' ? plainText({ ...block, rows: [] }) : plainText(block)).trim();
}

function sharesWords(a: string, b: string): boolean {
  return a.length >= OWN_WORDS && b.length >= OWN_WORDS && (a.includes(b) || b.includes(a));
}
