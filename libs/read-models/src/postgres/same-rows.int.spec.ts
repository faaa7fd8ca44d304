import { inMemoryEventStore } from '@trinhky/event-store';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { service } from '../../../../tests/support/services.js';
import { dumpTables } from '../dump-tables.js';
import { plausibleHistory } from '../testing/plausible-history.js';
import { postgresPlace } from '../testing/postgres-place.js';
import { running } from '../testing/running.js';

const postgres = service('TRINHKY_TEST_POSTGRES');

describe.skipIf(postgres.missing)('the read models on PostgreSQL', () => {
  const place = postgresPlace(postgres.url);
  afterEach(place.close);
  afterAll(place.remove);

  it.each([
    [1, 17],
    [3, 200],
  ])(
    'have the same rows as in a file, followed live and built again (history %i, batches of %i)',
    async (seed, batchSize) => {
      const store = inMemoryEventStore({ genesis: 'genesis' });
      const file = await running({ store });
      const server = await place.worker(store, place.installation(), { batchSize });
      await plausibleHistory(store, file.append, seed, 900);
      await file.settled();
      await server.settled();
      const expected = await dumpTables(file.db);
      expect(await dumpTables(server.readModels.db)).toEqual(expected);
      await server.runner.rebuild('all');
      await server.settled();
      expect(await dumpTables(server.readModels.db)).toEqual(expected);
      expect(server.alarms).toEqual([]);
      expect(server.runner.status().map(({ state }) => state)).toEqual(server.readModels.projections.map(() => 'live'));
      await file.close();
    },
    60_000,
  );
});
