import type { EventStore } from '@trinhky/event-store';
import { fileKeeper } from './file-keeper.js';
import type { ProjectionStatus } from './projection-status.js';
import type { Projection } from './projection.js';
import { projecting } from './projecting.js';
import type { ReadModels } from './read-models.js';

export interface RunnerOptions {
  store: EventStore;
  db: ReadModels;
  projections: readonly Projection[];
  /** The installation's epoch: a new one after a restore; rows of another are built again. */
  epoch: string;
  /** Told of each stream that was parked and of each outage. */
  alarm: (message: string, error: unknown) => void;
  batchSize?: number;
  /** Milliseconds before an outage is tried again; doubled each time, up to a minute. */
  retryAfterMs?: number;
}

export interface ProjectionRunner {
  /** Checks every checkpoint against the log, then follows it. Resolves once it follows; rows may still be behind. */
  start(): Promise<void>;
  /** Resolves when no batch is being applied any more. */
  stop(): Promise<void>;
  /** Whether all rows (but those of parked streams) reach `position` within `timeoutMs`. Woken, never polling. */
  waitFor(position: bigint, timeoutMs: number): Promise<boolean>;
  /** The log's last position, how far the slowest projection is, and the distance between them; 0n = everything is visible. */
  lag(): Promise<{ last: bigint; position: bigint; behind: bigint }>;
  status(): ProjectionStatus[];
  /** Builds one projection's rows, or all, again from the first event; touches nothing else. Resolves when they are live again. */
  rebuild(name: string | 'all'): Promise<void>;
}

/** Keeps the read models of this process's own database up with the log. */
export function projectionRunner({ db, ...options }: RunnerOptions): ProjectionRunner {
  const { projections, store, alarm } = options;
  const all = projecting({
    ...options,
    keeper: fileKeeper(db),
    lost: () => {},
    outdated: (names) => void all.rebuild(names).catch((error: unknown) => alarm('parked streams could not be tried again', error)),
  });
  return {
    start: () => all.takeOver(new Map(projections.map(({ name }) => [name, 0]))),
    stop: all.stop,
    waitFor: all.waitFor,
    async lag() {
      const last = await store.lastPosition();
      const position = all.slowest();
      return { last, position, behind: last > position ? last - position : 0n };
    },
    status: all.status,
    async rebuild(name) {
      const chosen = projections.map((projection) => projection.name).filter((one) => name === 'all' || one === name);
      if (chosen.length === 0) throw new Error(`no projection is called ${name}`);
      await all.rebuild(chosen);
    },
  };
}
