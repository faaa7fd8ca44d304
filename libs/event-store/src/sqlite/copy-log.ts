import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SqliteDriver } from './driver.js';
import { openSqlite } from './open-sqlite.js';

const PAGE = 1_000;

/** A copy of a log as it stood at one moment. */
export interface LogCopy {
  genesis: string;
  /** The position of the copy's last event, 0 when it is empty. */
  lastPosition: number;
}

/**
 * Copies the log of a data folder into the new SQLite file `target`, while the log is being written: what was in it when the copy began, whole.
 * A log only grows, so it is copied page by page by position and appends go on in between. Rejects when `target` exists.
 */
export async function copyLog(
  folder: string,
  target: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<LogCopy> {
  if (existsSync(target)) throw new Error(`${target} exists already`);
  const db = openSqlite(target);
  try {
    db.exec('PRAGMA busy_timeout = 5000');
    db.prepare('ATTACH DATABASE ? AS log').run(join(folder, 'events.db'));
    const copy = await copyPages(db, onProgress);
    db.exec('DETACH DATABASE log');
    return copy;
  } finally {
    db.close();
    sync(target);
  }
}

async function copyPages(db: SqliteDriver, onProgress: (done: number, total: number) => void): Promise<LogCopy> {
  const definitions = db.prepare('SELECT sql FROM log.sqlite_master WHERE sql IS NOT NULL ORDER BY rowid').all();
  for (const { sql } of definitions) db.exec(String(sql));
  db.exec('INSERT INTO main.meta SELECT * FROM log.meta');
  const total = numberIn(db, 'SELECT coalesce(max(position), 0) AS n FROM log.events');

  const page = db.prepare(
    'INSERT INTO main.events SELECT * FROM log.events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?',
  );
  for (let done = 0; done < total; done = numberIn(db, 'SELECT max(position) AS n FROM main.events')) {
    db.transaction(() => page.run(done, total, PAGE));
    onProgress(done, total);
    await nextTurn();
  }
  // A stream that began after the copy did is not in it.
  const last = numberIn(db, 'SELECT coalesce(max(key), 0) AS n FROM log.streams');
  const streams = db.prepare(
    'INSERT INTO main.streams SELECT * FROM log.streams s WHERE key > ? AND key <= ? AND EXISTS (SELECT 1 FROM main.events e WHERE e.stream = s.key)',
  );
  for (let key = 0; key < last; key += PAGE) {
    db.transaction(() => streams.run(key, key + PAGE));
    await nextTurn();
  }
  onProgress(total, total);
  return { genesis: String(db.prepare(`SELECT value FROM main.meta WHERE key = 'genesis'`).get()?.['value']), lastPosition: total };
}

const numberIn = (db: SqliteDriver, sql: string): number => Number(db.prepare(sql).get()?.['n']);

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
