/** A page of rows, newest or first in order, and where the next one starts. */
export interface Page<T> {
  rows: T[];
  /** Opaque; null when there is no next page. */
  next: string | null;
}

export const MAX_PAGE = 200;

/** How many rows to ask for: one more than `limit`, to learn whether there is a next page. */
export const fetchLimit = (limit: number): number => Math.max(1, Math.min(limit, MAX_PAGE)) + 1;

/** Cuts the extra row off again; `keyOf` gives the last row's sort key, which is the next page's cursor. */
export function pageOf<R, T>(found: readonly R[], limit: number, keyOf: (row: R) => string | number, show: (row: R) => T): Page<T> {
  const rows = found.slice(0, fetchLimit(limit) - 1);
  const last = rows.at(-1);
  return { rows: rows.map(show), next: found.length > rows.length && last !== undefined ? String(keyOf(last)) : null };
}

/** A position cursor; one that is no number starts from the beginning of a newest-first list. */
export function positionCursor(cursor: string | null | undefined): number {
  const position = Number(cursor ?? Number.MAX_SAFE_INTEGER);
  return Number.isSafeInteger(position) ? position : Number.MAX_SAFE_INTEGER;
}
