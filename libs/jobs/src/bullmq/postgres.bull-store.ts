import { PostgresConnection, PostgresQueueBackend, runMigrations, withBackend } from 'bullmq';
import type { BackendFactory } from 'bullmq';
import { Client, Pool } from 'pg';
import type { ClientConfig } from 'pg';
import { JobQueueUnavailable } from '../job-queue.js';
import { inVietnamese, wordsOf } from './alarms.js';
import { JOB_OPTIONS, workerOptions } from './bull-store.js';
import type { BullStore, Kept } from './bull-store.js';

const NAME = 'PostgreSQL (TRINHKY_POSTGRES)';
const TIMEOUT_MS = 5_000;
/** Each worker keeps one of them to be woken by. */
const MOST_CONNECTIONS = 10;

export interface PostgresPlace {
  url: string;
  /** The jobs are in the schema `<installation>_jobs`. */
  installation: string;
  onError: (error: unknown) => void;
  onConnected: () => void;
}

/** A connection that is lost while in use fails its queries; unheard for an instant, it would also end the process. */
class HeardClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
  override removeAllListeners(event?: string): this {
    super.removeAllListeners(event);
    return this.on('error', () => undefined);
  }
}

/** For a small cluster without Redis. Rejects with JobQueueUnavailable when PostgreSQL refuses, or when the schema is of a newer release. */
export async function openPostgresBullStore({ url, installation, onError, onConnected }: PostgresPlace): Promise<BullStore> {
  const schema = `${installation}_jobs`;
  const pool = new Pool({
    Client: HeardClient,
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: 2 * TIMEOUT_MS,
    statement_timeout: 2 * TIMEOUT_MS,
    keepAlive: true,
    application_name: schema,
    options: `-c search_path="${schema}"`,
  });
  // Every queue and worker listens to it.
  pool.setMaxListeners(0).on('error', onError).on('connect', onConnected);
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client, schema);
    } finally {
      client.release();
    }
  } catch (error) {
    await pool.end();
    const words = wordsOf(error);
    throw new JobQueueUnavailable(NAME, words, { vi: inVietnamese(words), cause: error });
  }
  // BullMQ would make a pool for every queue, and its waking connection is not one of that pool: it is unheard while it is made. Given a pool, it
  // looks for a schema of its own name, unless told.
  const backend: BackendFactory<PostgresQueueBackend, Pool> = (name, options) =>
    new PostgresQueueBackend(Object.assign(new PostgresConnection(pool), { schema }), name, options);
  const { Queue, Worker } = withBackend(backend);

  return {
    name: NAME,
    reachable: () => true,
    queue: (name) => new Queue<Kept, void>(name, { connection: pool, defaultJobOptions: JOB_OPTIONS }).on('error', onError),
    worker: (name, handler, settings) =>
      new Worker<Kept, void>(name, handler, { connection: pool, ...workerOptions(settings) }).on('error', onError),
    // A queue is known by its rows.
    register: async () => undefined,
    async queueNames() {
      const { rows } = await pool.query<{ queue: string }>('SELECT DISTINCT queue FROM job');
      return rows.map(({ queue }) => queue);
    },
    close: () => pool.end(),
  };
}
