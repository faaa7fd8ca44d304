import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { Client, Pool } from 'pg';
import type { ClientConfig } from 'pg';
import { JobQueueUnavailable } from '../job-queue.js';
import { wordsOf } from './alarms.js';
import { JOB_OPTIONS, workerOptions } from './bull-store.js';
import type { BullStore, Kept } from './bull-store.js';

const NAME = 'PostgreSQL (TRINHKY_POSTGRES)';
const TIMEOUT_MS = 5_000;

/** A connection that is lost while in use fails its queries; unheard, it would also end the process. */
class HeardClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

export interface PostgresPlace {
  url: string;
  /** The jobs are in the schema `<installation>_jobs`. */
  installation: string;
  onError: (error: unknown) => void;
}

/** For a small cluster without Redis. Rejects with JobQueueUnavailable when PostgreSQL refuses, or when the schema is of a newer release. */
export async function openPostgresBullStore({ url, installation, onError }: PostgresPlace): Promise<BullStore> {
  const schema = `${installation}_jobs`;
  const settings = {
    Client: HeardClient,
    connectionString: url,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: 2 * TIMEOUT_MS,
    statement_timeout: 2 * TIMEOUT_MS,
    keepAlive: true,
    application_name: schema,
  };
  const pool = new Pool({ ...settings, max: 1 });
  pool.on('error', onError);
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client, schema);
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    throw new JobQueueUnavailable(NAME, wordsOf(error), { cause: error });
  }
  const { Queue, Worker } = withBackend(createPostgresBackend);

  return {
    name: NAME,
    reachable: () => true,
    queue: (name) =>
      new Queue<Kept, void>(name, { connection: { ...settings, schema, max: 4 }, defaultJobOptions: JOB_OPTIONS }).on('error', onError),
    worker: (name, handler, work) =>
      new Worker<Kept, void>(name, handler, {
        connection: { ...settings, schema, max: Math.min(1 + work.concurrency, 8) },
        ...workerOptions(work),
      }).on('error', onError),
    // A queue is known by its rows.
    register: async () => undefined,
    async queueNames() {
      const { rows } = await pool.query<{ queue: string }>(`SELECT DISTINCT queue FROM "${schema}".job`);
      return rows.map(({ queue }) => queue);
    },
    close: () => pool.end(),
  };
}
