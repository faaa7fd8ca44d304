import type { BlockDiff } from '@trinhky/content';

/** Which way a block went. */
export type Way = 'up' | 'down';

/** What a difference is drawn as, from top to bottom. */
export type DiffEntry =
  | { kind: 'block'; block: BlockDiff; way?: Way }
  /** Where a block stood that stands elsewhere now. */
  | { kind: 'left'; block: BlockDiff; way: Way }
  | { kind: 'folded'; id: string; blocks: BlockDiff[] };

/** Unchanged blocks shown on either side of a change. */
const AROUND = 1;
/** A shorter stretch is shown rather than folded. */
const LEAST_FOLDED = 3;

/** The blocks in the new order, with the places that moved ones left, and long unchanged stretches folded unless opened. */
export function entriesOf(blocks: readonly BlockDiff[], opened: ReadonlySet<string>): DiffEntry[] {
  const entries = withPlacesLeft(blocks);
  const near = entries.map((_, at) => entries.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(isChangeEntry));
  const out: DiffEntry[] = [];
  let stretch: BlockDiff[] = [];
  const close = () => {
    const id = stretch[0]?.id;
    if (id !== undefined && stretch.length >= LEAST_FOLDED && !opened.has(id)) out.push({ kind: 'folded', id, blocks: stretch });
    else out.push(...stretch.map((block): DiffEntry => ({ kind: 'block', block })));
    stretch = [];
  };
  entries.forEach((entry, at) => {
    if (entry.kind === 'block' && !near[at]) stretch.push(entry.block);
    else {
      close();
      out.push(entry);
    }
  });
  close();
  return out;
}

const isChangeEntry = (entry: DiffEntry): boolean =>
  entry.kind === 'left' || (entry.kind === 'block' && entry.block.status !== 'unchanged');

function withPlacesLeft(blocks: readonly BlockDiff[]): DiffEntry[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const at = new Map(blocks.map((block, index) => [block.id, index]));
  const left = new Map<string | null, BlockDiff[]>();
  for (const block of blocks) {
    if (block.movedFrom === undefined) continue;
    const after = stayedBefore(block.movedFrom, byId);
    left.set(after, [...(left.get(after) ?? []), block]);
  }
  const wayOf = (block: BlockDiff): Way | undefined => {
    if (block.movedFrom === undefined) return undefined;
    const stood = stayedBefore(block.movedFrom, byId);
    return (at.get(block.id) ?? 0) > (stood === null ? -1 : (at.get(stood) ?? -1)) ? 'down' : 'up';
  };
  const placesAfter = (id: string | null): DiffEntry[] =>
    (left.get(id) ?? []).map((block) => ({ kind: 'left', block, way: wayOf(block) ?? 'down' }));
  return [
    ...placesAfter(null),
    ...blocks.flatMap((block): DiffEntry[] => [{ kind: 'block', block, way: wayOf(block) }, ...placesAfter(block.id)]),
  ];
}

/** The nearest block before that place that did not move itself; null = the place is the first. */
function stayedBefore(from: string | null, byId: ReadonlyMap<string, BlockDiff>): string | null {
  let id = from;
  for (let steps = 0; id !== null && steps < byId.size; steps += 1) {
    const block = byId.get(id);
    if (block?.movedFrom === undefined) return id;
    id = block.movedFrom;
  }
  return id;
}
