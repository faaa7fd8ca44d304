import type { EventStore, Subscription } from '@trinhky/event-store';
import type { RecordedEvent } from '@trinhky/events';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { applyBatch } from './apply-batch.js';
import type { Applied, Park } from './apply-batch.js';
import { startOf, stillHolds } from './checkpoints.js';
import { empty } from './file-keeper.js';
import { NoLongerOurs } from './keeper.js';
import type { Entry, Keeper } from './keeper.js';
import { oneAtATime } from './one-at-a-time.js';
import { canNowBeRead } from './parked-streams.js';
import type { Projection } from './projection.js';
import type { ProjectionStatus } from './projection-status.js';
import { waiters } from './waiters.js';

export interface ProjectingOptions {
  store: EventStore;
  keeper: Keeper;
  projections: readonly Projection[];
  epoch: string;
  alarm: (message: string, error: unknown) => void;
  /** Told of projections that somebody else has taken over. */
  lost: (names: readonly string[]) => void;
  /** Told of projections that had to park streams at events which can be read now: to be built again. */
  outdated: (names: readonly string[]) => void;
  batchSize?: number;
  retryAfterMs?: number;
  retryAtMostMs?: number;
}

/** What keeps rows up with the log, for those projections that are this process's at the moment. */
export interface Projecting {
  /** From now on this process projects these, under the fences given by name. Resolves once it follows the log; rows may still be behind. */
  takeOver(fences: ReadonlyMap<string, number>): Promise<void>;
  /** Not its any more; what is being written is decided by the keeper. */
  giveUp(names: readonly string[]): void;
  /** Builds the rows of these again, those of them that are its. Resolves when they are live, or not its any more. */
  rebuild(names: readonly string[]): Promise<void>;
  slowest(): bigint;
  waitFor(position: bigint, timeoutMs: number): Promise<boolean>;
  status(): ProjectionStatus[];
  stop(): Promise<void>;
}

interface Running extends Entry {
  state: 'live' | 'catching-up' | 'standby';
}

