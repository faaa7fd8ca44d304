import { inMemoryEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { service } from '../../../../tests/support/services.js';
import { dumpTables } from '../dump-tables.js';
import { projection } from '../projection.js';
import { sectionText } from '../section-text/section-text.projection.js';
import { writer } from '../testing/log.js';
import { appendUnknown } from '../testing/unknown-event.js';
import { postgresPlace } from '../testing/postgres-place.js';
import { plausibleHistory } from '../testing/plausible-history.js';
import { running } from '../testing/running.js';
import { edited, opened } from '../testing/section-events.js';
import { templates } from '../templates/templates.projection.js';
import { leases } from './leases.js';
import { readModelProgress } from './progress.js';
import { shownOf } from './shown.js';

const postgres = service('TRINHKY_TEST_POSTGRES');

describe.skipIf(postgres.missing)('read models that many processes share', () => {
  const place = postgresPlace(postgres.url);
  let store: EventStore;
  let installation: string;
  beforeEach(() => {
    store = inMemoryEventStore({ genesis: 'genesis' });
    installation = place.installation();
  });
  afterEach(async () => {
    await place.close();
    await store.close();
  });
  afterAll(place.remove);

  const until = async (holds: () => boolean | Promise<boolean>) => {
    while (!(await holds())) await sleep(20);
  };
  /** As if another process had held all leases in between, and died. */
  const stealLeases = () =>
    place.query(`update "${installation}_read".leases set holder = 'thief', epoch = epoch + 1, expires_at = clock_timestamp()`);

  it('are projected by one process at a time; a second stands by and takes over when the first stops', async () => {
    const append = writer(store);
    const projections = [sectionText, templates];
    const first = await place.worker(store, installation, { projections });
    await append('section-w1.a', [opened()]);
    await first.settled();
    const second = await place.worker(store, installation, { projections });
    expect(first.runner.status().map(({ state }) => state)).toEqual(['live', 'live']);
    expect(second.runner.status()).toMatchObject([{ name: 'section-text', state: 'standby', position: 1n }, { state: 'standby' }]);
    await append('section-w1.b', [opened()]);
    await second.settled();
    await first.runner.stop();
    await append('section-w1.c', [opened()]);
    await second.settled();
    await until(() => second.runner.status().every(({ state }) => state === 'live'));
    expect(await second.readModels.db.selectFrom('section_texts').select('section_id').orderBy('section_id').execute()).toEqual([
      { section_id: 'a' },
      { section_id: 'b' },
      { section_id: 'c' },
    ]);
  });

  it('lose and double nothing while connections are cut again and again', async () => {
    const file = await running({ store });
    const worker = await place.worker(store, installation, { batchSize: 20 });
    let cutting = true;
    const cuts = (async () => {
      while (cutting) {
        await place.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1`, [`${installation}_read`]);
        await sleep(150);
      }
    })();
    await plausibleHistory(store, async (...args) => (await sleep(1), file.append(...args)), 4, 500);
    cutting = false;
    await cuts;
    await file.settled();
    await worker.settled();
    expect(await dumpTables(worker.readModels.db)).toEqual(await dumpTables(file.db));
    await file.close();
  });

  it('are read throughout a rebuild: what is served is never empty and never behind', async () => {
    const file = await running({ store });
    const worker = await place.worker(store, installation, { batchSize: 50 });
    const reader = await place.readModels(installation);
    await plausibleHistory(store, file.append, 2, 600);
    await worker.settled();
    const before = (await reader.db.selectFrom('history').select('position').execute()).length;
    let rebuilding = true;
    const counts: number[] = [];
    const reads = (async () => {
      while (rebuilding) counts.push((await reader.db.selectFrom('history').select('position').execute()).length);
    })();
    const rebuilt = worker.runner.rebuild('all');
    await writer(store)('section-w1.meanwhile', [opened()]);
    await rebuilt;
    await worker.settled();
    rebuilding = false;
    await reads;
    expect(Math.min(...counts)).toBe(before);
    expect(counts.length).toBeGreaterThan(10);
    await file.settled();
    expect(await dumpTables(reader.db)).toEqual(await dumpTables(file.db));
    const left = await place.query(`select nspname from pg_namespace where nspname like $1 and nspname ~ '_(new|old)$'`, [
      `${installation}%`,
    ]);
    expect(left).toEqual([]);
    await file.close();
  });

  it('keep serving the old rows when the process that built them again dies in the middle, and are built again by the next one', async () => {
    const append = writer(store);
    let pause: Promise<void> | null = null;
    let reached = () => {};
    const slow = projection('section-text', sectionText.version, ['section_texts', 'section_blocks'], {
      'section.opened.v1': async (event, tx) => {
        reached();
        await pause;
        await sectionText.project(event, tx);
      },
    });
    const first = await place.worker(store, installation, { projections: [slow] });
    await append('section-w1.a', [opened()]);
    await first.settled();
    await first.readModels.db.updateTable('section_texts').set({ changed_by: 'cũ' }).execute();
    let wake = () => {};
    pause = new Promise<void>((resolve) => (wake = resolve));
    const inTheMiddle = new Promise<void>((resolve) => (reached = resolve));
    const rebuilt = first.runner.rebuild('section-text').catch(() => {});
    await inTheMiddle;
    const reader = await place.readModels(installation, [sectionText]);
    expect(await reader.db.selectFrom('section_texts').select('changed_by').execute()).toEqual([{ changed_by: 'cũ' }]);
    const taken = place.worker(store, installation, { projections: [sectionText] });
    await stealLeases();
    await taken;
    await until(async () => (await reader.db.selectFrom('section_texts').select('changed_by').execute())[0]?.changed_by !== 'cũ');
    wake();
    await rebuilt;
    const left = await place.query(`select nspname from pg_namespace where nspname like $1 and nspname ~ '_(new|old)$'`, [
      `${installation}%`,
    ]);
    expect(left).toEqual([]);
    expect(await place.query(`select * from "${installation}_read".rebuilds`)).toEqual([]);
  });

  it('tell a process that only reads, which waits without polling and asks for rebuilds', async () => {
    const append = writer(store);
    const worker = await place.worker(store, installation, { projections: [sectionText] });
    const readModels = await place.readModels(installation, [sectionText]);
    const progress = readModelProgress({ readModels, store, alarm: () => {} });
    await progress.start();
    const position = await append('section-w1.a', [opened()]);
    expect(await progress.waitFor(position, 5_000)).toBe(true);
    expect(await readModels.db.selectFrom('section_texts').select('section_id').execute()).toEqual([{ section_id: 'a' }]);
    expect(await progress.lag()).toEqual({ last: 1n, position: 1n, behind: 0n });
    expect(progress.status()).toMatchObject([{ name: 'section-text', state: 'live', position: 1n, parked: [] }]);
    await readModels.db.updateTable('section_texts').set({ changed_by: 'sai' }).execute();
    await progress.rebuild('section-text');
    expect(await readModels.db.selectFrom('section_texts').select('changed_by').execute()).not.toEqual([{ changed_by: 'sai' }]);
    expect(await progress.waitFor(9n, 1)).toBe(false);
    await expect(progress.rebuild('nothing')).rejects.toThrow('no projection is called nothing');
    await worker.runner.stop();
    const waiting = progress.waitFor(9n, 60_000);
    await progress.stop();
    expect(await waiting).toBe(false);
  });

  it('are catching up, for all to see, until they show all that stood in the log when somebody took them over', async () => {
    const append = writer(store);
    for (let i = 0; i < 5; i++) await append(`section-w1.s${i}`, [opened()]);
    let go = () => {};
    const held = new Promise<void>((resolve) => (go = resolve));
    const slow = projection('section-text', sectionText.version, ['section_texts', 'section_blocks'], {
      'section.opened.v1': async (event, tx) => {
        if (event.position > 3n) await held;
        await sectionText.project(event, tx);
      },
    });
    const worker = await place.worker(store, installation, { projections: [slow], batchSize: 1, epoch: store.genesis });
    const readModels = await place.readModels(installation, [sectionText]);
    const progress = readModelProgress({ readModels, store, alarm: () => {} });
    await progress.start();
    await progress.waitFor(3n, 5_000);
    expect([worker.runner, progress].map((each) => each.status()[0])).toMatchObject([
      { state: 'catching-up', position: 3n },
      { state: 'catching-up', position: 3n },
    ]);
    expect(await shownOf(readModels, store)).toBe(3n);
    go();
    await worker.settled();
    await until(() => progress.status()[0]?.state === 'live');
    expect(worker.runner.status()[0]?.state).toBe('live');
    await progress.stop();
  });

  it('show nothing of a log that they were not made from', async () => {
    const append = writer(store);
    await append('section-w1.a', [opened()]);
    await append('section-w1.b', [opened()]);
    const worker = await place.worker(store, installation, { projections: [sectionText], epoch: store.genesis });
    await worker.settled();
    expect(await shownOf(worker.readModels, store)).toBe(2n);
    const older = inMemoryEventStore({ genesis: 'genesis' });
    await writer(older)('section-w1.a', [opened()]);
    expect(await shownOf(worker.readModels, older)).toBe(0n);
    await writer(older)('section-w1.c', [opened()]);
    expect(await shownOf(worker.readModels, older)).toBe(0n);
    expect(await shownOf(await place.readModels(place.installation(), [sectionText]), store)).toBe(0n);
    await older.close();
  });

  it('tell it also what it missed while its connection was cut', async () => {
    const append = writer(store);
    await place.worker(store, installation, { projections: [sectionText] });
    const readModels = await place.readModels(installation, [sectionText]);
    const alarms: string[] = [];
    const progress = readModelProgress({ readModels, store, alarm: (message) => alarms.push(message) });
    await progress.start();
    await place.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1 and query ilike 'listen%'`, [
      `${installation}_read`,
    ]);
    const position = await append('section-w1.a', [opened()]);
    expect(await progress.waitFor(position, 5_000)).toBe(true);
    expect(alarms).toContain('notices of the read models are not heard; connecting again');
    await progress.stop();
  });

  it('park a stream for all processes to see, until it is built again', async () => {
    const worker = await place.worker(store, installation, { projections: [sectionText] });
    await appendUnknown(store, 'section-w1.a');
    await writer(store)('section-w1.b', [opened()]);
    await worker.settled();
    expect(worker.alarms).toEqual(['section-w1.a@1 has parked its stream for section-text']);
    const second = await place.worker(store, installation, { projections: [sectionText] });
    expect(second.runner.status()).toMatchObject([
      { state: 'standby', position: 3n, parked: [{ stream: 'section-w1.a', revision: 1, type: 'section.sung.v9', undecoded: true }] },
    ]);
    await second.runner.rebuild('section-text');
    await second.settled();
    expect(worker.runner.status()).toMatchObject([{ state: 'parked', position: 3n, parked: [{ stream: 'section-w1.a', revision: 1 }] }]);
    expect(await second.readModels.db.selectFrom('section_texts').select('section_id').orderBy('section_id').execute()).toHaveLength(2);
  });

  it('serve two releases side by side, each its own version', async () => {
    const append = writer(store);
    const next = projection('section-text', sectionText.version + 1, ['section_texts', 'section_blocks'], {
      'section.opened.v1': async (event, tx) => {
        await sectionText.project(event, tx);
        await tx.updateTable('section_texts').set({ changed_by: 'v2' }).execute();
      },
    });
    const old = await place.worker(store, installation, { projections: [sectionText] });
    await append('section-w1.a', [opened()]);
    await old.settled();
    const upgraded = await place.worker(store, installation, { projections: [next] });
    await append('section-w1.b', [opened()]);
    await old.settled();
    await upgraded.settled();
    const changedBy = async ({ db }: typeof old.readModels) =>
      (await db.selectFrom('section_texts').select('changed_by').orderBy('section_id').execute()).map((row) => row.changed_by);
    expect(await changedBy(upgraded.readModels)).toEqual(['v2', 'v2']);
    expect(await changedBy(old.readModels)).not.toContain('v2');
    expect(await changedBy(old.readModels)).toHaveLength(2);
  });

  it('begin again from the first event in a new epoch of the installation', async () => {
    await writer(store)('section-w1.a', [opened()]);
    const before = await place.worker(store, installation, { projections: [sectionText] });
    await before.settled();
    await before.readModels.db.updateTable('section_texts').set({ changed_by: 'cũ' }).execute();
    await before.runner.stop();
    const after = await place.worker(store, installation, { projections: [sectionText], epoch: 'epoch-2' });
    await writer(store)('section-w1.a', [edited(1, 'b1', 'Một')]);
    await after.settled();
    expect(await after.readModels.db.selectFrom('section_texts').select(['changed_by', 'revision']).execute()).toMatchObject([
      { revision: 1 },
    ]);
    expect(await place.query(`select epoch from "${installation}_read".checkpoints`)).toEqual([{ epoch: 'epoch-2' }]);
  });

  it('give a lease to one holder at a time, with a higher epoch each time', async () => {
    const readModels = await place.readModels(installation);
    const log: string[] = [];
    const contender = (holder: string) =>
      leases({
        readModels,
        holder,
        names: ['reactors'],
        gained: (held) => log.push(`${holder} has ${[...held].join()}`),
        lost: (names) => log.push(`${holder} lost ${names.join()}`),
        alarm: () => {},
      });
    const [a, b] = [contender('a'), contender('b')];
    await a.start();
    await b.start();
    await sleep(3_500);
    expect(log).toEqual(['a has reactors,1']);
    await a.stop();
    await until(() => b.held().has('reactors'));
    expect(log).toEqual(['a has reactors,1', 'a lost reactors', 'b has reactors,2']);
    await b.stop();
  });
});
