import type { Head, RecordedEvent, StoredEvent } from '@trinhky/events';
import { categoryOf } from '../append-check.js';
import type { Row, SqliteDriver, SqliteStatement } from './driver.js';

/** The statements of the log, each one line of meaning over the tables of schema.ts. */
export interface Log {
  /** The key and head of a stream; null if it does not exist. */
  find(stream: string): { key: number; head: Head } | null;
  createStream(stream: string): number;
  /** Returns the position. */
  insert(key: number, category: string, recordedAt: number, event: StoredEvent): number;
  lastPosition(): number;
  readStream(stream: string, from: number, to: number): RecordedEvent[];
  readAfter(after: number, categories: readonly string[] | undefined, limit: number): RecordedEvent[];
  /** At most `limit` streams whose name sorts after `after`. */
  streamsAfter(after: string, category: string | undefined, limit: number): { stream: string; head: Head }[];
}

const COLUMNS = 'e.position, e.revision, e.recorded_at, e.id, e.type, e.metadata, e.data';
/** The last 64 characters of the metadata but for `"}`: `hash` is its last key. */
const HASH = 'substr(e.metadata, -66, 64) AS hash';
const MAX_REVISION = Number.MAX_SAFE_INTEGER;

export function logOn(db: SqliteDriver): Log {
  const find = db.prepare(
    `SELECT s.key, e.revision, ${HASH} FROM streams s CROSS JOIN events e ON e.stream = s.key WHERE s.name = ? ORDER BY e.revision DESC LIMIT 1`,
  );
  const createStream = db.prepare('INSERT INTO streams (name, category) VALUES (?, ?)');
  const insert = db.prepare(
    'INSERT INTO events (stream, revision, category, recorded_at, id, type, metadata, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const lastPosition = db.prepare('SELECT coalesce(max(position), 0) AS position FROM events');
  const readStream = db.prepare(
    `SELECT ${COLUMNS} FROM streams s CROSS JOIN events e ON e.stream = s.key WHERE s.name = ? AND e.revision BETWEEN ? AND ? ORDER BY e.revision`,
  );
  const streamsAfter = db.prepare(
    `SELECT s.name, e.revision, ${HASH} FROM streams s
     CROSS JOIN events e ON e.stream = s.key AND e.revision = (SELECT max(revision) FROM events WHERE stream = s.key)
     WHERE s.name > ? AND (?2 IS NULL OR s.category = ?2) ORDER BY s.name LIMIT ?`,
  );
  const readers = new Map<number, SqliteStatement>();
  /** One prepared statement per number of categories; 0 = all of them. */
  const readerOf = (categories: number): SqliteStatement => {
    const known = readers.get(categories);
    if (known) return known;
    const reader = db.prepare(
      `SELECT s.name, ${COLUMNS} FROM ${sourceOf(categories)} CROSS JOIN streams s ON s.key = e.stream ORDER BY e.position`,
    );
    readers.set(categories, reader);
    return reader;
  };

  return {
    find: (stream) => {
      const row = find.get(stream);
      return row ? { key: Number(row['key']), head: headOf(row) } : null;
    },
    createStream: (stream) => createStream.run(stream, categoryOf(stream)).lastInsertRowid,
    insert: (key, category, recordedAt, { revision, id, type, metadata, data }) =>
      insert.run(key, revision, category, recordedAt, id, type, metadata, data).lastInsertRowid,
    lastPosition: () => Number(lastPosition.get()?.['position']),
    readStream: (stream, from, to) => readStream.all(stream, from, Math.min(to, MAX_REVISION)).map((row) => recordedOf(stream, row)),
    readAfter: (after, categories, limit) => {
      if (categories?.length === 0) return [];
      const params = categories ? [...categories.flatMap((category) => [category, after]), limit] : [after, limit];
      return readerOf(categories?.length ?? 0)
        .all(...params)
        .map((row) => recordedOf(String(row['name']), row));
    },
    streamsAfter: (after, category, limit) =>
      streamsAfter.all(after, category ?? null, limit).map((row) => ({ stream: String(row['name']), head: headOf(row) })),
  };
}

/** Several categories are merged arm by arm along the index, so that a rare one is found without walking over the others. */
function sourceOf(categories: number): string {
  if (categories === 0) return '(SELECT * FROM events WHERE position > ? ORDER BY position LIMIT ?) e';
  const arms = Array.from({ length: categories }, () => 'SELECT position FROM events WHERE category = ? AND position > ?');
  return `(${arms.join(' UNION ALL ')} ORDER BY position LIMIT ?) p CROSS JOIN events e ON e.position = p.position`;
}

const headOf = (row: Row): Head => ({ revision: Number(row['revision']), hash: String(row['hash']) });

function recordedOf(stream: string, row: Row): RecordedEvent {
  const metadata = String(row['metadata']);
  return {
    id: String(row['id']),
    type: String(row['type']),
    stream,
    revision: Number(row['revision']),
    data: String(row['data']),
    metadata,
    hash: metadata.slice(-66, -2),
    position: BigInt(Number(row['position'])),
    recordedAt: new Date(Number(row['recorded_at'])).toISOString(),
  };
}
