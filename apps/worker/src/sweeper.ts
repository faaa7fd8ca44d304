import type { EventStore } from '@trinhky/event-store';
import { openObligations } from '@trinhky/read-models';
import type { ReadModels } from '@trinhky/read-models';
import type { Reactors } from './reactors.js';
import { isStoreAway } from './store-away.js';

export interface SweeperOptions {
  store: EventStore;
  readModels: ReadModels;
  reactors: Reactors;
  clock: { now(): Date };
  alarm: (message: string, error: unknown) => void;
  everyMs?: number;
  /** What was asked less long ago is still on its way. */
  patienceMs?: number;
}

export interface Sweeper {
  /** The first sweep takes up everything as soon as the read models have come to where the log ended; then at intervals what is overdue. */
  start(caughtUp: Promise<unknown>): void;
  stop(): Promise<void>;
}

/** Everything asked and not yet done is asked again: queue and live delivery are hints, `obligations` is what counts. */
export function sweeper({ store, readModels, reactors, clock, alarm, everyMs = 15_000, patienceMs = 10_000 }: SweeperOptions): Sweeper {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let sweeping: Promise<void> = Promise.resolve();

  async function sweep(patience: number): Promise<void> {
    const before = new Date(clock.now().getTime() - patience).toISOString();
    const asked = (await openObligations(readModels, before)).map((obligation) => obligation.asked);
    const events = new Map(asked.map(({ stream, revision, eventId }) => [eventId, { stream, revision }]));
    for (const { stream, revision } of events.values()) {
      if (stopped) return;
      const [event] = await store.readStream(stream, { from: revision, to: revision });
      if (!event) continue;
      await reactors.deliver(event, { owed: true }).catch((error: unknown) => {
        if (isStoreAway(error)) throw error;
        alarm(`what ${stream}@${revision} asks for failed and will be asked again`, error);
      });
    }
  }

  async function run(patience: number): Promise<void> {
    if (stopped) return;
    await sweep(patience).catch((error: unknown) => alarm('a sweep of the obligations failed and will run again', error));
    if (!stopped) timer = setTimeout(() => (sweeping = run(patienceMs)), everyMs);
  }

  return {
    start(caughtUp) {
      sweeping = caughtUp.then(() => run(0));
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await sweeping;
    },
  };
}
