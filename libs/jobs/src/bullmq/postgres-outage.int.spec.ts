import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { service } from '../../../../tests/support/services.js';
import { dropInstallations } from '../testing/bull-place.js';
import { openBullJobQueue } from './index.js';

const postgres = service('TRINHKY_TEST_POSTGRES');
const installation = `t${randomUUID().replaceAll('-', '').slice(0, 20)}`;
const jobNamed = (id: string) => ({ id, kind: 'document', payload: null });
const until = async (condition: () => boolean | Promise<boolean>) => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe.skipIf(postgres.missing)('the job queue on a PostgreSQL that fails', () => {
  let admin: Pool;
  beforeAll(() => {
    admin = new Pool({ connectionString: postgres.url });
  });
  afterAll(async () => {
    await admin.end();
    await dropInstallations([installation], '', postgres.url);
  });

  it('goes on by itself after every connection was cut, and tells it once', async () => {
    const told: string[] = [];
    const alarm = (message: string) => void told.push(message);
    const queue = await openBullJobQueue({ postgresUrl: postgres.url, installation, alarm, backOffMs: 1, lockMs: 500 });
    const done: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    queue.work('document', async ({ id }) => {
      if (id === 'held') await held;
      done.push(id);
    });
    await queue.enqueue(jobNamed('held'));
    await until(async () => (await queue.stats()).running === 1);
    await queue.enqueue(jobNamed('waiting'));
    for (let cut = 0; cut < 3; cut++) {
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [`${installation}_jobs`]);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    release();
    await until(() =>
      queue.enqueue(jobNamed('after')).then(
        () => true,
        () => false,
      ),
    );
    await until(() => done.includes('after') && done.includes('waiting'));
    expect(new Set(done)).toEqual(new Set(['held', 'waiting', 'after']));
    expect(told).toEqual(['the job queue lost PostgreSQL: jobs wait until it is back']);
    await queue.close();
  });

  it('does not open where PostgreSQL is away, refuses the user or holds a schema of a newer release', async () => {
    const place = { installation, alarm: () => undefined };
    const other = new URL(postgres.url);
    other.port = '1';
    await expect(openBullJobQueue({ ...place, postgresUrl: other.href })).rejects.toThrow(/TRINHKY_POSTGRES.*ECONNREFUSED/);
    const nobody = new URL(postgres.url);
    nobody.username = 'khong_co';
    await expect(openBullJobQueue({ ...place, postgresUrl: nobody.href })).rejects.toThrow(/TRINHKY_POSTGRES.*khong_co/);
    await admin.query(`INSERT INTO "${installation}_jobs".migration (version, name, min_client_version) VALUES (9999, 'later', 9999)`);
    await expect(openBullJobQueue({ ...place, postgresUrl: postgres.url })).rejects.toThrow(/TRINHKY_POSTGRES.*9999/);
  });
});
