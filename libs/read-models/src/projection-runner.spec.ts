import { inMemoryEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dumpTables } from './dump-tables.js';
import { projection } from './projection.js';
import type { Handlers, Projection } from './projection.js';
import { openReadModels } from './read-models.js';
import type { ReadModels } from './read-models.js';
import { sectionText } from './section-text/section-text.projection.js';
import { templates } from './templates/templates.projection.js';
import { writer } from './testing/log.js';
import { appendUnknown } from './testing/unknown-event.js';
import { running } from './testing/running.js';
import { edited, opened } from './testing/section-events.js';

/** Counts, in a table that it alone writes here, how often it was given each section. */
function counting(name: string, version: number, over: Handlers = {}): Projection {
  return projection(name, version, ['history_sections'], {
    'section.opened.v1': async ({ stream, position }, tx) =>
      tx
        .insertInto('history_sections')
        .values({ organ_id: name, section_id: `${stream}@${position}`, report_id: `v${version}` })
        .execute(),
    ...over,
  });
}

describe('the projection runner', () => {
  let store: EventStore;
  let db: ReadModels;
  beforeEach(async () => {
    store = inMemoryEventStore({ genesis: 'genesis' });
    db = await openReadModels('memory');
  });
  afterEach(async () => {
    await db.destroy();
    await store.close();
  });
  const rows = async () =>
    (await db.selectFrom('history_sections').selectAll().orderBy('section_id').execute()).map((row) => row.section_id);

  it('goes on after a restart where it stopped: nothing twice, nothing left out', async () => {
    const append = writer(store);
    const one = counting('one', 1);
    const first = await running({ store, db, projections: [one] });
    await append('section-w1.a', [opened()]);
    await first.settled();
    await first.close();
    await append('section-w1.b', [opened()]);
    const second = await running({ store, db, projections: [one] });
    await second.settled();
    expect(await rows()).toEqual(['section-w1.a@1', 'section-w1.b@2']);
    await second.close();
  });

  it('writes rows and checkpoint together: what the database refuses leaves neither, and is tried again', async () => {
    let full = true;
    const append = writer(store);
    await append('section-w1.a', [opened()]);
    await append('section-w1.a', [edited(1, 'b1', 'Một')]);
    const failing = counting('failing', 1, {
      'section.edited.v1': () =>
        full ? Promise.reject(Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' })) : Promise.resolve(),
    });
    const world = await running({ store, db, projections: [failing, sectionText] });
    expect(await world.runner.waitFor(2n, 20)).toBe(false);
    expect(await rows()).toEqual([]);
    expect(await db.selectFrom('checkpoints').select(['name', 'position']).orderBy('name').execute()).toEqual([
      { name: 'failing', position: 0 },
      { name: 'section-text', position: 0 },
    ]);
    full = false;
    await world.settled();
    expect(await rows()).toEqual(['section-w1.a@1']);
    await world.close();
  });

  it('parks the stream at which a projection fails, for that projection alone, says so, and goes on with all else', async () => {
    const append = writer(store);
    const failing = counting('failing', 1, {
      'section.edited.v1': ({ stream }) => (stream === 'section-w1.a' ? Promise.reject(new Error('odd')) : Promise.resolve()),
    });
    const world = await running({ store, db, projections: [failing, sectionText] });
    await append('section-w1.a', [opened()]);
    await append('section-w1.a', [edited(1, 'b1', 'Một')]);
    await append('section-w1.a', [edited(2, 'b1', 'Hai')]);
    await append('section-w1.b', [opened()]);
    await append('section-w1.b', [edited(1, 'b1', 'Ba')]);
    await world.settled();
    expect(await db.selectFrom('section_texts').select('revision').orderBy('section_id').execute()).toEqual([
      { revision: 2 },
      { revision: 1 },
    ]);
    expect(await rows()).toEqual(['section-w1.a@1', 'section-w1.b@4']);
    expect(world.alarms).toEqual(['section-w1.a@1 has parked its stream for failing']);
    expect(world.runner.status()).toMatchObject([
      {
        name: 'failing',
        state: 'parked',
        position: 5n,
        failure: { message: 'odd', stream: 'section-w1.a', revision: 1 },
        parked: [{ stream: 'section-w1.a', revision: 1, type: 'section.edited.v1', undecoded: false, reason: 'odd' }],
      },
      { name: 'section-text', state: 'live', position: 5n, failure: null, parked: [] },
    ]);
    await world.close();
  });

  it('keeps a parked stream parked over a restart, and lets it go with a new version', async () => {
    const append = writer(store);
    const odd = { 'section.edited.v1': () => Promise.reject(new Error('odd')) };
    const before = await running({ store, db, projections: [counting('one', 1, odd)] });
    await append('section-w1.a', [opened()]);
    await append('section-w1.a', [edited(1, 'b1', 'Một')]);
    await before.settled();
    await before.close();
    const again = await running({ store, db, projections: [counting('one', 1, odd)] });
    await append('section-w1.a', [edited(2, 'b1', 'Hai')]);
    await again.settled();
    expect(again.runner.status()).toMatchObject([{ state: 'parked', position: 3n, parked: [{ stream: 'section-w1.a', revision: 1 }] }]);
    expect(again.alarms).toEqual([]);
    await again.close();
    const mended = await running({ store, db, projections: [counting('one', 2)] });
    await mended.settled();
    expect(mended.runner.status()).toMatchObject([{ state: 'live', parked: [] }]);
    expect(await db.selectFrom('parked_streams').selectAll().execute()).toEqual([]);
    await mended.close();
  });

  it('lets a parked stream go on after a rebuild', async () => {
    let sick = true;
    const append = writer(store);
    const failing = counting('failing', 1, {
      'section.edited.v1': () => (sick ? Promise.reject(new Error('odd')) : Promise.resolve()),
    });
    const world = await running({ store, db, projections: [failing, sectionText] });
    await append('section-w1.a', [opened()]);
    await append('section-w1.a', [edited(1, 'b1', 'Một')]);
    await world.settled();
    sick = false;
    await world.runner.rebuild('failing');
    await append('section-w1.b', [opened()]);
    await world.settled();
    expect(world.runner.status()[0]).toMatchObject({ state: 'live', position: 3n, failure: null });
    expect(await rows()).toEqual(['section-w1.a@1', 'section-w1.b@3']);
    await world.close();
  });

  it('builds a projection of a new version again from zero, and leaves the others as they are', async () => {
    const append = writer(store);
    await append('section-w1.a', [opened()]);
    const before = await running({ store, db, projections: [counting('one', 1), sectionText] });
    await before.settled();
    await before.close();
    await db.updateTable('section_texts').set({ changed_by: 'không dựng lại' }).execute();
    const after = await running({ store, db, projections: [counting('one', 2), sectionText] });
    await after.settled();
    expect(await db.selectFrom('history_sections').select('report_id').execute()).toEqual([{ report_id: 'v2' }]);
    expect(await db.selectFrom('section_texts').select('changed_by').execute()).toEqual([{ changed_by: 'không dựng lại' }]);
    await after.close();
  });

  it('builds everything again when the log is another one than the checkpoint was taken of', async () => {
    await writer(store)('section-w1.a', [opened()]);
    const before = await running({ store, db, projections: [counting('one', 1)] });
    await before.settled();
    await before.close();
    const restored = inMemoryEventStore({ genesis: 'another' });
    await writer(restored)('section-w1.z', [opened()]);
    const after = await running({ store: restored, db, projections: [counting('one', 1)] });
    await after.settled();
    expect(await rows()).toEqual(['section-w1.z@1']);
    await after.close();
    await restored.close();
  });

  it('builds everything again when the log ends before the checkpoint', async () => {
    const append = writer(store);
    await append('section-w1.a', [opened()]);
    await append('access-w1.i.20260701', [edited(1, 'b1', 'không thuộc loại nào được đọc')]);
    const before = await running({ store, db, projections: [counting('one', 1)] });
    await before.settled();
    await before.close();
    const older = inMemoryEventStore({ genesis: 'genesis' });
    await writer(older)('section-w1.a', [opened()]);
    const after = await running({ store: older, db, projections: [counting('one', 1)] });
    await writer(older)('section-w1.b', [opened()]);
    await after.settled();
    expect(await rows()).toEqual(['section-w1.a@1', 'section-w1.b@2']);
    await after.close();
    await older.close();
  });

  it('builds everything again in a new epoch', async () => {
    await writer(store)('section-w1.a', [opened()]);
    const before = await running({ store, db, projections: [counting('one', 1)] });
    await before.settled();
    await before.close();
    await db.updateTable('history_sections').set({ report_id: 'old' }).execute();
    const after = await running({ store, db, projections: [counting('one', 1)], epoch: 'epoch-2' });
    await after.settled();
    expect(await db.selectFrom('history_sections').select('report_id').execute()).toEqual([{ report_id: 'v1' }]);
    await after.close();
  });

  it('brings a new projection up to the others while they follow', async () => {
    const append = writer(store);
    for (let i = 0; i < 30; i++) await append(`section-w1.s${i}`, [opened()]);
    const before = await running({ store, db, projections: [sectionText] });
    await before.settled();
    await before.close();
    const after = await running({ store, db, projections: [sectionText, counting('new', 1)], batchSize: 4 });
    for (let i = 30; i < 40; i++) await append(`section-w1.s${i}`, [opened()]);
    await after.settled();
    expect(new Set(await rows()).size).toBe(40);
    expect(after.runner.status().map(({ state }) => state)).toEqual(['live', 'live']);
    await after.close();
  });

  it('passes over foreign categories and still reaches their positions', async () => {
    const world = await running({ store, db, projections: [templates] });
    const position = await writer(store)('section-w1.a', [opened()]);
    expect(await world.runner.waitFor(position, 5_000)).toBe(true);
    expect(await world.runner.lag()).toEqual({ last: 1n, position: 1n, behind: 0n });
    await world.close();
  });

  it('answers false to whoever waits for a position that does not come, and to all when it stops', async () => {
    const world = await running({ store, db });
    expect(await world.runner.waitFor(9n, 1)).toBe(false);
    const waiting = world.runner.waitFor(9n, 60_000);
    await world.runner.stop();
    expect(await waiting).toBe(false);
    expect(await world.runner.waitFor(9n, 60_000)).toBe(false);
  });

  it('finishes the batch at hand when it is stopped, and takes no other', async () => {
    const append = writer(store);
    const world = await running({ store, db, batchSize: 1 });
    for (let i = 0; i < 20; i++) await append(`section-w1.s${i}`, [opened()]);
    await world.runner.stop();
    const stopped = await dumpTables(db);
    await append('section-w1.late', [opened()]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(await dumpTables(db)).toEqual(stopped);
    const positions = await db.selectFrom('checkpoints').select('position').distinct().execute();
    expect(positions).toHaveLength(1);
    expect(stopped['section_texts']).toHaveLength(Number(positions[0]?.position));
  });

  it('parks the stream of a type of a newer release for all who read it, with one alarm, and stops nobody', async () => {
    const world = await running({ store, db, projections: [counting('one', 1), sectionText] });
    await appendUnknown(store, 'section-w1.a');
    await world.append('section-w1.b', [opened()]);
    await world.settled();
    expect(world.alarms).toEqual(['section-w1.a@1 has parked its stream for one, section-text']);
    expect(world.runner.status()).toMatchObject([
      { state: 'parked', parked: [{ stream: 'section-w1.a', revision: 1, type: 'section.sung.v9', undecoded: true }] },
      { state: 'parked', parked: [{ stream: 'section-w1.a', revision: 1 }] },
    ]);
    expect((await world.runner.lag()).behind).toBe(0n);
    expect(await rows()).toEqual(['section-w1.a@1', 'section-w1.b@3']);
    await world.close();
  });

  it('builds again, at its start, what a release that did not know a type had to park', async () => {
    const before = await running({ store, db, projections: [counting('one', 1)] });
    await before.append('section-w1.a', [opened()]);
    await before.append('section-w1.a', [edited(1, 'b1', 'Một')]);
    await before.append('section-w1.a', [edited(2, 'b1', 'Hai')]);
    await before.settled();
    await before.close();
    // As an older release would have left it: the edit's type was not known to it.
    const parked = { projection: 'one', version: 1, rows: 'served', stream: 'section-w1.a', revision: 1, type: 'section.edited.v1' };
    await db
      .insertInto('parked_streams')
      .values({ ...parked, undecoded: 1, reason: 'unknown type', since: '2026-07-01T00:00:00.000Z' })
      .execute();
    const after = await running({ store, db, projections: [counting('one', 1)] });
    while (after.runner.status()[0]?.state !== 'live') await new Promise((resolve) => setImmediate(resolve));
    expect(after.runner.status()).toMatchObject([{ state: 'live', position: 3n, parked: [] }]);
    expect(await rows()).toEqual(['section-w1.a@1']);
    expect(await db.selectFrom('parked_streams').selectAll().execute()).toEqual([]);
    await after.close();
  });
});
