/** What may be bound to a parameter or found in a column. Integers stay below 2^53. */
export type SqlValue = string | number | null | Uint8Array;
export type Row = Record<string, SqlValue>;

export interface SqliteStatement {
  run(...params: SqlValue[]): { changes: number; lastInsertRowid: number };
  get(...params: SqlValue[]): Row | undefined;
  all(...params: SqlValue[]): Row[];
}

/** The little of SQLite that this library uses, alike in both drivers. Synchronous: a call returns when SQLite has. */
export interface SqliteDriver {
  readonly name: 'libsql' | 'node:sqlite';
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  /** Runs `work` between BEGIN IMMEDIATE and COMMIT; anything thrown, by COMMIT too, rolls back and is thrown on. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** SQLite's primary result code (13 = SQLITE_FULL) of an error that either driver threw; null for any other error. */
export function resultCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('rawCode' in error && typeof error.rawCode === 'number') return error.rawCode & 0xff;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  return null;
}

export const SQLITE_BUSY = 5;
export const SQLITE_CONSTRAINT = 19;

/** The transaction of both drivers, over their `exec`. */
export function inTransaction<T>(exec: (sql: string) => void, work: () => T): T {
  exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    exec('COMMIT');
    return result;
  } catch (error) {
    try {
      exec('ROLLBACK');
    } catch {
      // A full disk or an I/O error has already rolled back: there is nothing left to undo, and the first error is the one to tell.
    }
    throw error;
  }
}
