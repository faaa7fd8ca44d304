import type { Job, JobQueue, WorkOptions } from './job-queue.js';
import type { JobStorage } from './job-storage.js';

export interface QueueOptions {
  now?: () => number;
  /** The first delay after a failure; doubled each time, up to a minute. */
  backOffMs?: number;
}

const LONGEST_DELAY_MS = 60_000;

/** A job queue of one process over its storage: workers are woken by `enqueue` and by the next due instant, never polling. */
export function queueOn(storage: JobStorage, { now = Date.now, backOffMs = 200 }: QueueOptions = {}): JobQueue {
  const kinds = new Map<string, { wake: () => void }>();
  const running = new Set<Promise<void>>();
  const timers = new Map<string, NodeJS.Timeout>();
  let closed = false;

  function work<P>(kind: string, handler: (job: Job<P>) => Promise<void>, { concurrency = 1, attempts: most = 8 }: WorkOptions = {}): void {
    if (kinds.has(kind)) throw new Error(`jobs of kind ${kind} are worked on already`);
    let busy = 0;

    async function run(job: Job, attempts: number): Promise<void> {
      try {
        // The payload was stored as JSON by whoever asked for this kind: its type is the kind's.
        await handler(job as Job<P>);
        storage.done(job.id, now());
      } catch (error) {
        const delay = Math.min(backOffMs * 2 ** (attempts - 1), LONGEST_DELAY_MS);
        storage.failed(
          job.id,
          error instanceof Error ? (error.stack ?? error.message) : String(error),
          now(),
          attempts >= most ? null : now() + delay,
        );
      }
    }

    function wake(): void {
      clearTimeout(timers.get(kind));
      while (!closed && busy < concurrency) {
        const taken = storage.take(kind, now());
        if (!taken) break;
        busy += 1;
        const job = run(taken.job, taken.attempts).finally(() => {
          busy -= 1;
          running.delete(job);
          wake();
        });
        running.add(job);
      }
      const due = closed || busy >= concurrency ? null : storage.nextDue(kind);
      if (due !== null) timers.set(kind, setTimeout(wake, Math.max(1, Math.min(due - now(), 2 ** 31 - 1))));
    }

    kinds.set(kind, { wake });
    wake();
  }

  return {
    work,
    async enqueue(job, { runAt, owed = false } = {}) {
      if (closed) throw new Error('the job queue is closed');
      storage.add(job, runAt === undefined ? now() : Date.parse(runAt), owed);
      kinds.get(job.kind)?.wake();
    },
    dead: async () => storage.dead(),
    stats: async () => storage.stats(),
    async close() {
      if (closed) return;
      closed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running);
      storage.close();
    },
  };
}
