/** Stretches of the log that were read through: there the server would look at every event again to find none of the categories asked for. */
export function stretchesRead() {
  const stretches = new Map<string, { from: bigint; to: bigint }>();
  const keyOf = (categories: readonly string[]) => categories.join();
  return {
    /** Where to read on for what lies after `after`: nothing of `categories` lies between. */
    endOf(categories: readonly string[] | undefined, after: bigint): bigint {
      const known = categories && stretches.get(keyOf(categories));
      return known && known.from <= after && after < known.to ? known.to : after;
    },
    /** Nothing of `categories` lies after `from` up to `to`, the position of an event. */
    put(categories: readonly string[] | undefined, from: bigint, to: bigint): void {
      if (categories && to > from) stretches.set(keyOf(categories), { from, to });
    },
    clear: (): void => stretches.clear(),
  };
}
