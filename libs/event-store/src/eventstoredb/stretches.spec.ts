import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventStore } from '../event-store.js';
import { collect, note, textOf } from '../testing/sample.js';
import { openEventStoreDb } from './eventstoredb.event-store.js';
import { stretchesRead } from './stretches.js';
import { startEventServer } from './testing/event-server.js';
import type { EventServer } from './testing/event-server.js';

let server: EventServer;
const stores: EventStore[] = [];
const open = async () => {
  const store = await openEventStoreDb({ connectionString: server.connectionString, installation: 'test', alarm: () => {} });
  stores.push(store);
  return store;
};
beforeEach(async () => {
  server = await startEventServer();
});
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
  await server.close();
});

describe('a stretch that a node answered without an event it lacked', () => {
  it('is forgotten when the event is delivered', () => {
    const stretches = stretchesRead();
    stretches.put(['organ', 'post'], 10n, 100n);
    stretches.heard('section', 90n);
    expect(stretches.endOf(['organ', 'post'], 10n)).toBe(100n);
    stretches.heard('post', 99n);
    expect(stretches.endOf(['organ', 'post'], 10n)).toBe(10n);
  });

  it('is not kept when the event was delivered before', () => {
    const stretches = stretchesRead();
    stretches.heard('post', 99n);
    stretches.put(['organ', 'post'], 10n, 100n);
    expect(stretches.endOf(['organ', 'post'], 10n)).toBe(10n);
    stretches.put(['organ', 'post'], 99n, 120n);
    expect(stretches.endOf(['organ', 'post'], 99n)).toBe(120n);
  });
});

describe('reading on for a category that rarely has something new', () => {
  const categories = ['organ', 'post'];
  const many = Array.from({ length: 300 }, (_, i) => String(i));
  const after = async (store: EventStore, position: bigint) => (await collect(store.readAll({ after: position, categories }))).map(textOf);

  it('does not have the server look again at all that was written since', async () => {
    const store = await open();
    const { position } = await note(store, 'organ-w1.a', 'named');
    await note(store, 'section-w1.a', ...many);
    expect(await after(store, position)).toEqual([]);
    const before = server.looked();
    for (let i = 0; i < 10; i++) expect(await after(store, position)).toEqual([]);
    expect(server.looked() - before).toBeLessThan(50);
  });

  it('finds what another process has just written, and reads on from there', async () => {
    const [here, elsewhere] = [await open(), await open()];
    const { position } = await note(here, 'organ-w1.a', 'named');
    await note(here, 'section-w1.a', ...many);
    expect(await after(here, position)).toEqual([]);
    const held = await note(elsewhere, 'post-w1.b', 'held');
    expect(await after(here, position)).toEqual(['held']);
    expect(await after(here, held.position)).toEqual([]);
    await note(elsewhere, 'organ-w1.c', 'renamed');
    expect(await after(here, held.position)).toEqual(['renamed']);
    expect(await after(here, position)).toEqual(['held', 'renamed']);
    expect(await after(here, 0n)).toEqual(['named', 'held', 'renamed']);
  });

  it('goes by the categories asked for', async () => {
    const store = await open();
    const { position } = await note(store, 'organ-w1.a', 'named');
    await note(store, 'section-w1.a', ...many);
    expect(await after(store, position)).toEqual([]);
    expect(await collect(store.readAll({ after: position, categories: ['section'] }))).toHaveLength(300);
    expect(await collect(store.readAll({ after: position }))).toHaveLength(300);
  });
});
