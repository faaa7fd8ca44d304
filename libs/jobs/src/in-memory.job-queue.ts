import type { Job, JobQueue } from './job-queue.js';
import { queueOn } from './queue-on.js';
import type { QueueOptions } from './queue-on.js';

interface Kept {
  job: string;
  kind: string;
  state: 'waiting' | 'running' | 'done' | 'dead';
  runAt: number;
  attempts: number;
  error: string;
  failedAt: number;
}

/** For tests: the same promises but durability. */
export function inMemoryJobQueue(options?: QueueOptions): JobQueue {
  const jobs = new Map<string, Kept>();
  const update = (id: string, change: Partial<Kept>) => {
    const kept = jobs.get(id);
    if (kept) jobs.set(id, { ...kept, ...change });
  };
  const waiting = (kind: string) =>
    [...jobs].filter(([, kept]) => kept.kind === kind && kept.state === 'waiting').sort(([, a], [, b]) => a.runAt - b.runAt)[0];
  const count = (state: Kept['state']) => [...jobs.values()].filter((kept) => kept.state === state).length;

  return queueOn(
    {
      add(job, runAt, owed) {
        const kept = jobs.get(job.id);
        const over = kept?.state === 'done' || kept?.state === 'dead';
        if (kept && !(owed && over)) return;
        jobs.set(job.id, { job: JSON.stringify(job), kind: job.kind, state: 'waiting', runAt, attempts: 0, error: '', failedAt: 0 });
      },
      take(kind, now) {
        const [id, kept] = waiting(kind) ?? [];
        if (id === undefined || kept === undefined || kept.runAt > now) return null;
        update(id, { state: 'running', attempts: kept.attempts + 1 });
        return { job: JSON.parse(kept.job) as Job, attempts: kept.attempts + 1 };
      },
      nextDue: (kind) => waiting(kind)?.[1].runAt ?? null,
      done: (id) => update(id, { state: 'done' }),
      failed: (id, error, now, runAt) =>
        update(id, { error, failedAt: now, ...(runAt === null ? { state: 'dead' } : { state: 'waiting', runAt }) }),
      dead: () =>
        [...jobs]
          .filter(([, kept]) => kept.state === 'dead')
          .map(([id, { kind, attempts, error, failedAt }]) => ({ id, kind, attempts, error, failedAt: new Date(failedAt).toISOString() })),
      stats: () => ({ waiting: count('waiting'), running: count('running'), dead: count('dead') }),
      close: () => undefined,
    },
    options,
  );
}
