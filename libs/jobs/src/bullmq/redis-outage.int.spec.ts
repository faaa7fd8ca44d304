import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { has } from '../../../../tests/support/needs.js';
import { JobQueueUnavailable } from '../job-queue.js';
import type { JobQueue } from '../job-queue.js';
import { openBullJobQueue } from './index.js';

const present = has('redis-server', 'redis-server');
const until = async (condition: () => boolean | Promise<boolean>) => {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
};
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

let folder: string;
let port: number;
let url: string;
let server: ChildProcess;
let installations = 0;

async function startRedis(...options: string[]) {
  server = spawn('redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
    '--appendfsync',
    'always',
    ...options,
  ]);
  const client = new Redis(url, { retryStrategy: () => 20 }).on('error', () => undefined);
  await client.ping();
  client.disconnect();
}
async function stopRedis() {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGKILL');
  await ended;
}

async function opened(): Promise<{ queue: JobQueue; told: string[]; cleared: string[] }> {
  const told: string[] = [];
  const cleared: string[] = [];
  const queue = await openBullJobQueue({
    redisUrl: url,
    installation: `t${(installations += 1)}`,
    alarm: (message) => void told.push(message),
    cleared: (message) => void cleared.push(message),
    backOffMs: 1,
  });
  return { queue, told, cleared };
}
const jobNamed = (id: string) => ({ id, kind: 'document', payload: null });
/** The obligations ask again for what was asked and is not done. */
const asked = (queue: JobQueue, id: string) =>
  queue.enqueue(jobNamed(id)).then(
    () => true,
    () => false,
  );

describe.skipIf(!present)('the job queue on a Redis that fails', () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'trinhky-redis-'));
    port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    await startRedis();
  });
  afterAll(async () => {
    if (server.exitCode === null && server.signalCode === null) await stopRedis();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes on after FLUSHALL: new jobs are done, and those it lost are done when they are asked again', async () => {
    const { queue } = await opened();
    const done: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    queue.work('document', async ({ id }) => {
      if (id === 'held') await held;
      done.push(id);
    });
    await queue.enqueue(jobNamed('held'));
    await until(async () => (await queue.stats()).running === 1);
    await queue.enqueue(jobNamed('lost'));
    const client = new Redis(url);
    await client.flushall();
    client.disconnect();
    expect(await queue.stats()).toEqual({ waiting: 0, running: 0, dead: 0 });
    release();
    await queue.enqueue(jobNamed('new'));
    await queue.enqueue(jobNamed('lost'));
    await until(() => done.length === 3);
    expect(done).toEqual(['held', 'new', 'lost']);
    await queue.close();
  });

  it('refuses at once while Redis is away, tells it once, and goes on by itself when it is back', async () => {
    const { queue, told, cleared } = await opened();
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
    await stopRedis();
    for (let i = 0; i < 20; i++) {
      await expect(queue.enqueue(jobNamed('refused'))).rejects.toThrow(JobQueueUnavailable);
    }
    await expect(queue.stats()).rejects.toThrow('TRINHKY_REDIS');
    release();
    await startRedis();
    await until(() => asked(queue, 'after'));
    await until(() => done.length >= 3);
    await until(async () => (await queue.stats()).running === 0);
    expect(done).toEqual(['held', 'waiting', 'after']);
    expect(told).toEqual(['the job queue lost Redis: jobs wait until it is back']);
    expect(cleared).toEqual(['the job queue has Redis back']);
    await queue.close();
  });

  it('closes while Redis is away, after what runs', async () => {
    const { queue } = await opened();
    let finished = false;
    let begun = false;
    queue.work('document', async () => {
      begun = true;
      await new Promise((resolve) => setTimeout(resolve, 50));
      finished = true;
    });
    await queue.enqueue(jobNamed('a'));
    await until(() => begun);
    await stopRedis();
    await queue.close();
    expect(finished).toBe(true);
    await startRedis();
  });

  it('does not open where Redis is away or wants another password, and names the setting', async () => {
    const place = { installation: 't0', alarm: () => undefined };
    const nowhere = `redis://127.0.0.1:${await freePort()}`;
    await expect(openBullJobQueue({ ...place, redisUrl: nowhere })).rejects.toThrow(/TRINHKY_REDIS.*ECONNREFUSED/);
    await expect(openBullJobQueue({ ...place, redisUrl: nowhere })).rejects.toThrow(/TRINHKY_REDIS.*không kết nối được[^A-Z]*\n/);
    await stopRedis();
    await startRedisWithPassword();
    await expect(openBullJobQueue({ ...place, redisUrl: url })).rejects.toThrow(/TRINHKY_REDIS.*NOAUTH/);
    // Redis' own words stand on the last line, in English, alone.
    await expect(openBullJobQueue({ ...place, redisUrl: url })).rejects.toThrow(
      /^.*TRINHKY_REDIS\): máy chủ đòi mật khẩu[^A-Z]*\nThe job queue .*NOAUTH.*$/,
    );
    await expect(openBullJobQueue({ ...place, redisUrl: url.replace('//', '//:sai@') })).rejects.toThrow(/TRINHKY_REDIS.*WRONGPASS/);
    await expect(openBullJobQueue({ ...place, redisUrl: url.replace('//', '//:sai@') })).rejects.toThrow(
      /^.*TRINHKY_REDIS\): .*mật khẩu không đúng\.\nThe job queue .*WRONGPASS.*$/,
    );
    await stopRedis();
    await startRedis();
  });
});

async function startRedisWithPassword() {
  const plain = url;
  url = plain.replace('//', '//:đúng@');
  await startRedis('--requirepass', 'đúng');
  url = plain;
}
