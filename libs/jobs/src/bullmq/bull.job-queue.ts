import { setTimeout as delay } from 'node:timers/promises';
import type { Job as BullJob, Queue } from 'bullmq';
import { JobQueueUnavailable } from '../job-queue.js';
import type { DeadJob, Job, JobQueue, QueueStats, WorkOptions } from '../job-queue.js';
import { isLostConnection, wordsOf } from './alarms.js';
import { decoded, encoded } from './bull-store.js';
import type { BullStore, Kept, KeptQueue, KeptWorker } from './bull-store.js';

export interface BullOptions {
  now?: () => number;
  /** The first delay after a failure; doubled each time, up to a minute. */
  backOffMs?: number;
  /** How long a job that runs in a process that died is not yet given to another; default 15 s. */
  lockMs?: number;
  /** Queues that a module of @nestjs/bullmq has registered with `queueSettings`: used to ask with, and closed by that module. */
  queues?: readonly Queue<Kept, void>[];
}

/** While closing: how long a finished job may take to be recorded. */
const HANDING_IN_MS = 2_000;

/** The job queue over BullMQ, whichever store it keeps its jobs in. Takes the store over: `close` closes it. */
export function bullJobQueue(
  store: BullStore,
  { now = Date.now, backOffMs = 200, lockMs = 15_000, queues: given = [] }: BullOptions = {},
): JobQueue {
  const queues = new Map<string, Promise<KeptQueue>>();
  const workers = new Map<string, KeptWorker>();
  const running = new Set<Promise<void>>();
  const closing = new AbortController();

  /** The queue of that name; one that could not be opened is forgotten, so that the next call tries again. */
  function queueOf(name: string): Promise<KeptQueue> {
    const known = queues.get(name);
    if (known) return known;
    const ready = opened(name).catch((error: unknown) => {
      queues.delete(name);
      throw error;
    });
    queues.set(name, ready);
    return ready;
  }

  async function opened(name: string): Promise<KeptQueue> {
    const registered = given.find((each) => each.name === name);
    const queue: KeptQueue = registered ?? store.queue(name);
    try {
      await queue.waitUntilReady();
      await store.register(name);
      return queue;
    } catch (error) {
      if (!registered) await queue.close().catch(() => undefined);
      throw error;
    }
  }

  async function reached<T>(work: () => Promise<T>): Promise<T> {
    if (closing.signal.aborted) throw new Error('the job queue is closed');
    if (!store.reachable()) throw new JobQueueUnavailable(store.name, 'the connection is lost');
    try {
      return await work();
    } catch (error) {
      throw isLostConnection(error) ? new JobQueueUnavailable(store.name, wordsOf(error), { cause: error }) : error;
    }
  }

  async function allQueues(): Promise<KeptQueue[]> {
    // Whoever knows a queue makes it known again: the store may have been flushed.
    await Promise.all([...new Set([...queues.keys(), ...workers.keys()])].map((name) => store.register(name)));
    return Promise.all((await store.queueNames()).map(queueOf));
  }

  async function runOne<P>(handler: (job: Job<P>) => Promise<void>, kind: string, { data }: BullJob<Kept>): Promise<void> {
    try {
      // The payload was stored as JSON by whoever asked for this kind: its type is the kind's.
      await handler({ id: data.id, kind, payload: JSON.parse(data.payload) as P });
    } catch (error) {
      // BullMQ reads a meaning into the names of some errors.
      const plain = new Error(error instanceof Error ? error.message : String(error));
      if (error instanceof Error && error.stack) plain.stack = error.stack;
      throw plain;
    }
  }

  /** A worker that could not begin, its store being away, is opened again. */
  async function begin(name: string, open: () => KeptWorker): Promise<void> {
    for (let attempt = 0; !closing.signal.aborted; attempt++) {
      const worker = open();
      workers.set(name, worker);
      try {
        await worker.waitUntilReady();
        if (!closing.signal.aborted) worker.run().catch((error: Error) => worker.emit('error', error));
        return;
      } catch (error) {
        if (error instanceof Error) worker.emit('error', error);
        await worker.close(true).catch(() => undefined);
        await delay(Math.min(250 * 2 ** attempt, 5_000), undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  }

  async function handlersEnded(): Promise<void> {
    while (running.size > 0) await Promise.allSettled(running);
  }

  function tracked(work: Promise<void>): Promise<void> {
    const entry = work.finally(() => running.delete(entry));
    running.add(entry);
    return entry;
  }

  return {
    enqueue: (job, { runAt, owed = false } = {}) =>
      reached(async () => {
        const queue = await queueOf(encoded(job.kind));
        const jobId = encoded(job.id);
        const data: Kept = { id: job.id, payload: JSON.stringify(job.payload) };
        const wait = runAt === undefined ? 0 : Math.max(0, Date.parse(runAt) - now());
        const isDead = () => queue.getBackend().isJobInState('failed', jobId);
        const add = () => queue.add(job.kind, data, { jobId, delay: wait });
        if (!owed) {
          await add();
          return;
        }
        if (await queue.getBackend().isJobInState('completed', jobId)) await queue.remove(jobId);
        // Both at once: BullMQ ignores the id of a dead job, and says nothing of it.
        const [dead] = await Promise.all([isDead(), add()]);
        if (!dead) return;
        if (wait > 0) {
          await queue.remove(jobId);
          await add();
          return;
        }
        const again = await queue.getJob(jobId);
        await again?.updateData(data);
        await again?.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }).catch(async (error: unknown) => {
          // Another asked at the same time: one of the two was taken.
          if (await isDead()) throw error;
        });
      }),

    work<P>(kind: string, handler: (job: Job<P>) => Promise<void>, { concurrency = 1, attempts = 8 }: WorkOptions = {}): void {
      const name = encoded(kind);
      if (workers.has(name)) throw new Error(`jobs of kind ${kind} are worked on already`);
      const open = () => store.worker(name, (job) => tracked(runOne(handler, kind, job)), { concurrency, attempts, backOffMs, lockMs });
      void begin(name, open);
    },

    dead: () =>
      reached(async () => {
        const perQueue = (await allQueues()).map(async (queue) =>
          (await queue.getJobs(['failed'], 0, -1, true)).map(deadJob(decoded(queue.name))),
        );
        return (await Promise.all(perQueue)).flat().sort((a, b) => a.failedAt.localeCompare(b.failedAt));
      }),

    stats: () =>
      reached(async () => {
        const sum: QueueStats = { waiting: 0, running: 0, dead: 0 };
        for (const queue of await allQueues()) {
          const { wait = 0, delayed = 0, active = 0, failed = 0 } = await queue.getJobCounts('wait', 'delayed', 'active', 'failed');
          sum.waiting += wait + delayed;
          sum.running += active;
          sum.dead += failed;
        }
        return sum;
      }),

    async close() {
      if (closing.signal.aborted) return;
      closing.abort();
      const paused = Promise.all([...workers.values()].map((worker) => worker.pause()));
      // A result that cannot be recorded, the store being away, is given up: its job runs again elsewhere.
      await Promise.race([paused, handlersEnded().then(() => delay(HANDING_IN_MS, undefined, { ref: false }))]);
      await Promise.all([...workers.values()].map((worker) => worker.close(true)));
      const closeOwn = async (opening: Promise<KeptQueue>) => {
        const queue = await opening;
        if (!given.some(({ name }) => name === queue.name)) await queue.close();
      };
      await Promise.allSettled([...queues.values()].map(closeOwn));
      await store.close();
    },
  };
}

const deadJob =
  (kind: string) =>
  (job: BullJob<Kept>): DeadJob => ({
    id: job.data.id,
    kind,
    attempts: job.attemptsStarted,
    error: job.stacktrace?.at(-1) ?? job.failedReason,
    failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  });
