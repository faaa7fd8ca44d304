import { applyChanges, canonicalBlock, diffBlocks, footnotesOf, inlinesOf, rebase, sameBlock, sameRow } from '@trinhky/content';
import type { Block, Change, Conflict, Inline, TableRow } from '@trinhky/content';

type Blocks = readonly Block[];

/** One block, or one row of a table, that both sides changed to different words; null where a side took it away. */
export interface Met {
  blockId: string;
  rowId: string | null;
  theirs: Block | TableRow | null;
  mine: Block | TableRow | null;
}

export interface Merged {
  /** Both sides' changes; where they met, as `theirs` has it. */
  theirs: Block[];
  /** Both sides' changes; where they met, as `mine` has it. */
  mine: Block[];
  met: Met[];
}

/**
 * What two sides made of one text, put together block by block (tables row by row). Never refuses: where both changed the same place, each
 * answered text has it as one side has it, and `met` holds both.
 */
export function merge({ base, theirs, mine }: { base: Blocks; theirs: Blocks; mine: Blocks }): Merged {
  if (mine === base) return { theirs: [...theirs], mine: [...theirs], met: [] };
  const found = new Map<string, Met>();
  let apart: Blocks = mine;
  // Taking a place out of the one side may break another (a table whose rows no longer fit): again until the rest merges.
  for (let round = 0; round < 5; round += 1) {
    const merged = rebase({ base, theirs, mine: diffBlocks(base, apart) });
    if (merged.ok) {
      const met = [...found.values()];
      return { theirs: merged.blocks, mine: puttingBack(merged.blocks, met, mine), met };
    }
    for (const conflict of merged.conflicts) {
      const one = metOf(conflict);
      if (found.has(placeOf(one)) && one.rowId !== null) found.set(`${one.blockId}/`, wholeBlock(one.blockId, theirs, mine));
      else found.set(placeOf(one), one);
    }
    apart = withoutChanges(base, mine, [...found.values()]);
  }
  const met = mine.flatMap(({ id }) => {
    const own = wholeBlock(id, theirs, mine);
    return own.theirs && own.mine && sameBlock(own.theirs as Block, own.mine as Block) ? [] : [own];
  });
  return { theirs: [...theirs], mine: puttingBack(theirs, met, mine), met };
}

export const placeOf = ({ blockId, rowId }: Pick<Met, 'blockId' | 'rowId'>): string => `${blockId}/${rowId ?? ''}`;

const find = (blocks: Blocks, id: string): Block | null => blocks.find((block) => block.id === id) ?? null;

function wholeBlock(blockId: string, theirs: Blocks, mine: Blocks): Met {
  return { blockId, rowId: null, theirs: find(theirs, blockId), mine: find(mine, blockId) };
}

function metOf(conflict: Conflict): Met {
  const { blockId, theirs, mine } = conflict;
  return { blockId, rowId: 'rowId' in conflict ? conflict.rowId : null, theirs, mine };
}

/** `text` with the places named as `as` has them: a block or row it lacks goes, one it has comes back after what stood before it. */
export function takingFrom(text: Blocks, as: Blocks, places: readonly Pick<Met, 'blockId' | 'rowId'>[]): Block[] {
  return places.reduce<Block[]>((blocks, { blockId, rowId }) => applyChanges(blocks, placed(blocks, as, blockId, rowId)), [...text]);
}

function placed(text: Blocks, as: Blocks, blockId: string, rowId: string | null): Change[] {
  const there = find(text, blockId);
  const wanted = find(as, blockId);
  if (rowId === null || there?.kind !== 'table' || wanted?.kind !== 'table') {
    if (!wanted) return there ? [{ op: 'remove', id: blockId }] : [];
    return [{ op: 'put', block: wanted, ...(!there && { after: before(as, blockId, text) }) }];
  }
  const row = wanted.rows.find(({ id }) => id === rowId);
  if (!row) return [{ op: 'remove-row', table: blockId, row: rowId }];
  const stands = there.rows.some(({ id }) => id === rowId);
  return [{ op: 'put-row', table: blockId, row, ...(!stands && { after: before(wanted.rows, rowId, there.rows) }) }];
}

/** The nearest before `id` in one list that the other has too. */
function before(list: readonly { id: string }[], id: string, other: readonly { id: string }[]): string | null {
  const present = new Set(other.map((each) => each.id));
  const at = list.findIndex((each) => each.id === id);
  for (let index = at - 1; index >= 0; index -= 1) {
    const each = list[index];
    if (each && present.has(each.id)) return each.id;
  }
  return null;
}

