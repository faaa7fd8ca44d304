import { inMemoryEventStore } from '@trinhky/event-store';
import { STORED_TYPES } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { dumpTables } from './dump-tables.js';
import { projections } from './projections.js';
import { writer } from './testing/log.js';
import { plausibleHistory } from './testing/plausible-history.js';
import { running } from './testing/running.js';

describe('rebuilding', () => {
  it.each([
    [1, 1],
    [2, 7],
    [3, 200],
  ])('from zero gives the same rows as following the log live (history %i, batches of %i)', async (seed, batchSize) => {
    const store = inMemoryEventStore({ genesis: 'genesis' });
    const live = await running({ store, batchSize });
    await plausibleHistory(store, live.append, seed, 900);
    await live.settled();
    const followed = await dumpTables(live.db);

    await live.runner.rebuild('all');
    await live.settled();
    const rebuilt = await dumpTables(live.db);
    const fresh = await running({ store, batchSize: 500 });
    await fresh.settled();

    expect(rebuilt).toEqual(followed);
    expect(await dumpTables(fresh.db)).toEqual(followed);
    expect(live.alarms).toEqual([]);
    expect(followed['history']?.length).toBeGreaterThan(600);
    await fresh.close();
    await live.close();
    await store.close();
  });

  it('is compared on histories that hold every stored type, each read by a projection, and fill every table', async () => {
    const store = inMemoryEventStore({ genesis: 'genesis' });
    const world = await running({ store });
    await plausibleHistory(store, world.append, 3, 900);
    await world.settled();
    const types = new Set<string>();
    for await (const { type } of store.readAll()) types.add(type);
    expect([...types].sort()).toEqual([...STORED_TYPES].sort());
    expect([...new Set(projections.flatMap(({ types: own }) => [...own]))].sort()).toEqual([...STORED_TYPES].sort());
    const tables = Object.entries(await dumpTables(world.db));
    expect(tables.filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(tables.map(([name]) => name).sort()).toEqual(projections.flatMap(({ tables: own }) => own).sort());
    await world.close();
    await store.close();
  });

  it('over the rows that are already there changes none of them: each projection may see the whole log twice', async () => {
    const store = inMemoryEventStore({ genesis: 'genesis' });
    await plausibleHistory(store, writer(store), 5, 800);
    const once = await running({ store });
    await once.settled();
    const before = await dumpTables(once.db);
    await once.runner.stop();
    await once.db.deleteFrom('checkpoints').execute();
    await once.db
      .insertInto('checkpoints')
      .values(
        projections.map(({ name, version }) => ({
          name,
          version,
          position: 0,
          stream: null,
          revision: null,
          event_id: null,
          hash: null,
          epoch: 'epoch-1',
        })),
      )
      .execute();
    const twice = await running({ store, db: once.db });
    await twice.settled();
    expect(await dumpTables(once.db)).toEqual(before);
    await twice.close();
    await once.db.destroy();
    await store.close();
  });
});