/** One subscription over the categories that the projections read; who is behind catches up from the log itself meanwhile. */
export function projecting(options: ProjectingOptions): Projecting {
  const { store, keeper, epoch, alarm, batchSize = 500, retryAfterMs = 1_000, retryAtMostMs = 60_000 } = options;
  const running: Running[] = options.projections.map((projection) => ({
    projection,
    rows: 'served',
    fence: 0,
    checkpoint: startOf(projection, epoch),
    parked: new Map(),
    state: 'standby',
  }));
  /** Rows that are being filled beside the served ones. */
  let filling: Running[] = [];
  const exclusive = oneAtATime();
  const waiting = waiters();
  let subscription: Subscription | null = null;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;
  let following = 0n;
  let outages = 0;

  const named = (names: readonly string[]) => running.filter(({ projection }) => names.includes(projection.name));
  const categoriesOf = (some: readonly Running[]) => [...new Set(some.flatMap(({ projection }) => projection.categories))];
  const ours = () => running.filter(({ state }) => state !== 'standby');
  const slowest = () =>
    ours().reduce((low, { checkpoint }) => (BigInt(checkpoint.position) < low ? BigInt(checkpoint.position) : low), following);

  const apply = async (some: readonly Running[], events: readonly RecordedEvent[], upTo: bigint): Promise<void> => {
    const parks: Park[] = [];
    const done = ({ moves, parks: more, lost }: Applied) => {
      parks.push(...more);
      for (const { entry, to, parks: own } of moves) {
        entry.checkpoint = to;
        if (own.length > 0) entry.parked = new Map([...entry.parked, ...own.map((parked) => [parked.stream, parked] as const)]);
      }
      if (lost.length > 0) lose(some.filter((entry) => lost.includes(entry)));
    };
    await applyBatch(keeper, some, events, upTo, done).finally(() => sayParked(parks));
  };

  function lose(some: readonly Running[]): void {
    const names = some.map(({ projection }) => projection.name);
    giveUp(names);
    options.lost(names);
  }

  const giveUp = (names: readonly string[]) => {
    for (const entry of [...running, ...filling]) if (names.includes(entry.projection.name)) entry.state = 'standby';
  };

  function sayParked(parks: readonly Park[]): void {
    const at = new Map<string, Park[]>();
    for (const park of parks) {
      const key = `${park.parked.stream}@${park.parked.revision}`;
      at.set(key, [...(at.get(key) ?? []), park]);
    }
    for (const [key, all] of at) {
      alarm(`${key} has parked its stream for ${all.map(({ entry }) => entry.projection.name).join(', ')}`, all[0]?.error);
    }
  }

  /** Milliseconds to wait after one more outage. */
  function outage(error: unknown): number {
    alarm('the projections have stopped and will try again', error);
    return Math.min(retryAfterMs * 2 ** outages++, retryAtMostMs);
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
    if (stopped || group.length === 0) return;
    const end = targetOf(group);
    const from = group.reduce((low, { checkpoint }) => Math.min(low, checkpoint.position), Number.MAX_SAFE_INTEGER);
    const events: RecordedEvent[] = [];
    for await (const event of store.readAll({ after: BigInt(from), categories: categoriesOf(group), limit: batchSize })) {
      if (event.position <= end) events.push(event);
    }
    const upTo = events.length < batchSize ? end : (events.at(-1)?.position ?? end);
    await apply(group, events, upTo);
    if (upTo === end) await goLive(group.filter(({ state }) => state === 'catching-up'));
    else waiting.reached(slowest());
  }

  /** How far the log has to be read for these: as far as the others are, and no less than the rows that they are to replace. */
  const targetOf = (group: readonly Running[]) =>
    group
      .filter(({ rows }) => rows === 'fresh')
      .flatMap(({ projection }) => named([projection.name]))
      .reduce((high, { checkpoint }) => (BigInt(checkpoint.position) > high ? BigInt(checkpoint.position) : high), following);

  async function goLive(group: readonly Running[]): Promise<void> {
    for (const entry of group) {
      try {
        await keeper.putInService(entry);
      } catch (error) {
        if (!(error instanceof NoLongerOurs)) throw error;
        lose([entry]);
        continue;
      }
      entry.state = 'live';
      for (const served of named([entry.projection.name])) {
        Object.assign(served, { checkpoint: entry.checkpoint, parked: entry.parked, state: 'live' });
      }
    }
    waiting.reached(slowest());
  }

  async function rebuild(names: readonly string[]): Promise<void> {
    const places = await exclusive(async () => {
      const chosen = await keeper.rebuildInto(named(names).filter(({ state }) => state !== 'standby'));
      const catching = chosen.map((place): Running => Object.assign(place, { state: 'catching-up' as const }));
      filling.push(...catching);
      return catching;
    });
    await catchUp(places);
    filling = filling.filter((entry) => !places.includes(entry));
  }

  return {
    async takeOver(fences) {
      const taken = named([...fences.keys()]);
      const readable: string[] = [];
      await exclusive(async () => {
        for (const entry of taken) entry.fence = fences.get(entry.projection.name) ?? 0;
        const saved = await keeper.takeOver(taken);
        const invalid: Running[] = [];
        for (const entry of taken) {
          const found = saved.get(entry.projection.name);
          const holds = found !== undefined && (await stillHolds(found.checkpoint, entry.projection, epoch, store));
          Object.assign(entry, holds ? found : { checkpoint: startOf(entry.projection, epoch), parked: new Map() });
          if (!holds) invalid.push(entry);
          else if (await canNowBeRead(found, store)) readable.push(entry.projection.name);
        }
        const surprised = invalid.filter(({ projection: { name, version } }) => {
          const found = saved.get(name)?.checkpoint;
          return found?.version === version && found.epoch === epoch;
        });
        if (surprised.length > 0) {
          const names = surprised.map(({ projection }) => projection.name).join(', ');
          alarm(
            `the log no longer holds what the rows of ${names} were made from: it was replaced by another one; they are built again`,
            null,
          );
        }
        if (invalid.length > 0) await empty(keeper, invalid);
        // Rows that do not show all that stood in the log by now are catching up, not live.
        if (subscription === null) following = await store.lastPosition();
        for (const entry of taken) entry.state = 'catching-up';
        await goLive(taken.filter(({ checkpoint }) => BigInt(checkpoint.position) === following));
        if (subscription === null) follow();
      });
      void catchUp(taken);
      if (readable.length > 0) options.outdated(readable);
    },
    giveUp,
    rebuild,
    slowest,
    waitFor: async (position, timeoutMs) => slowest() >= position || (!stopped && (await waiting.wait(position, timeoutMs))),
    status: () => running.map(statusOf),
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await subscription?.stop();
      await exclusive(async () => waiting.stop());
    },
  };
}

const statusOf = ({ projection, checkpoint, state, parked }: Running): ProjectionStatus => {
  const first = [...parked.values()][0];
  return {
    name: projection.name,
    version: projection.version,
    state: state === 'live' && first ? 'parked' : state,
    position: BigInt(checkpoint.position),
    failure: first ? { message: first.reason, stream: first.stream, revision: first.revision } : null,
    parked: [...parked.values()],
  };
};
