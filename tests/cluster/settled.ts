import type { RecordedEvent } from '@trinhky/events';
import { dumpTables } from '@trinhky/read-models';
import { verifyLog } from '@trinhky/replay';
import type { BrokenStream } from '@trinhky/replay';
import { running } from '../../libs/read-models/src/testing/running.js';
import { until } from '../../apps/api/src/testing/index.js';
import type { Rig } from './rig.js';

type Rows = Awaited<ReturnType<typeof dumpTables>>;

export interface Settled {
  log: RecordedEvent[];
  /** Streams whose chain does not verify. */
  broken: BrokenStream[];
  /** The read models in PostgreSQL, and as a rebuild of the same log from zero makes them in memory. */
  rows: Rows;
  rebuilt: Rows;
}

/** Waits until the workers owe nothing and the rows show the whole log; then everything that the installation holds. */
export const settled = (rig: Rig): Promise<Settled> =>
  rig.look(async ({ installation: { store, readModels, runner } }) => {
    await runner.start();
    const owed = () => readModels.selectFrom('obligations').select('key').execute();
    let shown = false;
    await until(
      async () => (shown = await runner.waitFor(await store.lastPosition(), 5_000)) && (await owed()).length === 0,
      (done) => done,
      90_000,
    ).catch(async (cause: unknown) => {
      throw new Error(`the rows show ${shown ? 'the whole' : 'not the whole'} log, owed: ${JSON.stringify(await owed())}`, { cause });
    });
    const log: RecordedEvent[] = [];
    for await (const event of store.readAll()) log.push(event);
    const rows = await dumpTables(readModels);
    const world = await running({ store });
    try {
      await world.settled();
      return { log, broken: (await verifyLog(store)).broken, rows, rebuilt: await dumpTables(world.db) };
    } finally {
      await world.close();
    }
  });
