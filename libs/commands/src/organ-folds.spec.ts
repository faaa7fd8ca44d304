import { inMemoryEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { note } from '@trinhky/event-store/testing';
import { describe, expect, it } from 'vitest';
import { organFolds } from './organ-folds.js';

/** How many events each organ has, and how often the log was read for it. */
function counted(store: EventStore) {
  let readings = 0;
  let held: Promise<void> | null = null;
  const readAll: EventStore['readAll'] = async function* (query) {
    readings += 1;
    await held;
    yield* store.readAll(query);
  };
  const folds = organFolds<number>({ ...store, readAll }, { categories: ['organ'], initial: () => 0, evolve: (count) => count + 1 });
  return { of: folds.of, readings: () => readings, hold: (until: Promise<void>) => void (held = until) };
}

describe('the folds of organs', () => {
  it('are read once for all who ask before the reading begins, and show each what was stored when it asked', async () => {
    const store = inMemoryEventStore({ genesis: 'g' });
    const folds = counted(store);
    let release = () => {};
    folds.hold(new Promise((resolve) => (release = resolve)));
    await note(store, 'organ-w1', 'one');
    const first = folds.of('w1');
    await Promise.resolve();
    await note(store, 'organ-w1', 'two');
    const later = [folds.of('w1'), folds.of('w1'), folds.of('w2')];
    release();
    expect(await first).toBeGreaterThanOrEqual(1);
    expect(await Promise.all(later)).toEqual([2, 2, 0]);
    expect(folds.readings()).toBe(2);
  });

  it('are read again after a reading that failed', async () => {
    const store = inMemoryEventStore({ genesis: 'g' });
    const folds = counted(store);
    await note(store, 'organ-w1', 'one');
    folds.hold(Promise.reject(new Error('away')));
    const failed = await Promise.allSettled([folds.of('w1'), folds.of('w1')]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    folds.hold(Promise.resolve());
    expect(await folds.of('w1')).toBe(1);
  });
});
