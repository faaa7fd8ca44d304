import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inMemoryJobQueue } from './in-memory.job-queue.js';
import { openSqliteJobQueue } from './sqlite.job-queue.js';
import { jobQueueContract } from './testing/job-queue.contract.js';

const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-jobs-'));
let next = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fresh = () => path.join(folder, `${next++}.db`);

jobQueueContract('in memory', () => inMemoryJobQueue({ backOffMs: 1 }));
jobQueueContract('SQLite', () => openSqliteJobQueue({ file: fresh(), backOffMs: 1 }));

it('a job that ran when the process ended is done after the next start', async () => {
  const file = fresh();
  const first = openSqliteJobQueue({ file });
  let begun: () => void = () => undefined;
  const running = new Promise<void>((resolve) => (begun = resolve));
  first.work('document', () => {
    begun();
    return new Promise(() => undefined); // killed in the middle: never settles, never closed
  });
  await first.enqueue({ id: 'a', kind: 'document', payload: 1 });
  await running;

  const second = openSqliteJobQueue({ file });
  const payload = await new Promise((resolve) => second.work('document', async (job) => resolve(job.payload)));
  expect(payload).toBe(1);
  await second.close();
});

it('a job that takes the process down at every attempt is set aside as dead', async () => {
  const file = fresh();
  for (let attempt = 1; attempt <= 8; attempt++) {
    const dying = openSqliteJobQueue({ file });
    expect(await dying.dead()).toEqual([]);
    const running = new Promise<void>((resolve) =>
      dying.work('document', () => {
        resolve();
        return new Promise(() => undefined); // killed in the middle: never settles, never closed
      }),
    );
    await dying.enqueue({ id: 'a', kind: 'document', payload: 1 });
    await running;
  }
  const next = openSqliteJobQueue({ file });
  expect(await next.dead()).toMatchObject([{ id: 'a', attempts: 8 }]);
  await next.close();
});