const withoutChanges = (base: Blocks, mine: Blocks, met: readonly Met[]): Block[] => takingFrom(mine, base, met);
const puttingBack = (merged: Blocks, met: readonly Met[], mine: Blocks): Block[] => takingFrom(merged, mine, met);

/** The same text with the objects of `known` wherever a block reads the same: what did not change is seen at a glance. */
export function withKnownObjects(text: Blocks, known: Blocks): Block[] {
  const old = new Map(known.map((block) => [block.id, block]));
  return text.map((block) => {
    const same = old.get(block.id);
    return same && (same === block || sameBlock(same, block)) ? same : block;
  });
}

export const sameText = (a: Blocks, b: Blocks): boolean =>
  a === b ||
  (a.length === b.length && a.every((block, index) => b[index] !== undefined && b[index].id === block.id && sameBlock(block, b[index])));

/** Whether a place reads the same on both sides. */
export function samePlace(a: Blocks, b: Blocks, { blockId, rowId }: Pick<Met, 'blockId' | 'rowId'>): boolean {
  const [one, other] = [find(a, blockId), find(b, blockId)];
  if (rowId !== null && one?.kind === 'table' && other?.kind === 'table') {
    const [row, otherRow] = [one, other].map((table) => table.rows.find(({ id }) => id === rowId));
    return row && otherRow ? sameRow(row, otherRow) : row === otherRow;
  }
  return one && other ? sameBlock(one, other) : one === other;
}

/** What stands in a place. */
export function placeIn(text: Blocks, { blockId, rowId }: Pick<Met, 'blockId' | 'rowId'>): Block | TableRow | null {
  const block = find(text, blockId);
  if (rowId === null || block?.kind !== 'table') return block;
  return block.rows.find(({ id }) => id === rowId) ?? null;
}

const isRow = (thing: Block | TableRow): thing is TableRow => 'cells' in thing;

/** `text` with `other` in the place instead. */
export function withOther(text: Blocks, { blockId, rowId }: Pick<Met, 'blockId' | 'rowId'>, other: Block | TableRow | null): Block[] {
  if (other && isRow(other)) return applyChanges(text, [{ op: 'put-row', table: blockId, row: other }]);
  if (other) return applyChanges(text, [{ op: 'put', block: other }]);
  return applyChanges(text, [rowId === null ? { op: 'remove', id: blockId } : { op: 'remove-row', table: blockId, row: rowId }]);
}

/** `text` with both: `other` right after what stands in the place, as a block or row of its own. */
export function withBoth(
  text: Blocks,
  place: Pick<Met, 'blockId' | 'rowId'>,
  other: Block | TableRow | null,
  newId: () => string,
): Block[] {
  if (!other || placeIn(text, place) === null) return other ? withOther(text, place, other) : [...text];
  const { blockId, rowId } = place;
  if (isRow(other)) {
    const row: TableRow = {
      id: newId(),
      cells: other.cells.map((cell) => ({ ...cell, content: cell.content.map((run) => renoted(run, newId)) })),
    };
    return applyChanges(text, [{ op: 'put-row', table: blockId, row, after: rowId }]);
  }
  return applyChanges(text, [{ op: 'put', block: copyOf(other, newId), after: blockId }]);
}

/** A copy under ids of its own: ids of blocks and footnotes stand once in a text. */
function copyOf(block: Block, newId: () => string): Block {
  const id = newId();
  switch (block.kind) {
    case 'paragraph':
      return { ...block, id, content: renoted(block.content, newId) };
    case 'clause':
    case 'item':
      return { ...block, id, ...(block.title && { title: renoted(block.title, newId) }), content: renoted(block.content, newId) };
    case 'table':
      return {
        ...block,
        id,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, content: cell.content.map((run) => renoted(run, newId)) })),
        })),
      };
    case 'heading':
    case 'page-break':
      return { ...block, id };
  }
}

const renoted = (run: readonly Inline[], newId: () => string): Inline[] =>
  run.map((inline) => (inline.kind === 'footnote' ? { ...inline, id: newId() } : inline));

/** Footnote ids that stand twice get one of their own: two sides may each have taken one along. */
export function notesOnce(text: Blocks, newId: () => string): Block[] {
  const seen = new Set<string>();
  return text.map((block) => {
    const notes = footnotesOf(inlinesOf(block)).map(({ id }) => id);
    const twice = notes.some((id) => seen.has(id));
    for (const id of notes) seen.add(id);
    return twice ? { ...copyOf(block, newId), id: block.id } : block;
  });
}

export const canonical = (text: Blocks): Block[] => text.map(canonicalBlock);
