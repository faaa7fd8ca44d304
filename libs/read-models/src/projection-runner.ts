import type { EventStore, Subscription } from '@trinhky/event-store';
import { decodeEvent } from '@trinhky/events';
import type { RecordedEvent } from '@trinhky/events';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { applyBatch } from './apply-batch.js';
import type { Failure, Progress } from './apply-batch.js';
import { saveCheckpoints, startOf, stillHolds } from './checkpoints.js';
import type { Projection } from './projection.js';
import type { ReadModels } from './read-models.js';
import { oneAtATime } from './one-at-a-time.js';
import { waiters } from './waiters.js';

export interface RunnerOptions {
  store: EventStore;
  db: ReadModels;
  projections: readonly Projection[];
  /** The installation's epoch: a new one after a restore; rows of another are built again. */
  epoch: string;
  /** Told of each projection that was parked and of each outage. */
  alarm: (message: string, error: unknown) => void;
  batchSize?: number;
  /** Milliseconds before an outage is tried again; doubled each time, up to a minute. */
  retryAfterMs?: number;
}

export type ProjectionState = 'live' | 'catching-up' | 'parked';
export interface ProjectionStatus {
  name: string;
  version: number;
  state: ProjectionState;
  position: bigint;
  /** Why it is parked, and at which event. */
  failure: { message: string; stream: string; revision: number } | null;
}

export interface ProjectionRunner {
  /** Checks every checkpoint against the log, then follows it. Resolves once it follows; rows may still be behind. */
  start(): Promise<void>;
  /** Resolves when no batch is being applied any more. */
  stop(): Promise<void>;
  /** Whether all rows (but those of parked projections) reach `position` within `timeoutMs`. Woken, never polling. */
  waitFor(position: bigint, timeoutMs: number): Promise<boolean>;
  /** The log's last position, how far the slowest projection is, and the distance between them; 0n = everything is visible. */
  lag(): Promise<{ last: bigint; position: bigint; behind: bigint }>;
  status(): ProjectionStatus[];
  /** Empties one projection's tables, or all, and builds them again from the first event; touches nothing else. Resolves when they are live again (or parked). */
  rebuild(name: string | 'all'): Promise<void>;
}

interface Running extends Progress {
  state: ProjectionState;
  failure: Failure | null;
}

