import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore, AppendResult } from '../event-store.js';
import { assertAppendable } from '../append-check.js';
import { StoreUnavailable } from '../event-store.js';
import { subscriptionsOf } from '../subscription.js';
import { DataFolderRefused, lockDataFolder } from './data-folder.js';
import type { SqliteDriver } from './driver.js';
import { groupCommit } from './group-commit.js';
import type { Append, Outcome } from './group-commit.js';
import { logOn } from './log.js';
import { openSqlite } from './open-sqlite.js';
import { assertDurable, makeDurable, openSchema } from './schema.js';
import { tailFrom } from './tail.js';

export interface SqliteEventStoreOptions {
  /** The data folder; created if missing. The log is `events.db` in it. */
  folder: string;
  /** The installation that the folder must belong to: what the accounts remember. Absent = whatever is there, or a new one. */
  expectedGenesis?: string;
  /** Stamps `recordedAt`. */
  now?: () => Date;
}

const PAGE = 500;

/**
 * The log of the embedded profile. Takes the data folder for this process; throws DataFolderRefused if that is not possible, if the log is of a
 * newer version or another installation, or if its disk does not write durably. An acknowledged append has been synced.
 */
export function openSqliteEventStore({ folder, expectedGenesis, now = () => new Date() }: SqliteEventStoreOptions): EventStore {
  const lock = lockDataFolder(folder);
  let db: SqliteDriver | undefined;
  try {
    db = openSqlite(join(folder, 'events.db'));
    const genesis = openSchema(db, folder, expectedGenesis);
    makeDurable(db);
    assertDurable(db, folder);
    syncFolder(folder);
    return sqliteEventStore(db, genesis, now, () => lock.release());
  } catch (error) {
    db?.close();
    lock.release();
    if (error instanceof DataFolderRefused) throw error;
    throw new DataFolderRefused('unreadable', folder, String(error), { cause: error });
  }
}

/** A new file is durable once its folder is. Windows cannot sync a folder, nor needs to. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** The log over an open, laid out database. `onClosed` runs once it is closed. */
export function sqliteEventStore(db: SqliteDriver, genesis: string, now: () => Date, onClosed: () => void): EventStore {
  const log = logOn(db);
  const { commit, headOf } = groupCommit(db, log, now);
  let last = log.lastPosition();
  const tail = tailFrom(last);
  const readAfter: typeof log.readAfter = (after, categories, limit) =>
    tail.readAfter(after, categories, limit) ?? log.readAfter(after, categories, limit);
  let waiting: { append: Append; settle: (outcome: Outcome) => void }[] = [];
  let closed: Promise<void> | null = null;

  const subscriptions = subscriptionsOf({
    lastPosition: () => BigInt(last),
    read: (after, categories, limit) => {
      const events = readAfter(Number(after), categories, limit);
      return { events, upTo: events.length === limit ? (events.at(-1)?.position ?? after) : BigInt(last) };
    },
  });

  /** Everything that waits when the event loop comes round is one group. */
  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    const outcomes = commit(group.map(({ append }) => append));
    for (const outcome of outcomes) {
      if (!outcome.ok) continue;
      last = Math.max(last, Number(outcome.result.position));
      tail.push(outcome.recorded);
    }
    outcomes.forEach((outcome, i) => group[i]?.settle(outcome));
    subscriptions.wake();
  };
  const assertOpen = () => {
    if (closed) throw new StoreUnavailable('the log is closed');
  };
  const close = async () => {
    flush();
    await subscriptions.stopAll();
    db.close();
    onClosed();
  };

  return {
    genesis,
    // The hot path: one promise, no async function around it. What the checks throw rejects it.
    append(stream, head, events) {
      return new Promise<AppendResult>((resolve, reject) => {
        assertOpen();
        assertAppendable(genesis, stream, head, events);
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({
          append: { stream, head, events },
          settle: (outcome) => (outcome.ok ? resolve(outcome.result) : reject(outcome.error)),
        });
      });
    },
    async readStream(stream, { from = 0, to = Infinity } = {}) {
      assertOpen();
      return log.readStream(stream, from, to);
    },
    async *readAll({ after = 0n, categories, limit = Infinity } = {}) {
      let position = Number(after);
      let left = limit;
      while (left > 0) {
        assertOpen();
        const size = Math.min(PAGE, left);
        const page = readAfter(position, categories, size);
        yield* page;
        const end = page.at(-1);
        if (!end || page.length < size) return;
        position = Number(end.position);
        left -= page.length;
      }
    },
    async head(stream) {
      assertOpen();
      const head = headOf(stream) ?? log.find(stream)?.head;
      return head ? { ...head } : null;
    },
    async lastPosition() {
      assertOpen();
      return BigInt(last);
    },
    async *streams(category) {
      let after = '';
      while (true) {
        assertOpen();
        const page = log.streamsAfter(after, category, PAGE);
        yield* page;
        const end = page.at(-1);
        if (!end || page.length < PAGE) return;
        after = end.stream;
      }
    },
    subscribe(options) {
      assertOpen();
      return subscriptions.subscribe(options);
    },
    close: () => (closed ??= close()),
  };
}
