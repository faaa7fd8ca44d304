import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { postgresBlobStore } from '@trinhky/blobs/postgres';
import { office as openOffice } from '@trinhky/commands';
import { createPdfRenderer } from '@trinhky/documents';
import { LogRewound, openEventStoreDb } from '@trinhky/event-store/eventstoredb';
import type { JobQueue } from '@trinhky/jobs';
import { openBullJobQueue } from '@trinhky/jobs/bullmq';
import {
  leasedProjectionRunner,
  leases,
  openPostgresReadModels,
  readModelProgress,
  refusalOf,
  shownOf,
} from '@trinhky/read-models/postgres';
import type { LeasesOptions, PostgresReadModels } from '@trinhky/read-models/postgres';
import pg from 'pg';
import { carrying as openCarrying } from '../carrying.js';
import type { Carrying } from '../carrying.js';
import type { Installation } from '../installation.js';
import type { Instruments } from '../operations/instruments.js';
import { parkedIn, readinessOf } from '../operations/readiness.js';
import type { Check } from '../operations/readiness.js';
import { watchedOffice, watchedQueue, watchedStore } from '../operations/watched.js';
import { documentJobs } from '../render-documents.js';
import type { DocumentJob } from '../render-documents.js';
import { askStores } from './ask-stores.js';
import { assertClock, clockSkew } from './clock-skew.js';
import type { ClockSkew } from './clock-skew.js';
import { logReplaced } from './log-replaced.js';
import { rememberedGenesis, rememberGenesis } from './remembered-genesis.js';
import { showing } from './showing.js';
import type { ClusterSettings } from './settings.js';

export interface ClusterOptions {
  settings: ClusterSettings;
  /** `api` answers requests and leaves the work to others; `worker` projects, carries reactions and makes documents. */
  share: 'api' | 'worker';
  /** What this process alone keeps. */
  folder: string;
  clock: { now(): Date };
  alarm: (message: string, error: unknown) => void;
  /** That what an alarm told of is over. */
  cleared?: (message: string) => void;
  /** What is as it should be, and worth knowing: leases that come and go. */
  note?: LeasesOptions['note'];
  instruments: Instruments;
  renderer?: { memoryCapMb?: number; timeoutMs?: number };
}

export interface Cluster extends Installation {
  settings: ClusterSettings;
  /** For what has tables of its own beside the read models: blobs, accounts. */
  pool: pg.Pool;
  skew: ClockSkew;
  /** Rejects with LogReplaced when an older log has taken the place of the one that was followed: what this process knows does not hold any more. */
  replaced: Promise<never>;
}

/** A question to the database that has no answer by then has failed. */
const ANSWER_MS = 10_000;

