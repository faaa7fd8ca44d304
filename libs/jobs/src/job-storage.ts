import type { DeadJob, Job, QueueStats } from './job-queue.js';

/** What a queue of one process keeps its jobs in. Instants are UTC milliseconds. */
export interface JobStorage {
  /** Nothing when the id is known; but what is `owed` begins anew where it is done or dead. */
  add(job: Job, runAt: number, owed: boolean): void;
  /** The job of that kind that has been due longest, now running; null when none is due. */
  take(kind: string, now: number): { job: Job; attempts: number } | null;
  /** When the next waiting job of that kind is due. */
  nextDue(kind: string): number | null;
  done(id: string, now: number): void;
  /** Waits again until `runAt`, or is dead (null). */
  failed(id: string, error: string, now: number, runAt: number | null): void;
  dead(): DeadJob[];
  stats(): QueueStats;
  close(): void;
}
