import { randomUUID } from 'node:crypto';
import { DataFolderRefused } from './data-folder.js';
import type { SqliteDriver } from './driver.js';

/** Raised with every change of the tables; a log of a higher one is refused. */
export const SCHEMA_VERSION = 1;

/**
 * Sized for 10 million events: every index grows at its end or by the stream that is written, and none is on random keys. A stream's head is
 * its last event, found through (stream, revision): nothing is stored twice.
 */
const TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE streams (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, category TEXT NOT NULL) STRICT;
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  category TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  metadata TEXT NOT NULL,
  data TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_of_stream ON events (stream, revision);
CREATE INDEX events_of_category ON events (category, position);
`;

/** Opens what is there, or lays out a new log with a genesis id of its own. Returns the genesis. Throws DataFolderRefused before any write. */
export function openSchema(db: SqliteDriver, folder: string, expectedGenesis: string | undefined): string {
  const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all();
  if (tables.length === 0) {
    if (expectedGenesis !== undefined) throw new DataFolderRefused('other-installation', folder, `no log, expected ${expectedGenesis}`);
    return layOut(db);
  }
  if (!tables.some(({ name }) => name === 'meta')) throw new DataFolderRefused('unreadable', folder, 'not a log of Trình Ký');
  const meta = new Map(
    db
      .prepare('SELECT key, value FROM meta')
      .all()
      .map(({ key, value }) => [key, String(value)]),
  );
  const version = Number(meta.get('schemaVersion'));
  const genesis = meta.get('genesis');
  if (version > SCHEMA_VERSION) throw new DataFolderRefused('newer', folder, `version ${version}, this release knows ${SCHEMA_VERSION}`);
  if (version !== SCHEMA_VERSION || !genesis) throw new DataFolderRefused('unreadable', folder, 'not a log of Trình Ký');
  if (expectedGenesis !== undefined && genesis !== expectedGenesis) {
    throw new DataFolderRefused('other-installation', folder, `found ${genesis}, expected ${expectedGenesis}`);
  }
  return genesis;
}

function layOut(db: SqliteDriver): string {
  const genesis = randomUUID();
  db.transaction(() => {
    db.exec(TABLES);
    const put = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
    put.run('schemaVersion', String(SCHEMA_VERSION));
    put.run('genesis', genesis);
  });
  return genesis;
}

/** WAL and synchronous=FULL, both read back: an acknowledged append is on the disk. Throws DataFolderRefused 'not-durable'. */
export function assertDurable(db: SqliteDriver, folder: string): void {
  const journal = db.prepare('PRAGMA journal_mode').get()?.['journal_mode'];
  const synchronous = db.prepare('PRAGMA synchronous').get()?.['synchronous'];
  if (journal !== 'wal' || synchronous !== 2) {
    throw new DataFolderRefused('not-durable', folder, `journal_mode=${journal}, synchronous=${synchronous}`);
  }
}

/**
 * fullfsync matters on macOS only, where fsync alone does not reach the disk. A checkpoint every 4,000 pages (16 MiB) instead of 1,000 costs
 * a log file of that size and spares a third of the time of an append.
 */
export function makeDurable(db: SqliteDriver): void {
  db.prepare('PRAGMA journal_mode = WAL').get();
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA fullfsync = ON');
  db.exec('PRAGMA checkpoint_fullfsync = ON');
  db.exec('PRAGMA wal_autocheckpoint = 4000');
  db.exec('PRAGMA cache_size = -32768');
}
