import type { EventStore } from '@trinhky/event-store';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { projecting } from '../projecting.js';
import type { ProjectionRunner } from '../projection-runner.js';
import { postgresKeeper } from './keeper.js';
import { leases } from './leases.js';
import type { LeasesOptions } from './leases.js';
import type { PostgresReadModels } from './open.js';
import { leaseOf, readModelProgress } from './progress.js';

export interface LeasedRunnerOptions {
  readModels: PostgresReadModels;
  store: EventStore;
  /** The installation's epoch: a new one after a restore; rows of another are built again. */
  epoch: string;
  /** Told of each stream that was parked and of each outage. */
  alarm: (message: string, error: unknown) => void;
  /** Told what this process takes over and what goes from it. */
  note?: LeasesOptions['note'];
  batchSize?: number;
  /** Milliseconds before an outage is tried again; doubled each time, up to five seconds. */
  retryAfterMs?: number;
  /** Names this process among the holders of leases; unique if absent. */
  holder?: string;
}

/** What could not be taken over is left to others, or to another try, after this long. */
const BEFORE_ANOTHER_TRY_MS = 1_000;

const holderName = (): string => `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;

/**
 * The projections of a process that shares the work with others: each is projected while this process holds its lease, and stands by otherwise.
 * `waitFor` and `lag` speak of the whole installation, whoever projects; `rebuild` asks the holders, and fills new tables beside those that are read.
 */
export function leasedProjectionRunner(options: LeasedRunnerOptions): ProjectionRunner {
  const { readModels, store, epoch, alarm, note, batchSize, retryAfterMs = 500, holder = holderName() } = options;
  const { projections } = readModels;
  const byLease = new Map(projections.map((projection) => [leaseOf(projection), projection.name]));
  const leasesOf = (names: readonly string[]) => [...byLease].filter(([, name]) => names.includes(name)).map(([lease]) => lease);
  const rebuilding = new Set<string>();

  const mine = projecting({
    store,
    keeper: postgresKeeper(readModels),
    projections,
    epoch,
    alarm,
    batchSize,
    retryAfterMs,
    retryAtMostMs: 5_000,
    lost: (names) => void held.giveUp(leasesOf(names)),
    outdated: (names) => {
      for (const name of names) void progress.rebuild(name).catch((error: unknown) => alarm(`${name} could not be built again`, error));
    },
  });

  const held = leases({
    readModels,
    holder,
    names: [...byLease.keys()],
    gained: (leased) => {
      const fences = new Map([...leased].map(([lease, fence]) => [byLease.get(lease) ?? lease, fence]));
      mine.takeOver(fences).catch(async (error: unknown) => {
        alarm(`${[...fences.keys()].join(', ')} could not be taken over and will be tried again`, error);
        await sleep(BEFORE_ANOTHER_TRY_MS, undefined, { ref: false });
        await held.giveUp([...leased.keys()]);
      });
    },
    lost: (names) => mine.giveUp(names.map((lease) => byLease.get(lease) ?? lease)),
    alarm,
    ...(note && { note }),
  });

  const progress = readModelProgress({
    readModels,
    store,
    alarm,
    asked: (names) => {
      for (const name of names) if (held.held().has(leasesOf([name])[0] ?? '')) void rebuild(name);
    },
  });

  async function rebuild(name: string): Promise<void> {
    if (rebuilding.has(name)) return;
    rebuilding.add(name);
    await mine.rebuild([name]).catch((error: unknown) => alarm(`${name} could not be built again and will be tried again`, error));
    rebuilding.delete(name);
  }

  return {
    async start() {
      await progress.start();
      await held.start();
    },
    async stop() {
      await mine.stop();
      await held.stop();
      await progress.stop();
    },
    waitFor: progress.waitFor,
    lag: progress.lag,
    status() {
      const shared = new Map(progress.status().map((status) => [status.name, status]));
      return mine.status().map((own) => (own.state === 'standby' ? { ...own, ...shared.get(own.name), state: 'standby' } : own));
    },
    rebuild: progress.rebuild,
  };
}
