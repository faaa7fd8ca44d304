import { inMemoryEventStore } from '@trinhky/event-store';
import type { Head, StoredEvent } from '@trinhky/events';
import { setTimeout as sleep } from 'node:timers/promises';
import { leasedProjectionRunner } from '../postgres/leased-runner.js';
import { openPostgresReadModels } from '../postgres/open.js';
import { projections } from '../projections.js';

/** What a test tells a process that projects: where, and which appends its log is made of. */
export interface ChildOrders {
  url: string;
  installation: string;
  genesis: string;
  appends: { stream: string; head: Head | null; events: StoredEvent[] }[];
  /** Milliseconds that each event takes, inside its transaction. */
  slowness: number;
}

/** A process of its own that projects; tells the states of its projections whenever it is sent anything more. */
async function work({ url, installation, genesis, appends, slowness }: ChildOrders): Promise<void> {
  const alarm = (message: string, error: unknown) => process.stderr.write(`${message}: ${String(error)}\n`);
  const slow = projections.map((projection) => ({
    ...projection,
    project: async (...args: Parameters<typeof projection.project>) => {
      await sleep(slowness);
      await projection.project(...args);
    },
  }));
  const store = inMemoryEventStore({ genesis });
  for (const { stream, head, events } of appends) await store.append(stream, head, events);
  const readModels = await openPostgresReadModels({ url, installation, projections: slow, alarm });
  const runner = leasedProjectionRunner({ readModels, store, epoch: 'epoch-1', alarm, batchSize: 40 });
  await runner.start();
  const tell = () => process.send?.(runner.status().map(({ state }) => state));
  process.on('message', tell);
  tell();
}

process.once('message', (orders: ChildOrders) => void work(orders));