/** Keeps the read models up with the log: one subscription over the categories that the projections read. */
export function projectionRunner(options: RunnerOptions): ProjectionRunner {
  const { store, db, epoch, alarm, batchSize = 200, retryAfterMs = 1_000 } = options;
  const running: Running[] = options.projections.map((projection) => ({
    projection,
    checkpoint: startOf(projection, epoch),
    state: 'catching-up',
    failure: null,
  }));
  const exclusive = oneAtATime();
  const waiting = waiters();
  let subscription: Subscription | null = null;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;
  let following = 0n;
  let outages = 0;

  const categoriesOf = (some: readonly Running[]) => [...new Set(some.flatMap(({ projection }) => projection.categories))];
  const slowest = () =>
    running
      .filter(({ state }) => state !== 'parked')
      .reduce((low, { checkpoint }) => (BigInt(checkpoint.position) < low ? BigInt(checkpoint.position) : low), following);

  async function apply(some: readonly Running[], events: readonly RecordedEvent[], upTo: bigint): Promise<void> {
    const batch = events.map((recorded) => ({ recorded, event: decodeEvent(recorded) }));
    const { checkpoints, failures } = await applyBatch(db, some, batch, upTo);
    for (const entry of some) {
      const checkpoint = checkpoints.find(({ name }) => name === entry.projection.name);
      if (checkpoint) entry.checkpoint = checkpoint;
      const failure = failures.find(({ projection }) => projection === entry.projection);
      if (failure) park(entry, failure);
    }
  }

  /** Milliseconds to wait after one more outage. */
  function outage(error: unknown): number {
    alarm('the projections have stopped and will try again', error);
    return Math.min(retryAfterMs * 2 ** outages++, 60_000);
  }

  function park(entry: Running, failure: Failure): void {
    entry.state = 'parked';
    entry.failure = failure;
    alarm(`projection ${entry.projection.name} is parked at ${failure.at.stream}@${failure.at.revision}`, failure.error);
  }

  function follow(): void {
    subscription = store.subscribe({
      after: following,
      categories: categoriesOf(running),
      batchSize,
      onBatch: (events, upTo) =>
        exclusive(async () => {
          const live = running.filter(({ state }) => state === 'live');
          if (live.length > 0) await apply(live, events, upTo);
          following = upTo;
          outages = 0;
          waiting.reached(slowest());
        }),
      onStopped: (error) => {
        if (error === undefined || stopped) return;
        retry = setTimeout(follow, outage(error));
      },
    });
  }

  /** Brings those behind up to the others from the log itself, then lets them join. The others go on meanwhile. */
  async function catchUp(behind: readonly Running[]): Promise<void> {
    const open = () => behind.filter(({ state }) => state === 'catching-up');
    while (!stopped && open().length > 0) {
      const step = await exclusive(() => catchUpOnce(open())).catch((error: unknown) => outage(error));
      if (typeof step === 'number') await sleep(step, undefined, { ref: false });
      else await nextTurn();
    }
  }

  async function catchUpOnce(group: readonly Running[]): Promise<void> {
    const from = group.reduce((low, { checkpoint }) => Math.min(low, checkpoint.position), Number.MAX_SAFE_INTEGER);
    const events: RecordedEvent[] = [];
    for await (const event of store.readAll({ after: BigInt(from), categories: categoriesOf(group), limit: batchSize })) {
      if (event.position <= following) events.push(event);
    }
    const whole = events.length < batchSize;
    await apply(group, events, whole ? following : (events.at(-1)?.position ?? following));
    if (!whole) return;
    for (const entry of group) if (entry.state === 'catching-up') entry.state = 'live';
    waiting.reached(slowest());
  }

  async function reset(some: readonly Running[]): Promise<void> {
    await db.transaction().execute(async (tx) => {
      for (const { projection } of some) {
        for (const table of projection.tables) await tx.deleteFrom(table).execute();
      }
      await saveCheckpoints(
        tx,
        some.map(({ projection }) => startOf(projection, epoch)),
      );
    });
    for (const entry of some) {
      entry.checkpoint = startOf(entry.projection, epoch);
      entry.state = 'catching-up';
      entry.failure = null;
    }
  }

  return {
    async start() {
      const saved = await db.selectFrom('checkpoints').selectAll().execute();
      const invalid: Running[] = [];
      for (const entry of running) {
        const found = saved.find(({ name }) => name === entry.projection.name);
        const checkpoint = found && { ...found, position: Number(found.position) };
        if (checkpoint && (await stillHolds(checkpoint, entry.projection, epoch, store))) entry.checkpoint = checkpoint;
        else invalid.push(entry);
      }
      if (invalid.length > 0) await reset(invalid);
      following = BigInt(Math.max(...running.map(({ checkpoint }) => checkpoint.position)));
      for (const entry of running) entry.state = BigInt(entry.checkpoint.position) === following ? 'live' : 'catching-up';
      follow();
      void catchUp(running);
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await subscription?.stop();
      await exclusive(async () => waiting.stop());
    },
    waitFor: async (position, timeoutMs) => slowest() >= position || (!stopped && (await waiting.wait(position, timeoutMs))),
    async lag() {
      const last = await store.lastPosition();
      const position = slowest();
      return { last, position, behind: last > position ? last - position : 0n };
    },
    status: () =>
      running.map(({ projection, checkpoint, state, failure }) => ({
        name: projection.name,
        version: projection.version,
        state,
        position: BigInt(checkpoint.position),
        failure: failure && {
          message: failure.error instanceof Error ? failure.error.message : String(failure.error),
          stream: failure.at.stream,
          revision: failure.at.revision,
        },
      })),
    async rebuild(name) {
      const chosen = running.filter(({ projection }) => name === 'all' || projection.name === name);
      if (chosen.length === 0) throw new Error(`no projection is called ${name}`);
      await exclusive(() => reset(chosen));
      await catchUp(chosen);
    },
  };
}
