import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { afterAll } from 'vitest';
import { service } from '../../../../tests/support/services.js';
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

afterAll(async () => {
  if (!redis.missing) {
    const client = new Redis(redis.url);
    for (const name of used) {
      const keys = await client.keys(`${name}:*`);
      if (keys.length > 0) await client.del(keys);
    }
    client.disconnect();
  }
  if (!postgres.missing) {
    const pool = new Pool({ connectionString: postgres.url });
    for (const name of used) await pool.query(`DROP SCHEMA IF EXISTS "${name}_jobs" CASCADE`);
    await pool.end();
  }
});
