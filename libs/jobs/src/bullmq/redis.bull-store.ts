import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { JobQueueUnavailable } from '../job-queue.js';
import { inVietnamese, wordsOf } from './alarms.js';
import { JOB_OPTIONS, workerOptions } from './bull-store.js';
import type { BullStore, Kept } from './bull-store.js';

const NAME = 'Redis (TRINHKY_REDIS)';
const CONNECT_MS = 5_000;
/** Longer than BullMQ's longest blocking read (10 s): a link that is silent for so long is dead. */
const SILENT_MS = 15_000;

export interface RedisPlace {
  url: string;
  /** Begins the name of every key. */
  installation: string;
  onError: (error: unknown) => void;
  onConnected: () => void;
}

/**
 * Who asks for jobs is answered at once, with an error while Redis is away; who works on them waits and comes back by itself.
 * Rejects with JobQueueUnavailable when Redis cannot be reached or refuses the user.
 */
export async function openRedisBullStore({ url, installation, onError, onConnected }: RedisPlace): Promise<BullStore> {
  const connect = {
    connectTimeout: CONNECT_MS,
    keepAlive: 10_000,
    retryStrategy: (times: number) => Math.min(50 * 2 ** Math.min(times, 10), 5_000),
    reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
  };
  const asking = await connected(
    new Redis(url, { ...connect, lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 0, socketTimeout: CONNECT_MS }),
  );
  let closing = false;
  asking
    .on('error', onError)
    .on('ready', onConnected)
    .on('close', () => closing || onError(new Error('connection closed')));
  let working: Redis | undefined;
  const workingConnection = () => {
    working ??= new Redis(url, { ...connect, maxRetriesPerRequest: null, socketTimeout: SILENT_MS })
      .on('error', onError)
      .on('ready', onConnected);
    return working;
  };
  const kinds = `${installation}:kinds`;

  return {
    name: NAME,
    reachable: () => asking.status === 'ready',
    queue: (name) =>
      new Queue<Kept, void>(name, { connection: asking, prefix: installation, defaultJobOptions: JOB_OPTIONS }).on('error', onError),
    worker: (name, handler, settings) =>
      new Worker<Kept, void>(name, handler, {
        connection: workingConnection(),
        prefix: installation,
        ...workerOptions(settings),
      }).on('error', onError),
    register: async (name) => void (await asking.sadd(kinds, name)),
    queueNames: () => asking.smembers(kinds),
    async close() {
      closing = true;
      asking.disconnect();
      working?.disconnect();
    },
  };
}

/** Connects for the first time: afterwards ioredis reconnects by itself. */
async function connected(redis: Redis): Promise<Redis> {
  let last: unknown;
  const note = (error: unknown) => (last = error);
  redis.on('error', note);
  try {
    await Promise.race([
      redis.connect().then(() => redis.ping()),
      new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer within ${CONNECT_MS} ms`)), CONNECT_MS + 500).unref()),
    ]);
    return redis;
  } catch (error) {
    redis.disconnect();
    const words = wordsOf(last ?? error);
    throw new JobQueueUnavailable(NAME, words, { vi: inVietnamese(words), cause: last ?? error });
  } finally {
    redis.off('error', note);
  }
}
