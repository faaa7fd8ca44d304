import { expect } from 'vitest';
import type { EventStore, SubscribeOptions } from '../event-store.js';
import type { ContractCase } from './contract-case.js';
import { deferred, note, textOf } from './sample.js';

export const subscriptionCases = {
  'a subscription catches up and goes on live, without gap or duplicate': async ({ store }) => {
    const texts = Array.from({ length: 60 }, (_, i) => `${i}`);
    for (const text of texts.slice(0, 30)) await note(store, 'section-w1.a', text);
    const seen = listen(store, { batchSize: 7 });
    for (const text of texts.slice(30)) await note(store, `section-w1.${Number(text) % 4}`, text);
    await seen.until(60);
    expect(seen.texts).toEqual(texts);
  },
  'a subscription resumes after the position it was given': async ({ store }) => {
    await note(store, 'section-w1.a', '0');
    const { position } = await note(store, 'section-w1.a', '1');
    await note(store, 'section-w1.a', '2');
    const seen = listen(store, { after: position });
    await note(store, 'section-w1.a', '3');
    await seen.until(2);
    expect(seen.texts).toEqual(['2', '3']);
  },
  'it says once that it has caught up, on an empty log too': async ({ store }) => {
    for (const expected of [[], ['0', '1']]) {
      const caughtUp = deferred<string[]>();
      let times = 0;
      const seen: ReturnType<typeof listen> = listen(store, {
        batchSize: 1,
        onCaughtUp: () => {
          times += 1;
          caughtUp.resolve([...seen.texts]);
        },
      });
      expect(await caughtUp.promise).toEqual(expected);
      await note(store, 'section-w1.a', `${expected.length ? 2 : 0}`);
      if (expected.length === 0) await note(store, 'section-w1.a', '1');
      await seen.until(expected.length ? 3 : 2);
      expect(times).toBe(1);
    }
  },
  'several subscriptions each get everything': async ({ store }) => {
    await note(store, 'section-w1.a', '0');
    const all = [listen(store), listen(store), listen(store, { batchSize: 1 })];
    await note(store, 'report-w1.r', '1', '2');
    for (const seen of all) {
      await seen.until(3);
      expect(seen.texts).toEqual(['0', '1', '2']);
    }
  },
  'a slow subscription holds up neither appends nor the others, and misses nothing': async ({ store }) => {
    const gate = deferred();
    const slow = listen(store, { batchSize: 10 }, () => gate.promise);
    const quick = listen(store);
    const texts = Array.from({ length: 200 }, (_, i) => `${i}`);
    for (const text of texts) await note(store, 'section-w1.a', text);
    await quick.until(200);
    expect(slow.texts.length).toBeLessThanOrEqual(10);
    gate.resolve();
    await slow.until(200);
    expect(slow.texts).toEqual(texts);
  },
  'batches come one at a time and no larger than asked': async ({ store }) => {
    await note(store, 'section-w1.a', ...Array.from({ length: 25 }, (_, i) => `${i}`));
    // What an adapter is still being told of comes as it comes; what it has, comes in full batches.
    await listen(store).until(25);
    let inHand = 0;
    let most = 0;
    const sizes: number[] = [];
    const seen = listen(store, { batchSize: 10 }, async (size) => {
      sizes.push(size);
      most = Math.max(most, ++inHand);
      await new Promise(setImmediate);
      inHand -= 1;
    });
    await seen.until(25);
    expect(most).toBe(1);
    expect(Math.max(...sizes)).toBe(10);
  },
  'a subscription to categories passes over the others, and its checkpoint moves with them': async ({ store }) => {
    await note(store, 'section-w1.a', '0');
    const seen = listen(store, { categories: ['report', 'post'] });
    await note(store, 'report-w1.r', '1');
    await note(store, 'section-w1.a', '2');
    await note(store, 'post-w1.u', '3');
    const { position } = await note(store, 'access-w1.i.d', '4');
    await seen.upTo(position);
    expect(seen.texts).toEqual(['1', '3']);
  },
  'a checkpoint is never ahead of an event that was not delivered': async ({ store }) => {
    const delivered: bigint[] = [];
    const checkpoints: bigint[] = [];
    const seen = listen(store, { categories: ['report'], batchSize: 3, onBatch: () => {} }, undefined, (events, upTo) => {
      delivered.push(...events.map(({ position }) => position));
      checkpoints.push(upTo);
    });
    const reports: bigint[] = [];
    for (let i = 0; i < 40; i++) {
      const { position } = await note(store, i % 3 ? 'section-w1.a' : 'report-w1.r', `${i}`);
      if (i % 3 === 0) reports.push(position);
    }
    await seen.upTo(await store.lastPosition());
    expect(delivered).toEqual(reports);
    expect(checkpoints).toEqual([...checkpoints].sort((a, b) => Number(a - b)));
  },
  'a handler that fails stops its own subscription only, with its error': async ({ store }) => {
    const stopped = deferred<unknown>();
    let calls = 0;
    store.subscribe({
      onBatch: () => {
        calls += 1;
        return Promise.reject(new Error('hỏng'));
      },
      onStopped: stopped.resolve,
    });
    const other = listen(store);
    await note(store, 'section-w1.a', '0');
    expect(await stopped.promise).toMatchObject({ message: 'hỏng' });
    await note(store, 'section-w1.a', '1');
    await other.until(2);
    expect(calls).toBe(1);
  },
  'a handler that throws at once stops it in the same way': async ({ store }) => {
    const stopped = deferred<unknown>();
    store.subscribe({
      onBatch: () => {
        throw new Error('hỏng');
      },
      onStopped: stopped.resolve,
    });
    await note(store, 'section-w1.a', '0');
    expect(await stopped.promise).toMatchObject({ message: 'hỏng' });
  },
  'stopping waits for the batch in hand, and no other starts': async ({ store }) => {
    const gate = deferred();
    const started = deferred();
    const ended: unknown[] = [];
    const seen = listen(store, { batchSize: 1, onStopped: (error) => ended.push(error) }, () => {
      started.resolve();
      return gate.promise;
    });
    await note(store, 'section-w1.a', '0', '1');
    await started.promise;
    let stopped = false;
    const stop = seen.stop().then(() => (stopped = true));
    await new Promise(setImmediate);
    expect(stopped).toBe(false);
    gate.resolve();
    await stop;
    await note(store, 'section-w1.a', '2');
    const later = listen(store);
    await later.until(3);
    expect(seen.texts).toEqual(['0']);
    expect(ended).toEqual([undefined]);
  },
  'a subscription that waits at the end can be stopped': async ({ store }) => {
    const caughtUp = deferred();
    const seen = listen(store, { onCaughtUp: caughtUp.resolve });
    await caughtUp.promise;
    await seen.stop();
    await seen.stop();
    expect(seen.texts).toEqual([]);
  },
} satisfies Record<string, ContractCase>;

/** A subscription that keeps what it saw; `until` waits for a number of events, `upTo` for a checkpoint. */
export function listen(
  store: EventStore,
  options: Partial<SubscribeOptions> = {},
  work: (size: number) => Promise<void> | void = () => {},
  tap: SubscribeOptions['onBatch'] = () => {},
) {
  const texts: string[] = [];
  let checkpoint = options.after ?? 0n;
  let check = () => {};
  const reached = (done: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      check = () => done() && resolve();
      failed.then(reject);
      check();
    });
  const { promise: failed, resolve: fail } = deferred<unknown>();
  const { stop } = store.subscribe({
    ...options,
    onBatch: async (events, upTo) => {
      void tap(events, upTo);
      texts.push(...events.map(textOf));
      await work(events.length);
      checkpoint = upTo;
      check();
    },
    onStopped: (error) => {
      if (error !== undefined) fail(error);
      options.onStopped?.(error);
    },
  });
  return {
    texts,
    stop,
    until: (count: number) => reached(() => texts.length >= count),
    upTo: (position: bigint) => reached(() => checkpoint >= position),
  };
}
