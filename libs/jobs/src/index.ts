export { JOB_QUEUE } from './job-queue.js';
export type { DeadJob, Job, JobQueue, QueueStats, WorkOptions } from './job-queue.js';
