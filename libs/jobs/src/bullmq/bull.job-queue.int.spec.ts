import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import { service } from '../../../../tests/support/services.js';
import { dropInstallations } from '../testing/bull-place.js';
import { jobQueueContract } from '../testing/job-queue.contract.js';
import { openBullJobQueue } from './index.js';

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

afterAll(() => dropInstallations(used, redis.url, postgres.url));
