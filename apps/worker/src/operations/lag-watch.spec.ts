import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { lagWatch } from './lag-watch.js';

async function untilTrue(done: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !done(); i++) await sleep(5);
  expect(done()).toBe(true);
}

it('read models that stay behind the log are told of once, and once more when they are up with it', async () => {
  const said: string[] = [];
  let at = { last: 5n, position: 5n };
  const watch = lagWatch({
    runner: { lag: async () => ({ ...at, behind: at.last - at.position }) },
    alarm: (message) => void said.push(message),
    cleared: (message) => void said.push(message),
    afterMs: 30,
    everyMs: 2,
  });
  at = { last: 9n, position: 6n };
  await untilTrue(() => watch.alarmed());
  at = { last: 12n, position: 12n };
  await untilTrue(() => !watch.alarmed());
  await watch.stop();
  expect(said).toEqual(['the read models are behind the log: at 6 of 9', 'the read models have caught up with the log again, at 12']);
});

it('read models that follow a busy log at a distance are no alarm', async () => {
  const said: string[] = [];
  let last = 10n;
  const watch = lagWatch({
    runner: { lag: async () => ({ last: (last += 3n), position: last - 2n, behind: 2n }) },
    alarm: (message) => void said.push(message),
    cleared: (message) => void said.push(message),
    afterMs: 20,
    everyMs: 1,
  });
  await sleep(120);
  await watch.stop();
  expect(said).toEqual([]);
});

it('a log or database that does not answer is told of, too', async () => {
  const said: string[] = [];
  const watch = lagWatch({
    runner: { lag: () => Promise.reject(new Error('the link is gone')) },
    alarm: (message) => void said.push(message),
    cleared: () => {},
    afterMs: 10,
    everyMs: 2,
  });
  await untilTrue(() => watch.alarmed());
  await watch.stop();
  expect(said).toEqual(['the distance between the read models and the log cannot be seen']);
});
