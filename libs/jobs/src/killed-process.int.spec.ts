import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { ensureBuilt } from '../../../tests/support/built.js';
import { repoRoot } from '../../../tests/support/needs.js';
import { service } from '../../../tests/support/services.js';
import { openBullJobQueue } from './bullmq/index.js';
import { openSqliteJobQueue } from './sqlite.job-queue.js';
import { dropInstallations } from './testing/bull-place.js';
import { killedProcessContract } from './testing/killed-process.contract.js';

const redis = service('TRINHKY_TEST_REDIS');
const postgres = service('TRINHKY_TEST_POSTGRES');
const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-killed-'));
const built = (file: string) => JSON.stringify(pathToFileURL(path.join(repoRoot, 'libs/jobs/dist', file)).href);
const installations: string[] = [];
const fresh = () => {
  const name = `t${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  installations.push(name);
  return name;
};
/** Killed workers are noticed within two seconds. */
const settings = { lockMs: 1_000, backOffMs: 1 };
const alarm = (message: string, error: unknown) => console.warn(message, error);
const bull = (place: object) => (store: string) =>
  `(await import(${built('bullmq/index.js')})).openBullJobQueue({
    ...${JSON.stringify({ ...place, ...settings, installation: store })}, alarm: console.error })`;

beforeAll(() => ensureBuilt(), 300_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await dropInstallations(installations, redis.url, postgres.url);
});

killedProcessContract('in memory', {
  elsewhere: () => '',
  open: () => openSqliteJobQueue({ file: '' }),
  fresh: () => '',
  attempts: 8,
  missing: 'nothing of it outlives its process',
});
killedProcessContract('SQLite', {
  elsewhere: (store) => `(await import(${built('index.js')})).openSqliteJobQueue({ file: ${JSON.stringify(store)}, backOffMs: 1 })`,
  open: (store) => openSqliteJobQueue({ file: store, backOffMs: 1 }),
  fresh: () => path.join(folder, `${randomUUID()}.db`),
  attempts: 8,
});
killedProcessContract('BullMQ on Redis', {
  elsewhere: bull({ redisUrl: redis.url }),
  open: (installation) => openBullJobQueue({ redisUrl: redis.url, installation, alarm, ...settings }),
  fresh,
  attempts: 3,
  missing: redis.missing,
});
killedProcessContract('BullMQ on PostgreSQL', {
  elsewhere: bull({ postgresUrl: postgres.url }),
  open: (installation) => openBullJobQueue({ postgresUrl: postgres.url, installation, alarm, ...settings }),
  fresh,
  attempts: 3,
  missing: postgres.missing,
});
