import { describe, expect, it } from 'vitest';
import { showing } from './showing.js';

const started = (end: bigint) => {
  const world = { shown: 0n, now: 0 };
  const check = showing({ end, shown: async () => world.shown, now: () => world.now, patienceMs: 30_000 });
  return { world, check, fault: async () => (await check()).fault?.en ?? null };
};

describe('whether a process that has just started shows what stood in the log', () => {
  it('holds at once where the log was empty or the rows are there already', async () => {
    expect(await started(0n).check()).toEqual({});
    const { world, check } = started(7n);
    world.shown = 7n;
    expect(await check()).toEqual({});
  });

  it('does not hold while the rows are being built, however long that takes', async () => {
    const { world, fault } = started(1_000n);
    for (let position = 0n; position < 1_000n; position += 10n) {
      world.now += 29_000;
      world.shown = position;
      expect(await fault()).toContain(`at ${position} of 1000`);
    }
    world.shown = 1_000n;
    expect(await fault()).toBeNull();
  });

  it('holds for good once it held: rows that are behind later, or built again, are no fault', async () => {
    const { world, check } = started(7n);
    world.shown = 8n;
    await check();
    world.shown = 0n;
    expect(await check()).toEqual({});
  });

  it('does not wait for ever for a worker that does not run, and says so until one does', async () => {
    const { world, check, fault } = started(7n);
    world.shown = 3n;
    expect(await fault()).toContain('3 of 7');
    world.now = 31_000;
    expect((await check()).warning?.vi).toContain('3 trên 7');
    world.shown = 4n;
    expect(await fault()).toBeNull();
    world.shown = 7n;
    expect(await check()).toEqual({});
  });
});
