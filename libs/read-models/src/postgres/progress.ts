import type { EventStore } from '@trinhky/event-store';
import { sql } from 'kysely';
import type { ParkedStream } from '../keeper.js';
import { savedParks } from '../parked-streams.js';
import type { Projection } from '../projection.js';
import type { ProjectionRunner } from '../projection-runner.js';
import type { ProjectionStatus } from '../projection-status.js';
import { waiters } from '../waiters.js';
import { LOOK, readNotice } from './notices.js';
import { listener } from './listener.js';
import type { PostgresReadModels } from './open.js';

export interface ProgressOptions {
  readModels: PostgresReadModels;
  store: EventStore;
  alarm: (message: string, error: unknown) => void;
  /** Told, whenever the books were read, of the projections of this release that somebody has asked to build again. */
  asked?: (names: readonly string[]) => void;
}

interface Known {
  position: bigint;
  caughtUp: boolean;
  /** A process holds its lease. */
  led: boolean;
}

export const keyOf = ({ name, version }: Pick<Projection, 'name' | 'version'>): string => `${name}@${version}`;
export const leaseOf = (projection: Pick<Projection, 'name' | 'version'>): string => `projection:${keyOf(projection)}`;

/**
 * How far the read models of this release are, for a process that reads what others project: woken by the notices of their transactions, and
 * reading the books again whenever its connection was lost. `start` resolves once the books were read; `rebuild` asks whoever projects.
 */
export function readModelProgress({ readModels, store, alarm, asked }: ProgressOptions): ProjectionRunner {
  const { db, names, projections } = readModels;
  const waiting = waiters();
  let known = new Map<string, Known>();
  let parks = new Map<string, Map<string, ParkedStream>>();
  let rebuilds = new Set<string>();
  /** Told whenever the books were read. */
  const onRead = new Set<() => void>();
  /** Positions heard of while the books are being read. */
  const heard = new Map<string, bigint>();
  let reading: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const slowest = () => {
    const positions = projections.map((projection) => known.get(keyOf(projection))?.position ?? 0n);
    return positions.reduce((low, position) => (position < low ? position : low), positions[0] ?? 0n);
  };

  const hear = (key: string, position: bigint) => {
    const entry = known.get(key);
    if (entry) entry.position = position;
  };

  async function readOnce(): Promise<void> {
    heard.clear();
    const { rows } = await sql<{ name: string; version: number; position: number; caught_up: number; led: boolean }>`
      select c.name, c.version, c.position, c.caught_up, coalesce(l.expires_at > clock_timestamp(), false) as led
      from checkpoints c left join leases l on l.name = 'projection:' || c.name || '@' || c.version where c.rows = 'served'`.execute(db);
    parks = await savedParks(db);
    const asks = await sql<{ name: string; version: number }>`select name, version from rebuilds`.execute(db);
    rebuilds = new Set(asks.rows.map(keyOf));
    known = new Map(rows.map((row) => [keyOf(row), { position: BigInt(row.position), caughtUp: row.caught_up === 1, led: row.led }]));
    for (const [key, position] of heard) hear(key, position);
    waiting.reached(slowest());
    for (const tell of onRead) tell();
    const mine = projections.filter((projection) => rebuilds.has(keyOf(projection))).map(({ name }) => name);
    if (mine.length > 0) asked?.(mine);
  }

  /** Reads the books; once more when something has changed meanwhile. */
  function read(): Promise<void> {
    again = reading !== null;
    reading ??= readOnce().finally(() => {
      reading = null;
      if (again && !stopped) look();
    });
    return reading;
  }

  const look = () => void read().catch((error: unknown) => alarm('the progress of the read models could not be read', error));

  const listening = listener({
    readModels,
    listening: read,
    noticed: (payload) => {
      const moved = readNotice(payload);
      if (moved === null) return look();
      for (const { key, position } of moved) {
        heard.set(key, position);
        hear(key, position);
      }
      waiting.reached(slowest());
    },
    alarm,
  });

  const statusOf = (projection: Projection): ProjectionStatus => {
    const { position = 0n, caughtUp = false, led = false } = known.get(keyOf(projection)) ?? {};
    const parked = [...(parks.get(keyOf(projection))?.values() ?? [])];
    const first = parked[0];
    return {
      name: projection.name,
      version: projection.version,
      state: !led ? 'standby' : !caughtUp ? 'catching-up' : first ? 'parked' : 'live',
      position,
      failure: first ? { message: first.reason, stream: first.stream, revision: first.revision } : null,
      parked,
    };
  };

  /** Resolves when no projection of these is asked to be built again any more. */
  const rebuilt = (keys: readonly string[]) =>
    new Promise<void>((resolve, reject) => {
      const tell = () => {
        if (!stopped && keys.some((key) => rebuilds.has(key))) return;
        onRead.delete(tell);
        if (stopped) reject(new Error('stopped before the read models were built again'));
        else resolve();
      };
      onRead.add(tell);
    });

  return {
    start: listening.start,
    async stop() {
      stopped = true;
      waiting.stop();
      for (const tell of [...onRead]) tell();
      await listening.stop();
      await reading?.catch(() => {});
    },
    waitFor: async (position, timeoutMs) => slowest() >= position || (!stopped && (await waiting.wait(position, timeoutMs))),
    async lag() {
      const last = await store.lastPosition();
      const position = slowest();
      return { last, position, behind: last > position ? last - position : 0n };
    },
    status: () => projections.map(statusOf),
    async rebuild(name) {
      const chosen = projections.filter((projection) => name === 'all' || projection.name === name);
      if (chosen.length === 0) throw new Error(`no projection is called ${name}`);
      await db.transaction().execute(async (tx) => {
        for (const projection of chosen) {
          await sql`insert into rebuilds (name, version, asked_at) values (${projection.name}, ${projection.version}, clock_timestamp())
            on conflict do nothing`.execute(tx);
        }
        await sql`select pg_notify(${names.books}, ${LOOK})`.execute(tx);
      });
      const keys = chosen.map(keyOf);
      for (const key of keys) rebuilds.add(key);
      const done = rebuilt(keys);
      look();
      await done;
    },
  };
}
