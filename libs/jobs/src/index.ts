export { JOB_QUEUE, JobQueueUnavailable } from './job-queue.js';
export type { DeadJob, EnqueueOptions, Job, JobQueue, QueueStats, WorkOptions } from './job-queue.js';
export { inMemoryJobQueue } from './in-memory.job-queue.js';
export { openSqliteJobQueue } from './sqlite.job-queue.js';
