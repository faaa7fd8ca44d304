export const JOB_QUEUE = Symbol('JobQueue');

/** Work to do outside a request. `id` is deterministic (event id, kind, recipient): the same id asked again while it waits, runs, is done or dead is one job, unless it is owed. */
export interface Job<P = unknown> {
  id: string;
  kind: string;
  /** JSON. */
  payload: P;
}

export interface DeadJob {
  id: string;
  kind: string;
  attempts: number;
  /** The last failure, for the operator. */
  error: string;
  failedAt: string;
}

export interface QueueStats {
  waiting: number;
  running: number;
  dead: number;
}

export interface EnqueueOptions {
  /** Not before this instant (UTC ISO). */
  runAt?: string;
  /** It stands in `obligations`: a job that is dead, or remembered as done (the log having been replaced by an older one since), begins anew. */
  owed?: boolean;
}

export interface WorkOptions {
  /** At most so many jobs of this kind at once; default 1. */
  concurrency?: number;
  /** Attempts before a job is dead; default 8. */
  attempts?: number;
}

/** The store of the jobs cannot be reached, or refuses: what was asked may or may not have been kept. */
export class JobQueueUnavailable extends Error {
  /** `why` in the store's own words, which stay on the last line; `vi` says in Vietnamese what is to be done. */
  constructor(store: string, why: string, { vi, ...options }: ErrorOptions & { vi?: string } = {}) {
    super(`Không dùng được hàng đợi công việc trên ${store}${vi ? `: ${vi}` : ''}.\nThe job queue cannot use ${store}: ${why}`, options);
    this.name = 'JobQueueUnavailable';
  }
}

/**
 * A hint that work is to be done: what was asked and not done stands in `obligations` and is asked again, so a flushed queue delays and loses
 * nothing. Adapters pass one contract suite (testing/job-queue.contract.ts).
 */
export interface JobQueue {
  /** Durable when resolved. */
  enqueue(job: Job, options?: EnqueueOptions): Promise<void>;
  /** Begins to work on jobs of a kind, woken on enqueue. A handler that rejects is tried again after a growing delay, then the job is dead. */
  work<P>(kind: string, handler: (job: Job<P>) => Promise<void>, options?: WorkOptions): void;
  dead(): Promise<DeadJob[]>;
  stats(): Promise<QueueStats>;
  /** Takes no new job and waits for those that run. */
  close(): Promise<void>;
}
