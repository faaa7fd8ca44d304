import type { Office } from '@trinhky/commands';
import type { EventStore } from '@trinhky/event-store';
import type { JobQueue } from '@trinhky/jobs';
import type { ProjectionRunner, ReadModels } from '@trinhky/read-models';
import { documentAsking } from './document-asking.js';
import { reactors as openReactors } from './reactors.js';
import { sweeper as openSweeper } from './sweeper.js';

export interface CarryingOptions {
  store: EventStore;
  office: Office;
  queue: JobQueue;
  readModels: ReadModels;
  runner: Pick<ProjectionRunner, 'waitFor'>;
  clock: { now(): Date };
  alarm: (message: string, error: unknown) => void;
}

/** Reactions and sweeps, in one process at a time where there are several: a second one would do nothing twice, and everything for nothing. */
export interface Carrying {
  /** Follows the log from its end; what was asked before and not done is taken up as soon as the read models show it. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function carrying({ store, office, queue, readModels, runner, clock, alarm }: CarryingOptions): Carrying {
  const reactors = openReactors({ store, office, alarm, askForDocuments: documentAsking(queue) });
  const sweeper = openSweeper({ store, readModels, reactors, clock, alarm });
  return {
    async start() {
      await reactors.start();
      const end = await store.lastPosition();
      sweeper.start(runner.waitFor(end, 60_000));
    },
    async stop() {
      await sweeper.stop();
      await reactors.stop();
    },
  };
}
