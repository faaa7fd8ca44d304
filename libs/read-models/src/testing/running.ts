import { inMemoryEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { projectionRunner } from '../projection-runner.js';
import type { ProjectionRunner } from '../projection-runner.js';
import type { Projection } from '../projection.js';
import { projections } from '../projections.js';
import { openReadModels } from '../read-models.js';
import type { ReadModels } from '../read-models.js';
import { writer } from './log.js';

export interface World {
  store: EventStore;
  db: ReadModels;
  runner: ProjectionRunner;
  alarms: string[];
  append: ReturnType<typeof writer>;
  /** Waits until everything appended so far is in the rows. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** A log in memory, the read models in memory, and the runner between them, started. */
export async function running(
  some: { store?: EventStore; db?: ReadModels; projections?: readonly Projection[]; batchSize?: number; epoch?: string } = {},
): Promise<World> {
  const store = some.store ?? inMemoryEventStore({ genesis: 'genesis' });
  const db = some.db ?? (await openReadModels('memory'));
  const alarms: string[] = [];
  const runner = projectionRunner({
    store,
    db,
    projections: some.projections ?? projections,
    epoch: some.epoch ?? 'epoch-1',
    alarm: (message) => alarms.push(message),
    batchSize: some.batchSize,
    retryAfterMs: 5,
  });
  await runner.start();
  return {
    store,
    db,
    runner,
    alarms,
    append: writer(store),
    async settled() {
      const reached = await runner.waitFor(await store.lastPosition(), 10_000);
      if (!reached) throw new Error(`the rows did not come: ${JSON.stringify(alarms)}`);
    },
    async close() {
      await runner.stop();
      if (!some.db) await db.destroy();
      if (!some.store) await store.close();
    },
  };
}
