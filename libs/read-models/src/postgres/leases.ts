import { sql } from 'kysely';
import type { PostgresReadModels } from './open.js';

export interface LeasesOptions {
  readModels: PostgresReadModels;
  /** What is wanted: at most one process of the installation holds a name at a time. */
  names: readonly string[];
  /** Names this process; two of the same name are one holder's. */
  holder: string;
  /** These are this process's now, with their epochs: each taking raises a name's epoch. */
  gained: (held: ReadonlyMap<string, number>) => void;
  /** These are not its any more. */
  lost: (names: readonly string[]) => void;
  alarm: (message: string, error: unknown) => void;
  /** Told what comes to this process and goes from it. */
  note?: (message: string, about: { leases: readonly string[] }) => void;
}

export interface Leases {
  /** Begins to try for all names. Resolves after the first try. */
  start(): Promise<void>;
  held(): ReadonlyMap<string, number>;
  /** Lets these go, so that anybody may have them at once, this process included. */
  giveUp(names: readonly string[]): Promise<void>;
  /** Lets everything go and tries no more. */
  stop(): Promise<void>;
}

/** Milliseconds: how long a lease stands without being renewed, how often it is renewed and a free one tried for. */
const LEASE_MS = 3_000;
const RENEW_MS = 1_000;
const TRY_MS = 500;

/**
 * Leases in the read models' database. Whether one has expired is judged by PostgreSQL's clock alone; a holder that could not renew for as long as a
 * lease stands gives it up by itself. The lease saves work; what may not happen twice is fenced by its epoch.
 */
export function leases({ readModels, names, holder, gained, lost, alarm, note = () => {} }: LeasesOptions): Leases {
  const { db } = readModels;
  const table = sql.id(readModels.names.books, 'leases');
  const until = sql`clock_timestamp() + ${LEASE_MS} * interval '1 millisecond'`;
  const held = new Map<string, number>();
  let renewedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let expiry: NodeJS.Timeout | undefined;
  let ended: Promise<void> = Promise.resolve();
  let stopped = false;
  let failing = false;

  const lose = (gone: readonly string[]) => {
    const mine = gone.filter((name) => held.delete(name));
    if (mine.length === 0) return;
    note('leases let go or lost', { leases: mine });
    lost(mine);
  };

  /** Counted from before the question was sent: never longer than PostgreSQL counts. */
  const standsFrom = (asked: number) => {
    clearTimeout(expiry);
    expiry = setTimeout(() => lose([...held.keys()]), Math.max(0, asked + LEASE_MS - performance.now()));
  };

  async function renew(): Promise<void> {
    if (held.size === 0 || performance.now() - renewedAt < RENEW_MS) return;
    const asked = performance.now();
    const had = new Map(held);
    const { rows } = await sql<{ name: string }>`update ${table} set expires_at = ${until}
      where holder = ${holder} and (name, epoch) in (select * from unnest(${[...had.keys()]}::text[], ${[...had.values()]}::bigint[]))
      returning name`.execute(db);
    renewedAt = asked;
    standsFrom(asked);
    const kept = rows.map(({ name }) => name);
    lose([...had.keys()].filter((name) => !kept.includes(name)));
  }

  async function tryFree(): Promise<void> {
    const wanted = names.filter((name) => !held.has(name));
    if (wanted.length === 0) return;
    const asked = performance.now();
    const { rows } = await sql<{ name: string; epoch: number }>`insert into ${table} as l (name, holder, epoch, expires_at)
      select name, ${holder}, 1, ${until} from unnest(${[...wanted].sort()}::text[]) as wanted (name)
      on conflict (name) do update set holder = excluded.holder, epoch = l.epoch + 1,
        expires_at = clock_timestamp() + ${LEASE_MS} * interval '1 millisecond'
      where l.expires_at <= clock_timestamp() returning name, epoch`.execute(db);
    if (rows.length === 0) return;
    if (held.size === 0) {
      renewedAt = asked;
      standsFrom(asked);
    }
    const fresh = new Map(rows.map(({ name, epoch }) => [name, epoch]));
    for (const [name, epoch] of fresh) held.set(name, epoch);
    note('leases taken', { leases: [...fresh.keys()] });
    gained(fresh);
  }

  async function turn(): Promise<void> {
    try {
      await renew();
      await tryFree();
      failing = false;
    } catch (error) {
      if (!failing) alarm('leases can neither be renewed nor taken and will be tried again', error);
      failing = true;
    }
    if (!stopped) timer = setTimeout(() => (ended = turn()), TRY_MS);
  }

  const release = (mine: ReadonlyMap<string, number>) =>
    sql`update ${table} set expires_at = clock_timestamp()
      where holder = ${holder} and (name, epoch) in (select * from unnest(${[...mine.keys()]}::text[], ${[...mine.values()]}::bigint[]))`.execute(
      db,
    );

  async function giveUp(some: readonly string[]): Promise<void> {
    const mine = new Map([...held].filter(([name]) => some.includes(name)));
    lose([...mine.keys()]);
    // What cannot be told to the server now expires there by itself.
    if (mine.size > 0) await release(mine).catch(() => {});
  }

  return {
    start: () => (ended = turn()),
    held: () => held,
    giveUp,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await ended;
      clearTimeout(timer);
      clearTimeout(expiry);
      await giveUp([...held.keys()]);
    },
  };
}
