import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailable } from '../event-store.js';
import type { EventStore } from '../event-store.js';
import { collect, note, noted, sealed, textOf } from '../testing/sample.js';
import type { SqliteDriver } from './driver.js';
import { openSqlite } from './open-sqlite.js';
import { assertDurable, makeDurable, openSchema } from './schema.js';
import { sqliteEventStore } from './sqlite.event-store.js';

let folder = '';
let db: SqliteDriver;
let store: EventStore;
let commits: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trinhky-group-'));
  db = openSqlite(join(folder, 'events.db'));
  const genesis = openSchema(db, folder, undefined);
  makeDurable(db);
  commits = 0;
  const counting: SqliteDriver = {
    ...db,
    transaction: (work) => {
      commits += 1;
      return db.transaction(work);
    },
  };
  store = sqliteEventStore(
    counting,
    genesis,
    () => new Date(),
    () => {},
  );
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const create = (name: string, text = name) => store.append(name, null, sealed(store, name, null, [noted(text)]));

describe('group commit', () => {
  it('all appends that wait in one tick are one transaction', async () => {
    await Promise.all(Array.from({ length: 32 }, (_, i) => create(`section-w1.${i}`)));
    expect(commits).toBe(1);
    expect(await collect(store.readAll())).toHaveLength(32);
  });

  it('an append that breaks a constraint fails alone, the others of its group are stored', async () => {
    await create('section-w1.a');
    const { head } = await note(store, 'section-w1.b', 'một');
    // As if something else had written behind the store's back: the second stream has a revision 1 already.
    db.exec(
      `INSERT INTO events (stream, revision, category, recorded_at, id, type, metadata, data) VALUES (2, 1, 'section', 0, 'x', 'x', 'x', 'x')`,
    );
    const outcomes = await Promise.allSettled([
      create('section-w1.c'),
      store.append('section-w1.b', head, sealed(store, 'section-w1.b', head, [noted('hai')])),
      create('section-w1.d'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.head('section-w1.d')).toMatchObject({ revision: 0 });
  });

  it('on a full disk nothing is acknowledged and nothing half stored; with room again it goes on', async () => {
    await note(store, 'section-w1.a', 'trước');
    const before = await collect(store.readAll());
    const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count']);
    db.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const long = 'dài '.repeat(20_000);
    const outcomes = await Promise.allSettled([create('section-w1.b', 'ngắn'), create('section-w1.c', long), create('section-w1.d')]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(StoreUnavailable) });
    expect(await collect(store.readAll())).toEqual(before);
    expect(await store.head('section-w1.b')).toBeNull();

    db.exec(`PRAGMA max_page_count = ${pages + 1_000}`);
    await create('section-w1.c', long);
    await note(store, 'section-w1.a', 'sau');
    expect((await store.readStream('section-w1.a')).map(textOf)).toEqual(['trước', 'sau']);
    expect((await store.readStream('section-w1.c')).map(textOf)).toEqual([long]);
  });

  it('subscribers see nothing of an append that was not acknowledged', async () => {
    const seen: string[] = [];
    store.subscribe({ onBatch: (events) => void seen.push(...events.map(textOf)) });
    const pages = Number(db.prepare('PRAGMA page_count').get()?.['page_count']);
    db.exec(`PRAGMA max_page_count = ${pages}`);
    await expect(create('section-w1.a', 'dài '.repeat(20_000))).rejects.toThrow(StoreUnavailable);
    db.exec(`PRAGMA max_page_count = ${pages + 1_000}`);
    const caughtUp = new Promise<void>((resolve) => {
      store.subscribe({ onBatch: (events) => (events.some((event) => textOf(event) === 'cuối') ? resolve() : undefined) });
    });
    await create('section-w1.b', 'cuối');
    await caughtUp;
    expect(seen).toEqual(['cuối']);
  });
});

describe('the tables', () => {
  it('a store that does not write durably is not opened', () => {
    assertDurable(db, folder);
    db.exec('PRAGMA synchronous = NORMAL');
    expect(() => assertDurable(db, folder)).toThrow('synchronous=1');
    db.exec('PRAGMA synchronous = FULL');
  });

  const plan = (sql: string) =>
    db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => String(detail));

  it('no index is on random keys', () => {
    const indexed = db.prepare(`SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' ORDER BY name`).all();
    expect(indexed.map(({ name }) => name)).toEqual(['events_of_category', 'events_of_stream', 'sqlite_autoindex_streams_1']);
  });

  it('reading several categories merges them along the index, without sorting the log', () => {
    const arms = `SELECT position FROM events WHERE category = 'a' AND position > 0 UNION ALL SELECT position FROM events WHERE category = 'b' AND position > 0`;
    const steps = plan(`SELECT position FROM (${arms} ORDER BY position LIMIT 10)`);
    expect(steps.filter((step) => step.includes('events_of_category (category=? AND position>?)'))).toHaveLength(2);
    expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  });
});
