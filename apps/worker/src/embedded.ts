import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileBlobStore, inMemoryBlobStore } from '@trinhky/blobs';
import { office as openOffice } from '@trinhky/commands';
import { createPdfRenderer } from '@trinhky/documents';
import { inMemoryEventStore, openSqliteEventStore } from '@trinhky/event-store';
import { inMemoryJobQueue, openSqliteJobQueue } from '@trinhky/jobs';
import { openReadModels, projectionRunner, projections } from '@trinhky/read-models';
import { carrying as openCarrying } from './carrying.js';
import { layoutOf } from './installation.js';
import type { Installation } from './installation.js';
import type { Instruments } from './operations/instruments.js';
import { parkedIn, readinessOf } from './operations/readiness.js';
import { watchedOffice, watchedQueue, watchedStore } from './operations/watched.js';
import { documentJobs } from './render-documents.js';
import type { DocumentJob } from './render-documents.js';

export interface InstallationOptions {
  /** The data folder, or `memory` for tests. */
  folder: string;
  clock: { now(): Date };
  /** What an operator must hear of: parked projections, refused reactions, outages. */
  alarm: (message: string, error: unknown) => void;
  /** The installation that the folder must belong to, where the accounts remember one. */
  expectedGenesis?: string;
  renderer?: { memoryCapMb?: number; timeoutMs?: number };
  /** Times appends, commands and jobs; absent = nothing is timed. */
  instruments?: Instruments;
}

/**
 * Opens a data folder and takes it for this process: the embedded profile, everything in one process. Rejects with DataFolderRefused when another
 * process has it, or when its log is of a newer version, of another installation, or on a disk that does not write durably; nothing is changed then.
 */
export async function openInstallation({
  folder,
  clock,
  alarm,
  expectedGenesis,
  renderer: rendering,
  instruments,
}: InstallationOptions): Promise<Installation> {
  const inMemory = folder === 'memory';
  const place = layoutOf(folder);
  const log = inMemory
    ? inMemoryEventStore({ now: () => clock.now() })
    : openSqliteEventStore({ folder, now: () => clock.now(), expectedGenesis });
  const store = instruments ? watchedStore(log, instruments) : log;
  const blobs = inMemory ? inMemoryBlobStore() : await fileBlobStore(place.blobs);
  const jobs = inMemory ? inMemoryJobQueue() : openSqliteJobQueue({ file: place.jobs });
  const queue = instruments ? watchedQueue(jobs, instruments) : jobs;
  const readModels = await openReadModels(inMemory ? 'memory' : { file: place.readModels });
  const runner = projectionRunner({
    store,
    db: readModels,
    projections,
    epoch: inMemory ? 'memory' : epochOf(place.epoch),
    alarm,
  });
  const plain = openOffice({ store, clock });
  const office = instruments ? watchedOffice(plain, instruments) : plain;
  const renderer = createPdfRenderer(rendering);
  const carrying = openCarrying({ store, office, queue, readModels, runner, clock, alarm });

  return {
    profile: 'embedded',
    folder,
    store,
    blobs,
    queue,
    readModels,
    runner,
    office,
    renderer,
    clock,
    async start() {
      const makeDocument = documentJobs({ store, blobs, office, renderer });
      queue.work<DocumentJob>('document', ({ payload }) => makeDocument(payload), { concurrency: 1 });
      await runner.start();
      await carrying.start();
    },
    readiness: () =>
      readinessOf([
        { of: THE_LOG, check: async () => (await store.lastPosition(), {}) },
        { of: THE_READ_MODELS, check: () => ({ warning: parkedIn(runner) }) },
      ]),
    clockSkew: () => null,
    async stop() {
      await carrying.stop();
      await queue.close();
      await renderer.close();
      await runner.stop();
      await readModels.destroy();
      await store.close();
    },
  };
}

const THE_LOG = { en: 'the log', vi: 'Nhật ký sự kiện' };
const THE_READ_MODELS = { en: 'the read models', vi: 'Dữ liệu đọc' };

/** Which life of the folder the read models belong to: a restore writes a new one, and rows of another are built again. */
function epochOf(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const epoch = randomUUID();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${epoch}\n`);
  return epoch;
}