/**
 * One process of a cluster. Rejects with what the store that refused says (EventStoreRefused, ReadModelsRefused, JobQueueUnavailable), each naming
 * the setting to mend; nothing was written then.
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const { settings, share, folder, clock, alarm, cleared = () => {}, note = () => {}, instruments, renderer: rendering } = options;
  const { installation, postgres, redis } = settings;
  const opened: (() => Promise<unknown>)[] = [];
  const keep = <T>(part: T, close: (part: T) => Promise<unknown>): T => {
    opened.unshift(() => close(part));
    return part;
  };
  const closeAll = async () => {
    for (const close of opened) await close();
  };

  try {
    // Nothing is written to any store while another one refuses: the log is opened, and perhaps founded, once the others were asked.
    await askStores(settings);
    const pool = keep(poolOf(postgres, installation, alarm), (part) => part.end());
    const skew = clockSkew(pool, clock);
    await assertClock(skew);
    const whenReplaced = logReplaced();
    const log = await openEventStoreDb({
      connectionString: settings.eventStore,
      installation,
      now: () => clock.now(),
      alarm: (message, error) => {
        alarm(message, error ?? null);
        if (error instanceof LogRewound) whenReplaced.tell(error);
      },
      expectedGenesis: await rememberedGenesis(pool, installation),
    });
    const store = watchedStore(
      keep(log, (part) => part.close()),
      instruments,
    );
    await rememberGenesis(pool, installation, log);
    const readModels = keep(await openPostgresReadModels({ url: postgres, installation, alarm }), (part) => part.close());
    const blobs = await postgresBlobStore({ pool, installation });
    // Closed after the queue, whose jobs need it.
    const renderer = keep(createPdfRenderer(rendering), (part) => part.close());
    const jobs = await openBullJobQueue({ installation, alarm, cleared, ...(redis ? { redisUrl: redis } : { postgresUrl: postgres }) });
    const queue = watchedQueue(
      keep(jobs, (part) => part.close()),
      instruments,
    );
    const office = watchedOffice(openOffice({ store, clock }), instruments);
    const runner =
      share === 'worker'
        ? leasedProjectionRunner({ readModels, store, epoch: store.genesis, alarm, note })
        : readModelProgress({ readModels, store, alarm });
    keep(runner, (part) => part.stop());

    let shows: () => Promise<Check> | Check = () => ({});
    const work = share === 'worker' ? workOf({ store, office, queue, readModels, runner, clock, alarm, note }) : null;
    return {
      profile: 'cluster',
      settings,
      folder,
      store,
      blobs,
      queue,
      readModels: readModels.db,
      runner,
      office,
      renderer,
      clock,
      pool,
      skew,
      replaced: whenReplaced.told,
      async start() {
        const end = await store.lastPosition();
        await runner.start();
        if (!work) {
          shows = showing({ end, shown: () => shownOf(readModels, store) });
          return;
        }
        const makeDocument = documentJobs({ store, blobs, office, renderer });
        queue.work<DocumentJob>('document', ({ payload }) => makeDocument(payload), { concurrency: 1 });
        await work.start();
      },
      readiness: () =>
        readinessOf([
          {
            of: { en: 'the log (TRINHKY_ESDB)', vi: 'Nhật ký sự kiện' },
            check: async () => (await store.lastPosition(), { fault: whenReplaced.fault() }),
          },
          { of: { en: 'the database (TRINHKY_POSTGRES)', vi: 'Cơ sở dữ liệu' }, check: () => skew.check() },
          { of: THE_READ_MODELS, check: () => ({ warning: parkedIn(runner) }) },
          { of: THE_READ_MODELS, check: () => shows() },
          { of: { en: 'the job queue (TRINHKY_REDIS)', vi: 'Hàng đợi việc nền' }, check: () => queueChecked(queue) },
        ]),
      clockSkew: () => skew.seconds(),
      async stop() {
        await work?.stop();
        await closeAll();
      },
    };
  } catch (error) {
    await closeAll();
    throw named(error);
  }
}

const THE_READ_MODELS = { en: 'the read models', vi: 'Dữ liệu đọc' };

/** Without it documents wait; nothing is lost, so requests are taken. */
async function queueChecked(queue: JobQueue): Promise<Check> {
  const dead = await queue.stats().then(
    (stats) => stats.dead,
    () => null,
  );
  if (dead === null) {
    const en = 'the job queue does not answer: documents wait until it does';
    return { warning: { en, vi: 'Hàng đợi việc nền chưa trả lời: việc tạo văn bản phải chờ, không mất.' } };
  }
  if (dead === 0) return {};
  const en = `${dead} jobs have failed for good: see the status page`;
  return { warning: { en, vi: `${dead} việc nền đã hỏng hẳn: xem bảng "Việc nền bị hỏng".` } };
}

/** The database's own failures in the words of who has to mend the setting. */
const named = (error: unknown): unknown => (error instanceof pg.DatabaseError ? refusalOf(error) : error);

/** The lease under which reactions are carried and obligations swept. */
const REACTORS = 'reactors';

/** Carries reactions while this process holds the lease for it. */
function workOf({ readModels, alarm, note, ...parts }: WorkParts): Pick<Carrying, 'start' | 'stop'> {
  let current: Carrying | null = null;
  // One after the other: what was begun is ended before it begins anew.
  let turning: Promise<void> = Promise.resolve();
  const turn = (next: () => Promise<void>) => {
    turning = turning.then(next).catch((error: unknown) => alarm('reactions could not be taken over or let go', error));
  };
  const held = leases({
    readModels,
    names: [REACTORS],
    holder: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
    gained: () =>
      turn(async () => {
        const carrying = openCarrying({ ...parts, readModels: readModels.db, alarm });
        current = carrying;
        await carrying.start().catch(async (error: unknown) => {
          await held.giveUp([REACTORS]);
          throw error;
        });
      }),
    lost: () =>
      turn(async () => {
        await current?.stop();
        current = null;
      }),
    alarm,
    note,
  });
  return {
    start: () => held.start(),
    async stop() {
      await held.stop();
      await turning;
    },
  };
}

type WorkParts = Omit<Parameters<typeof openCarrying>[0], 'readModels'> & {
  readModels: PostgresReadModels;
  note: NonNullable<LeasesOptions['note']>;
};

function poolOf(url: string, installation: string, alarm: ClusterOptions['alarm']): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: ANSWER_MS,
    statement_timeout: ANSWER_MS,
    application_name: installation,
  });
  pool.on('error', (error) => alarm('a connection to PostgreSQL was lost', error));
  // One that is lost in the middle of a transaction fails its queries; unheard, it would also end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
