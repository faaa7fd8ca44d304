import { EventTooLarge, MAX_EVENT_BYTES } from '@trinhky/events';
import type { StoredEvent } from '@trinhky/events';
import { expect } from 'vitest';
import { InvalidAppend, VersionConflict } from '../event-store.js';
import type { ContractCase } from './contract-case.js';
import { collect, note, noted, sealed, textOf } from './sample.js';

export const appendCases = {
  'an unknown stream is empty and has no head': async ({ store }) => {
    expect(await store.readStream('section-w1.none')).toEqual([]);
    expect(await store.head('section-w1.none')).toBeNull();
    expect(await store.lastPosition()).toBe(0n);
  },
  'the first event has revision 0 and stands on the genesis id': async ({ store }) => {
    await note(store, 'section-w1.a', 'một');
    const [first] = await store.readStream('section-w1.a');
    expect(first?.revision).toBe(0);
    expect(first?.metadata).toContain(`"prevHash":"${store.genesis}"`);
  },
  'an append answers the head and the position of its last event': async ({ store }) => {
    const result = await note(store, 'section-w1.a', 'một', 'hai');
    const [, last] = await store.readStream('section-w1.a');
    expect(result).toEqual({ head: { revision: 1, hash: last?.hash }, position: last?.position });
    expect(await store.head('section-w1.a')).toEqual(result.head);
    expect(await store.lastPosition()).toBe(result.position);
  },
  'a stale revision is refused and stores nothing': async ({ store }) => {
    const first = await note(store, 'section-w1.a', 'một');
    await note(store, 'section-w1.a', 'hai');
    await expect(store.append('section-w1.a', first.head, sealed(store, 'section-w1.a', first.head, [noted('muộn')]))).rejects.toThrow(
      VersionConflict,
    );
    expect((await store.readStream('section-w1.a')).map(textOf)).toEqual(['một', 'hai']);
    expect(await collect(store.readAll())).toHaveLength(2);
  },
  'a conflict names the stream, the head expected and the head found': async ({ store }) => {
    const { head } = await note(store, 'section-w1.a', 'một');
    const refusal = store.append('section-w1.a', null, sealed(store, 'section-w1.a', null, [noted('hai')]));
    await expect(refusal).rejects.toMatchObject({ name: 'VersionConflict', stream: 'section-w1.a', expected: null, actual: head });
  },
  'the right revision with a wrong hash is refused': async ({ store }) => {
    await note(store, 'section-w1.a', 'một');
    const wrong = { revision: 0, hash: 'f'.repeat(64) };
    await expect(store.append('section-w1.a', wrong, sealed(store, 'section-w1.a', wrong, [noted('hai')]))).rejects.toThrow(
      VersionConflict,
    );
    expect(await store.readStream('section-w1.a')).toHaveLength(1);
  },
  'a head is refused where no stream exists': async ({ store }) => {
    const head = { revision: 0, hash: 'a'.repeat(64) };
    await expect(store.append('section-w1.a', head, sealed(store, 'section-w1.a', head, [noted('hai')]))).rejects.toThrow(VersionConflict);
    expect(await store.head('section-w1.a')).toBeNull();
  },
  'of two writers on one head, one wins': async ({ store }) => {
    expect(await race(store, 2)).toEqual({ won: 1, conflicts: 1, stored: 1 });
  },
  'of eight writers on one head, one wins': async ({ store }) => {
    expect(await race(store, 8)).toEqual({ won: 1, conflicts: 7, stored: 1 });
  },
  'a loser does not hurt the appends made at the same moment on other streams': async ({ store }) => {
    await note(store, 'section-w1.a', 'một');
    const streams = ['section-w1.b', 'section-w1.a', 'section-w1.c'];
    const outcomes = await Promise.allSettled(
      streams.map((stream) => store.append(stream, null, sealed(store, stream, null, [noted('mới')]))),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await collect(store.readAll())).toHaveLength(3);
  },
  'an empty append is refused': async ({ store }) => {
    await expect(store.append('section-w1.a', null, [])).rejects.toThrow(InvalidAppend);
    expect(await store.head('section-w1.a')).toBeNull();
  },
  'several events are stored together and side by side in the log': async ({ store }) => {
    const texts = Array.from({ length: 50 }, (_, i) => `${i}`);
    await Promise.all([note(store, 'section-w1.a', ...texts), note(store, 'section-w1.b', ...texts)]);
    const streams = (await collect(store.readAll())).map(({ stream }) => stream);
    expect(streams).toHaveLength(100);
    expect(streams.filter((stream, i) => i > 0 && stream !== streams[i - 1])).toHaveLength(1);
  },
  'of several events none is stored when the append is refused': async ({ store }) => {
    const { head } = await note(store, 'section-w1.a', 'một');
    await note(store, 'section-w1.a', 'hai');
    const late = sealed(store, 'section-w1.a', head, [noted('x'), noted('y'), noted('z')]);
    await expect(store.append('section-w1.a', head, late)).rejects.toThrow(VersionConflict);
    expect(await store.readStream('section-w1.a')).toHaveLength(2);
  },
  'appends chained without waiting land in the order of the calls': async ({ store }) => {
    const events = sealed(
      store,
      'section-w1.a',
      null,
      ['một', 'hai', 'ba'].map((text) => noted(text)),
    );
    const heads = [null, ...events];
    await Promise.all(events.map((event, i) => store.append('section-w1.a', heads[i] ?? null, [event])));
    expect((await store.readStream('section-w1.a')).map(textOf)).toEqual(['một', 'hai', 'ba']);
  },
  'an event of more than 256 KiB of data is refused before writing': async ({ store }) => {
    const [small] = sealed(store, 'section-w1.a', null, [noted('nhỏ')]);
    if (!small) throw new Error('nothing sealed');
    const large: StoredEvent = { ...small, data: `{"text":"${'a'.repeat(MAX_EVENT_BYTES)}"}` };
    await expect(store.append('section-w1.a', null, [large])).rejects.toThrow(EventTooLarge);
    expect(await store.head('section-w1.a')).toBeNull();
  },
  'an append of more than 768 KiB of data is refused before writing': async ({ store }) => {
    const events = sealed(
      store,
      'section-w1.a',
      null,
      ['1', '2', '3', '4'].map((text) => noted(text)),
    );
    const large = events.map((event) => ({ ...event, data: `{"text":"${'a'.repeat(MAX_EVENT_BYTES - 100)}"}` }));
    await expect(store.append('section-w1.a', null, large)).rejects.toThrow(EventTooLarge);
    expect(await store.head('section-w1.a')).toBeNull();
  },
  'an append of exactly 768 KiB is stored': async ({ store }) => {
    const frame = JSON.stringify(noted('').data).length;
    const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(MAX_EVENT_BYTES - frame));
    await note(store, 'section-w1.a', ...texts);
    expect((await store.readStream('section-w1.a')).map(textOf)).toEqual(texts);
  },
  'events of another stream, out of order or not chained onto the head are refused': async ({ store }) => {
    const [first, second] = sealed(store, 'section-w1.a', null, [noted('một'), noted('hai')]);
    if (!first || !second) throw new Error('nothing sealed');
    await expect(store.append('section-w1.b', null, [first])).rejects.toThrow(InvalidAppend);
    await expect(store.append('section-w1.a', null, [second])).rejects.toThrow(InvalidAppend);
    await expect(store.append('section-w1.a', null, [{ ...second, revision: 0 }])).rejects.toThrow(InvalidAppend);
    expect(await store.lastPosition()).toBe(0n);
  },
  'one event id twice in an append, or an id that is no UUID, is refused': async ({ store }) => {
    const [first, second] = sealed(store, 'section-w1.a', null, [noted('một'), noted('hai')]);
    if (!first || !second) throw new Error('nothing sealed');
    await expect(store.append('section-w1.a', null, [first, { ...second, id: first.id }])).rejects.toThrow(InvalidAppend);
    await expect(store.append('section-w1.a', null, [{ ...first, id: 'x' }])).rejects.toThrow(InvalidAppend);
  },
  'the store is usable after each kind of refusal': async ({ store }) => {
    await note(store, 'section-w1.a', 'một');
    await expect(store.append('section-w1.a', null, [])).rejects.toThrow();
    await expect(store.append('section-w1.a', null, sealed(store, 'section-w1.a', null, [noted('x')]))).rejects.toThrow();
    await note(store, 'section-w1.a', 'hai');
    expect((await store.readStream('section-w1.a')).map(textOf)).toEqual(['một', 'hai']);
  },
} satisfies Record<string, ContractCase>;

async function race(store: Parameters<ContractCase>[0]['store'], writers: number) {
  const names = Array.from({ length: writers }, (_, i) => `người ${i}`);
  const appends = names.map((name) => store.append('section-w1.a', null, sealed(store, 'section-w1.a', null, [noted(name)])));
  const outcomes = await Promise.allSettled(appends);
  return {
    won: outcomes.filter(({ status }) => status === 'fulfilled').length,
    conflicts: outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason instanceof VersionConflict).length,
    stored: (await store.readStream('section-w1.a')).length,
  };
}
