import { inMemoryEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../../tests/support/built.js';
import { repoRoot } from '../../../../tests/support/needs.js';
import { service } from '../../../../tests/support/services.js';
import { dumpTables } from '../dump-tables.js';
import { plausibleHistory } from '../testing/plausible-history.js';
import { postgresPlace } from '../testing/postgres-place.js';
import type { ChildOrders } from '../testing/projecting-child.js';
import { running } from '../testing/running.js';

const postgres = service('TRINHKY_TEST_POSTGRES');

describe.skipIf(postgres.missing)('a process that projects', () => {
  const place = postgresPlace(postgres.url);
  const children: ChildProcess[] = [];
  let installation: string;
  let store: EventStore;
  let appends: ChildOrders['appends'];
  beforeAll(() => ensureBuilt(), 300_000);
  beforeEach(() => {
    installation = place.installation();
    appends = [];
    const log = inMemoryEventStore({ genesis: 'genesis' });
    store = {
      ...log,
      append: async (stream, head, events) => {
        const result = await log.append(stream, head, events);
        appends.push({ stream, head, events: [...events] });
        return result;
      },
    };
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await place.close();
    await store.close();
  });
  afterAll(place.remove);

  const position = async () => {
    const rows = await place.query<{ position: string }>(`select min(position) as position from "${installation}_read".checkpoints`);
    return Number(rows[0]?.position);
  };

  /** A process of its own in the middle of its work, inside a transaction most of the time. */
  async function childAtWork(): Promise<ChildProcess> {
    const child = fork(path.join(repoRoot, 'libs/read-models/dist/testing/projecting-child.js'), { stdio: 'ignore', execArgv: [] });
    children.push(child);
    child.send({ url: postgres.url, installation, genesis: 'genesis', appends, slowness: 5 } satisfies ChildOrders);
    await once(child, 'message');
    while ((await position()) < 80) await sleep(20);
    return child;
  }
  const statesOf = async (child: ChildProcess): Promise<unknown> => {
    child.send('states?');
    return (await once(child, 'message'))[0];
  };

  it('that was stopped (SIGSTOP) in the middle and wakes writes nothing: another has taken over', async () => {
    const file = await running({ store });
    await plausibleHistory(store, file.append, 1, 700);
    const child = await childAtWork();
    child.kill('SIGSTOP');
    const worker = await place.worker(store, installation);
    await worker.settled();
    await sleep(1_000);
    await file.settled();
    const expected = await dumpTables(file.db);
    expect(await dumpTables(worker.readModels.db)).toEqual(expected);
    child.kill('SIGCONT');
    while (!(await statesOf(child).then((states) => JSON.stringify(states))).startsWith('["standby"')) await sleep(50);
    await sleep(1_500);
    expect(new Set((await statesOf(child)) as string[])).toEqual(new Set(['standby']));
    expect(await dumpTables(worker.readModels.db)).toEqual(expected);
    expect(worker.runner.status().map(({ state }) => state)).toEqual(worker.readModels.projections.map(() => 'live'));
    await file.close();
  }, 60_000);

  it('that was killed leaves its work to another, and nothing of it half done', async () => {
    const file = await running({ store });
    await plausibleHistory(store, file.append, 2, 700);
    const child = await childAtWork();
    child.kill('SIGKILL');
    const worker = await place.worker(store, installation);
    await worker.settled();
    await file.settled();
    expect(await dumpTables(worker.readModels.db)).toEqual(await dumpTables(file.db));
    await file.close();
  }, 60_000);
});
