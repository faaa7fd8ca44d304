import { openSqliteEventStore } from '@trinhky/event-store';
import type { RecordedEvent } from '@trinhky/events';
import { dumpTables } from '@trinhky/read-models';
import { verifyLog } from '@trinhky/replay';
import type { BrokenStream } from '@trinhky/replay';
import { openInstallation } from '@trinhky/worker';
import { until } from '../../apps/api/src/testing/index.js';

/** The whole log of a data folder that no process has, and where its chains are broken. */
export async function leftBehind(folder: string): Promise<{ log: RecordedEvent[]; broken: BrokenStream[] }> {
  const store = openSqliteEventStore({ folder });
  try {
    const log: RecordedEvent[] = [];
    for await (const event of store.readAll()) log.push(event);
    return { log, broken: (await verifyLog(store)).broken };
  } finally {
    await store.close();
  }
}

type Rows = Awaited<ReturnType<typeof dumpTables>>;

/** Lets the workers finish what the crash interrupted; then the read models as they stand, as a rebuild from zero makes them, and what is still owed. */
export async function rowsAndRebuilt(folder: string): Promise<{ live: Rows; rebuilt: Rows; obligations: number }> {
  const installation = await openInstallation({ folder, clock: { now: () => new Date() }, alarm: () => {} });
  const { readModels, runner, store } = installation;
  const owed = () => readModels.selectFrom('obligations').selectAll().execute();
  try {
    await installation.start();
    await until(
      async () => (await runner.waitFor(await store.lastPosition(), 10_000)) && (await owed()).length === 0,
      (drained) => drained,
    );
    const live = await dumpTables(readModels);
    await runner.rebuild('all');
    await runner.waitFor(await store.lastPosition(), 60_000);
    return { live, rebuilt: await dumpTables(readModels), obligations: (await owed()).length };
  } finally {
    await installation.stop();
  }
}
