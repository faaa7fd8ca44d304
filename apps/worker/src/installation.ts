import path from 'node:path';
import type { BlobStore } from '@trinhky/blobs';
import type { Office } from '@trinhky/commands';
import type { PdfRenderer } from '@trinhky/documents';
import type { EventStore } from '@trinhky/event-store';
import type { JobQueue } from '@trinhky/jobs';
import type { ProjectionRunner, ReadModels } from '@trinhky/read-models';
import type { Judged } from './operations/readiness.js';

/** Everything that stands below HTTP, of one process of an installation, in either profile. */
export interface Installation {
  profile: 'embedded' | 'cluster';
  /** The data folder; in the cluster, what this process alone keeps (the operators' socket, printed samples). */
  folder: string;
  store: EventStore;
  blobs: BlobStore;
  queue: JobQueue;
  readModels: ReadModels;
  runner: ProjectionRunner;
  office: Office;
  renderer: PdfRenderer;
  clock: { now(): Date };
  /** Begins this process's share of the work: read models follow the log, and where it is a worker's share, reactions and jobs. */
  start(): Promise<void>;
  /** Whether this process can do what it is there for. */
  readiness(): Promise<Judged>;
  /** Seconds that this machine's clock is ahead of the database's, as last measured; null = not known, or there is none to compare with. */
  clockSkew(): number | null;
  /** Finishes what was accepted, then lets go of everything. */
  stop(): Promise<void>;
}

/** What lies where in a data folder. */
export const layoutOf = (folder: string) => ({
  events: path.join(folder, 'events.db'),
  readModels: path.join(folder, 'read-models.db'),
  jobs: path.join(folder, 'jobs.db'),
  accounts: path.join(folder, 'accounts.db'),
  blobs: path.join(folder, 'blobs'),
  epoch: path.join(folder, 'epoch'),
});
