import { expect } from 'vitest';
import { StoreUnavailable } from '../event-store.js';
import type { ContractCase } from './contract-case.js';
import { collect, note, noted, sealed, textOf } from './sample.js';
import { listen } from './subscription.cases.js';

export const lifetimeCases = {
  'close finishes the appends it has accepted': async ({ store, reopen }) => {
    const appends = ['a', 'b', 'c'].map((name) =>
      store.append(`section-w1.${name}`, null, sealed(store, `section-w1.${name}`, null, [noted(name)])),
    );
    const closed = store.close();
    expect(await Promise.all(appends)).toHaveLength(3);
    await closed;
    const again = await reopen();
    expect((await collect(again.readAll())).map(textOf)).toEqual(['a', 'b', 'c']);
  },
  'after close every call is refused': async ({ store }) => {
    const events = sealed(store, 'section-w1.a', null, [noted('x')]);
    await store.close();
    await store.close();
    await expect(store.append('section-w1.a', null, events)).rejects.toThrow(StoreUnavailable);
    await expect(store.readStream('section-w1.a')).rejects.toThrow(StoreUnavailable);
    await expect(store.head('section-w1.a')).rejects.toThrow(StoreUnavailable);
    await expect(store.lastPosition()).rejects.toThrow(StoreUnavailable);
    await expect(collect(store.readAll())).rejects.toThrow(StoreUnavailable);
    await expect(collect(store.streams())).rejects.toThrow(StoreUnavailable);
    expect(() => store.subscribe({ onBatch: () => {} })).toThrow(StoreUnavailable);
  },
  'close ends the subscriptions after the batch in hand': async ({ store }) => {
    const ended: unknown[] = [];
    const seen = listen(store, { onStopped: (error) => ended.push(error) }, () => new Promise(setImmediate));
    await note(store, 'section-w1.a', '0');
    await seen.until(1);
    await store.close();
    expect(ended).toEqual([undefined]);
  },
  'events, heads, positions and the genesis id are there after a restart': async ({ store, reopen }) => {
    const { head, position } = await note(store, 'section-w1.a', '0', '1');
    const before = await collect(store.readAll());
    await store.close();
    const again = await reopen();
    expect(again.genesis).toBe(store.genesis);
    expect(await collect(again.readAll())).toEqual(before);
    expect(await again.head('section-w1.a')).toEqual(head);
    expect(await again.lastPosition()).toBe(position);
  },
  'a stream goes on after a restart, and a stale head is still refused': async ({ store, reopen }) => {
    const { position } = await note(store, 'section-w1.a', '0');
    await store.close();
    const again = await reopen();
    await expect(again.append('section-w1.a', null, sealed(again, 'section-w1.a', null, [noted('x')]))).rejects.toThrow(
      'expected no stream',
    );
    const next = await note(again, 'section-w1.a', '1');
    expect(next.head.revision).toBe(1);
    expect(next.position > position).toBe(true);
  },
  'a subscription resumes after a restart from its checkpoint': async ({ store, reopen }) => {
    const { position } = await note(store, 'section-w1.a', '0', '1');
    await note(store, 'section-w1.a', '2');
    await store.close();
    const again = await reopen();
    const seen = listen(again, { after: position });
    await note(again, 'section-w1.a', '3');
    await seen.until(2);
    expect(seen.texts).toEqual(['2', '3']);
  },
} satisfies Record<string, ContractCase>;
