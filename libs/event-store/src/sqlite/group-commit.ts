import type { Head, RecordedEvent, StoredEvent } from '@trinhky/events';
import { categoryOf, headAfter, sameHead } from '../append-check.js';
import { StoreUnavailable, VersionConflict } from '../event-store.js';
import type { AppendResult } from '../event-store.js';
import { resultCode, SQLITE_CONSTRAINT } from './driver.js';
import type { SqliteDriver } from './driver.js';
import type { Log } from './log.js';

export interface Append {
  stream: string;
  head: Head | null;
  events: readonly StoredEvent[];
}
/** What became of one append of a group. */
export type Outcome = { ok: true; result: AppendResult; recorded: RecordedEvent[] } | { ok: false; error: unknown };

interface Known {
  key: number;
  head: Head;
}
const KNOWN_STREAMS = 20_000;

export interface GroupCommit {
  commit(group: readonly Append[]): Outcome[];
  /** The end of a stream that this process wrote lately; undefined: look into the log. */
  headOf(stream: string): Head | undefined;
}

/**
 * Writes a group of appends in one transaction, a savepoint each: a loser does not hurt the others, and one sync makes all of them durable.
 * When the transaction as a whole fails, all of them get StoreUnavailable and nothing is stored. Outcomes stand in the order of the appends.
 */
export function groupCommit(db: SqliteDriver, log: Log, now: () => Date): GroupCommit {
  // This process owns the data folder, so what it has committed is the stream's end.
  const known = new Map<string, Known>();

  const remember = (stream: string, found: Known) => {
    known.set(stream, found);
    const oldest = known.size > KNOWN_STREAMS ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
  };

  const write = (
    { stream, head, events }: Append,
    recordedAt: number,
    moved: Map<string, Known>,
  ): Omit<Extract<Outcome, { ok: true }>, 'ok'> => {
    const found = moved.get(stream) ?? known.get(stream) ?? log.find(stream);
    if (!sameHead(head, found?.head ?? null)) throw new VersionConflict(stream, head, found?.head ?? null);
    const key = found?.key ?? log.createStream(stream);
    const category = categoryOf(stream);
    const at = new Date(recordedAt).toISOString();
    const recorded = events.map((event) => ({ ...event, position: BigInt(log.insert(key, category, recordedAt, event)), recordedAt: at }));
    const end = headAfter(events);
    moved.set(stream, { key, head: end });
    return { result: { head: end, position: recorded.at(-1)?.position ?? 0n }, recorded };
  };

  const attempt = (append: Append, recordedAt: number, moved: Map<string, Known>): Outcome => {
    db.exec('SAVEPOINT append');
    try {
      const written = write(append, recordedAt, moved);
      db.exec('RELEASE append');
      return { ok: true, ...written };
    } catch (error) {
      // Anything else (a full disk, an I/O error) concerns the whole transaction.
      if (!(error instanceof VersionConflict) && resultCode(error) !== SQLITE_CONSTRAINT) throw error;
      db.exec('ROLLBACK TO append; RELEASE append');
      return { ok: false, error };
    }
  };

  const commit = (group: readonly Append[]): Outcome[] => {
    const moved = new Map<string, Known>();
    try {
      const recordedAt = now().getTime();
      const outcomes = db.transaction(() => group.map((append) => attempt(append, recordedAt, moved)));
      for (const [stream, end] of moved) remember(stream, end);
      return outcomes;
    } catch (cause) {
      const error = new StoreUnavailable(`nothing was stored: ${String(cause)}`, { cause });
      return group.map(() => ({ ok: false, error }));
    }
  };

  return { commit, headOf: (stream) => known.get(stream)?.head };
}
