/** Lists of things with ids, changed by place: the blocks of a section, the rows of a table. */
export interface Identified {
  id: string;
}

/**
 * A place is "after that id"; `null` is the first place. Without a place, what exists stays where it is and what is new goes last.
 * A place stays defined when its anchor is gone: see `applyListChange`.
 */
export type ListChange<T extends Identified> =
  { op: 'put'; item: T; after?: string | null } | { op: 'remove'; id: string } | { op: 'move'; id: string; after: string | null };

/** A list being changed; `gone` remembers, for each item removed on the way, the item that stood before it. */
export interface OrderedList<T extends Identified> {
  items: T[];
  gone: Map<string, string | null>;
}

/** A list to be changed; the given array is left as it is. */
export function orderedList<T extends Identified>(items: readonly T[]): OrderedList<T> {
  return { items: [...items], gone: new Map() };
}

/**
 * Changes the list in place. Total: removing or moving what is not there does nothing.
 * An anchor removed earlier in the same list of changes stands for what stood before it then (and so on, up to the first place);
 * an anchor never seen means the last place.
 */
export function applyListChange<T extends Identified>(list: OrderedList<T>, change: ListChange<T>): void {
  const id = change.op === 'put' ? change.item.id : change.id;
  const index = list.items.findIndex((item) => item.id === id);
  const found = list.items[index];
  if (change.op === 'put' && found && change.after === undefined) {
    list.items[index] = change.item;
    return;
  }
  if (found) {
    list.items.splice(index, 1);
    list.gone.set(id, list.items[index - 1]?.id ?? null);
  }
  const placed = change.op === 'put' ? change.item : found;
  if (placed && change.op !== 'remove') list.items.splice(placeOf(list, change.after), 0, placed);
}

function placeOf<T extends Identified>(list: OrderedList<T>, after: string | null | undefined): number {
  for (let anchor = after; anchor !== undefined; anchor = list.gone.get(anchor)) {
    if (anchor === null) return 0;
    const index = list.items.findIndex((item) => item.id === anchor);
    if (index >= 0) return index + 1;
  }
  return list.items.length;
}

/** The fewest changes that turn `before` into `after`: what is gone is removed, the least possible is moved, what differs is put. */
export function diffList<T extends Identified>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): ListChange<T>[] {
  const old = new Map(before.map((item, index) => [item.id, { item, index }]));
  const kept = new Set(after.map((item) => item.id));
  const removals: ListChange<T>[] = before.filter((item) => !kept.has(item.id)).map((item) => ({ op: 'remove', id: item.id }));
  const inPlace = longestRising(after.flatMap((item) => old.get(item.id)?.index ?? []));
  const rest = after.flatMap((item, index): ListChange<T>[] => {
    const place = after[index - 1]?.id ?? null;
    const was = old.get(item.id);
    if (!was) return [{ op: 'put', item, after: place }];
    const unchanged = same(was.item, item);
    if (inPlace.has(was.index)) return unchanged ? [] : [{ op: 'put', item }];
    return unchanged ? [{ op: 'move', id: item.id, after: place }] : [{ op: 'put', item, after: place }];
  });
  return [...removals, ...rest];
}

/** The members of a longest rising subsequence of distinct numbers. */
function longestRising(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const value of numbers) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? Infinity) < value) low = middle + 1;
      else high = middle;
    }
    tails[low] = value;
    previous.set(value, tails[low - 1]);
  }
  const members = new Set<number>();
  for (let value = tails.at(-1); value !== undefined; value = previous.get(value)) members.add(value);
  return members;
}
