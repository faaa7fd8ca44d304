import { randomUUID } from 'node:crypto';
import { getQueueToken, BullModule } from '@nestjs/bullmq';
import { Test } from '@nestjs/testing';
import type { Queue } from 'bullmq';
import { afterAll, expect, it } from 'vitest';
import { service } from '../../../../tests/support/services.js';
import { dropInstallations } from '../testing/bull-place.js';
import { jobQueueContract } from '../testing/job-queue.contract.js';
import type { Kept } from './bull-store.js';
import { openBullJobQueue, queueSettings } from './index.js';

const redis = service('TRINHKY_TEST_REDIS');
const postgres = service('TRINHKY_TEST_POSTGRES');
const alarm = (message: string, error: unknown) => console.warn(message, error);
const used: string[] = [];
const installation = () => {
  const name = `t${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  used.push(name);
  return name;
};

jobQueueContract(
  'BullMQ on Redis',
  () => openBullJobQueue({ redisUrl: redis.url, installation: installation(), alarm, backOffMs: 1 }),
  redis.missing,
);
jobQueueContract(
  'BullMQ on PostgreSQL',
  () => openBullJobQueue({ postgresUrl: postgres.url, installation: installation(), alarm, backOffMs: 1 }),
  postgres.missing,
);

it.skipIf(redis.missing)('asks through a queue that a Nest module has registered', async () => {
  const name = installation();
  const connection = { url: redis.url, maxRetriesPerRequest: 0, enableOfflineQueue: false };
  const module = BullModule.registerQueue({ ...queueSettings('document', name), connection });
  const app = await Test.createTestingModule({ imports: [module] }).compile();
  const registered = app.get<Queue<Kept, void>>(getQueueToken(queueSettings('document', name).name));
  await registered.waitUntilReady();
  const queue = await openBullJobQueue({ redisUrl: redis.url, installation: name, alarm, queues: [registered] });
  await queue.enqueue({ id: 'a:b', kind: 'document', payload: [1] });
  expect((await registered.getWaiting()).map(({ data }) => data)).toEqual([{ id: 'a:b', payload: '[1]' }]);
  const payload = await new Promise((resolve) => queue.work('document', async (job) => resolve(job.payload)));
  expect(payload).toEqual([1]);
  await queue.close();
  expect((await registered.getJobCounts('wait')).wait).toBe(0);
  await app.close();
});

afterAll(() => dropInstallations(used, redis.url, postgres.url));
