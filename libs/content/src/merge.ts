import type { Block, Table, TableRow } from './blocks.js';
import { sameBlock, sameHead, sameRow } from './canonical.js';
import { applyChanges, diffBlocks, type Change } from './changes.js';
import { applyListChange, diffList, orderedList, type Identified, type ListChange } from './ordered-list.js';
import { checkBlocks } from './structure.js';

/** One block, or one row of a table, changed on both sides since the base; `null` where it is not there. */
export type Conflict =
  | { blockId: string; base: Block | null; theirs: Block | null; mine: Block | null }
  | { blockId: string; rowId: string; base: TableRow | null; theirs: TableRow | null; mine: TableRow | null };

export type Rebased = { ok: true; changes: Change[]; blocks: Block[] } | { ok: false; conflicts: Conflict[] };

/**
 * An edit made on `base` carried over to the text as it stands now.
 * Refused only where the same block, or row of a table, differs on both sides from the base and from each other; removing, splitting and
 * joining change a block, moving does not. Each block stands where the mover or writer put it: after the nearest block before it, in the
 * order its writer saw, that is still there. Where both sides moved a block, the edit's place holds. A table whose rows, merged, no longer
 * cover its columns is a conflict of the whole table.
 * @param theirs the blocks now
 * @param mine the edit, on `base`
 * @returns the changes on `theirs` (none when the edit is already in it) and the text they lead to
 */
export function rebase({ base, theirs, mine }: { base: readonly Block[]; theirs: readonly Block[]; mine: readonly Change[] }): Rebased {
  const edited = applyChanges(base, mine);
  const conflicts: Conflict[] = [];
  const blocks = mergeLists({ base, theirs, mine: edited }, sameBlock, (blockId, sides) => {
    const merged = mergeTables(blockId, sides);
    if (merged) return merged.ok ? merged.table : collect(conflicts, merged.conflicts);
    return collect(conflicts, [conflict(blockId, sides)]);
  });
  const found = conflicts.length > 0 ? conflicts : brokenByMerging(blocks, { base, theirs, mine: edited });
  return found.length > 0 ? { ok: false, conflicts: found } : { ok: true, changes: diffBlocks(theirs, blocks), blocks };
}

/** One thing as the three sides have it; absent where it is not there. */
interface Sides<T> {
  base?: T;
  theirs?: T;
  mine?: T;
}

function collect(conflicts: Conflict[], more: Conflict[]): undefined {
  conflicts.push(...more);
}

function conflict(blockId: string, { base, theirs, mine }: Sides<Block>): Conflict {
  return { blockId, base: base ?? null, theirs: theirs ?? null, mine: mine ?? null };
}

/** Merges by id; `settle` is asked where both sides changed the same item, and answers the merged one or none. */
function mergeLists<T extends Identified>(
  { base, theirs, mine }: { base: readonly T[]; theirs: readonly T[]; mine: readonly T[] },
  same: (a: T, b: T) => boolean,
  settle: (id: string, sides: Sides<T>) => T | undefined,
): T[] {
  const [inBase, inTheirs, inMine] = [byId(base), byId(theirs), byId(mine)];
  const equal = (a: T | undefined, b: T | undefined) => (a && b ? same(a, b) : a === b);
  const merged = new Map<string, T>();
  for (const id of new Set([...inTheirs.keys(), ...inMine.keys(), ...inBase.keys()])) {
    const sides: Sides<T> = { base: inBase.get(id), theirs: inTheirs.get(id), mine: inMine.get(id) };
    const item =
      equal(sides.base, sides.mine) || equal(sides.theirs, sides.mine)
        ? sides.theirs
        : equal(sides.base, sides.theirs)
          ? sides.mine
          : settle(id, sides);
    if (item) merged.set(id, item);
  }
  const list = orderedList(theirs.flatMap((item) => merged.get(item.id) ?? []));
  for (const change of diffList(base, mine, same)) {
    const placed = placement(change);
    const item = placed && merged.get(placed.id);
    const theirsToo = placed && inTheirs.has(placed.id) && !inBase.has(placed.id);
    if (item && !theirsToo) applyListChange(list, { op: 'put', item, after: standing(placed.after, mine, list.items) });
  }
  return list.items;
}

function byId<T extends Identified>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function placement<T extends Identified>(change: ListChange<T>): { id: string; after: string | null } | undefined {
  if (change.op === 'remove' || change.after === undefined) return undefined;
  return { id: change.op === 'put' ? change.item.id : change.id, after: change.after };
}

/** The anchor, or the nearest before it in the writer's order that is in the list; `null` when there is none. */
function standing<T extends Identified>(after: string | null, order: readonly T[], items: readonly T[]): string | null {
  const present = new Set(items.map((item) => item.id));
  for (let index = order.findIndex((item) => item.id === after); index >= 0; index--) {
    const id = order[index]?.id;
    if (id !== undefined && present.has(id)) return id;
  }
  return null;
}

/** Tables merge by head and by row; none when not all three sides hold a table. */
function mergeTables(blockId: string, sides: Sides<Block>): { ok: true; table: Table } | { ok: false; conflicts: Conflict[] } | undefined {
  const { base, theirs, mine } = sides;
  if (base?.kind !== 'table' || theirs?.kind !== 'table' || mine?.kind !== 'table') return undefined;
  const conflicts: Conflict[] = [];
  const rows = mergeLists({ base: base.rows, theirs: theirs.rows, mine: mine.rows }, sameRow, (rowId, row) =>
    collect(conflicts, [{ blockId, rowId, base: row.base ?? null, theirs: row.theirs ?? null, mine: row.mine ?? null }]),
  );
  const head = sameHead(base, mine) || sameHead(theirs, mine) ? theirs : sameHead(base, theirs) ? mine : undefined;
  if (!head) conflicts.push(conflict(blockId, sides));
  return head && conflicts.length === 0 ? { ok: true, table: { ...head, rows } } : { ok: false, conflicts };
}

/** What each side had whole and merging broke: a table that no longer covers its columns, an id that now stands twice. */
function brokenByMerging(
  blocks: readonly Block[],
  { base, theirs, mine }: { base: readonly Block[]; theirs: readonly Block[]; mine: readonly Block[] },
): Conflict[] {
  const broken = checkBlocks(blocks);
  // Broken already on one side: that is told for what it is, not as a conflict.
  if (broken.length === 0 || checkBlocks(mine).length > 0 || checkBlocks(theirs).length > 0) return [];
  const [inBase, inTheirs, inMine] = [byId(base), byId(theirs), byId(mine)];
  const at = new Set(broken.filter(({ path }) => path !== '').map(({ path }) => Number.parseInt(path, 10)));
  return [...at].flatMap((index) => {
    const id = blocks[index]?.id;
    if (id === undefined) return [];
    return [conflict(id, { base: inBase.get(id), theirs: inTheirs.get(id), mine: inMine.get(id) })];
  });
}
