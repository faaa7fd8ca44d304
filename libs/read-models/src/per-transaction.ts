import type { Tx } from './projection.js';

/**
 * What a projection has found or written in the transaction under way, so that it need not ask again for the next event of the same stream. It
 * goes with its transaction: nothing that was rolled back, or that somebody else wrote since, is ever taken for a row.
 */
export function perTransaction<T>(): (tx: Tx) => Map<string, T> {
  const found = new WeakMap<Tx, Map<string, T>>();
  return (tx) => {
    let mine = found.get(tx);
    if (!mine) found.set(tx, (mine = new Map()));
    return mine;
  };
}
