/** Stretches of the log that were read through: there the server would look at every event again to find none of the categories asked for. */
export interface Stretches {
  /** Where to read on for what lies after `after`: nothing of `categories` lies between. */
  endOf(categories: readonly string[] | undefined, after: bigint): bigint;
  /** A read that ended found nothing of `categories` after `from` up to `to`, the position of an event. */
  put(categories: readonly string[] | undefined, from: bigint, to: bigint): void;
  /** The subscription, which passes over nothing, delivered an event of this category: a node that lags may have answered a read without it. */
  heard(category: string, position: bigint): void;
  clear(): void;
}

export function stretchesRead(): Stretches {
  const stretches = new Map<string, { categories: readonly string[]; from: bigint; to: bigint }>();
  const last = new Map<string, bigint>();
  const keyOf = (categories: readonly string[]) => categories.join();
  return {
    endOf(categories, after) {
      const known = categories && stretches.get(keyOf(categories));
      return known && known.from <= after && after < known.to ? known.to : after;
    },
    put(categories, from, to) {
      const missed = categories?.some((category) => (last.get(category) ?? 0n) > from);
      if (categories && !missed && to > from) stretches.set(keyOf(categories), { categories, from, to });
    },
    heard(category, position) {
      last.set(category, position);
      for (const [key, { categories, to }] of stretches) if (position <= to && categories.includes(category)) stretches.delete(key);
    },
    clear() {
      stretches.clear();
      last.clear();
    },
  };
}
