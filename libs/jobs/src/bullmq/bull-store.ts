import type { DefaultJobOptions, IQueueBackend, Job as BullJob, Queue, Worker } from 'bullmq';

/** What BullMQ keeps of a job. The payload is our JSON text, so that no store normalizes it (PostgreSQL's jsonb refuses U+0000). */
export interface Kept {
  id: string;
  payload: string;
}

export type KeptQueue = Pick<
  Queue<Kept, void, string, Kept, void, string, IQueueBackend, unknown>,
  'add' | 'close' | 'getBackend' | 'getJob' | 'getJobCounts' | 'getJobs' | 'name' | 'remove' | 'waitUntilReady'
>;
export type KeptWorker = Pick<Worker<Kept, void, string, IQueueBackend>, 'close' | 'emit' | 'pause' | 'run' | 'waitUntilReady'>;

export interface WorkerSettings {
  concurrency: number;
  /** Starts before a job is dead, those that the process did not survive among them. */
  attempts: number;
  backOffMs: number;
  /** A running job's claim on its worker: renewed at half of it, and free for others once it has run out. */
  lockMs: number;
}

/** Where BullMQ keeps its jobs: Redis, or PostgreSQL. Each kind of job is a queue of BullMQ. */
export interface BullStore {
  /** For messages: the store and the setting that names it. */
  name: string;
  /** False while the connection is known to be lost. */
  reachable(): boolean;
  queue(name: string): KeptQueue;
  /** Not yet running. */
  worker(name: string, handler: (job: BullJob<Kept>) => Promise<void>, settings: WorkerSettings): KeptWorker;
  /** Makes a queue known to every process; repeating it does nothing. */
  register(queueName: string): Promise<void>;
  /** The names of all queues of the installation. */
  queueNames(): Promise<string[]>;
  close(): Promise<void>;
}

/** BullMQ refuses ':' and whole numbers as names and ids. */
export const encoded = (text: string): string => `j-${text.replace(/[%:]/g, encodeURIComponent)}`;
export const decoded = (text: string): string => decodeURIComponent(text.slice(2));

const LONGEST_DELAY_MS = 60_000;
/** Without effect: how often a job may start is what bounds it. */
const UNBOUNDED = 1_000_000;
/** A done job is remembered so long, so that a late resend of it is no new job. */
const REMEMBERED_S = 30 * 24 * 3_600;

export const JOB_OPTIONS: DefaultJobOptions = {
  attempts: UNBOUNDED,
  backoff: { type: 'doubled' },
  removeOnComplete: { age: REMEMBERED_S },
  stackTraceLimit: 1,
};

/** For `BullModule.registerQueue` of @nestjs/bullmq: how the queue of a kind is called and set, beside a `connection` of the module's own. */
export const queueSettings = (kind: string, installation: string) => ({
  name: encoded(kind),
  prefix: installation,
  defaultJobOptions: JOB_OPTIONS,
});

export const workerOptions = ({ concurrency, attempts, backOffMs, lockMs }: WorkerSettings) => ({
  autorun: false,
  concurrency,
  lockDuration: lockMs,
  stalledInterval: Math.ceil(lockMs / 2),
  maxStalledCount: UNBOUNDED,
  maxStartedAttempts: attempts,
  runRetryDelay: 1_000,
  settings: {
    backoffStrategy: (failures: number) => Math.min(backOffMs * 2 ** (failures - 1), LONGEST_DELAY_MS),
  },
});
