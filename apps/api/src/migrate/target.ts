import type { BlobStore } from '@trinhky/blobs';
import { postgresBlobStore } from '@trinhky/blobs/postgres';
import type { EventStore } from '@trinhky/event-store';
import { openEventStoreDb } from '@trinhky/event-store/eventstoredb';
import { refusalOf } from '@trinhky/read-models/postgres';
import { askStores, beginMove, endMove, remembered } from '@trinhky/worker/cluster';
import type { ClusterSettings } from '@trinhky/worker/cluster';
import type { Kysely } from 'kysely';
import pg from 'pg';
import type { AccountTables } from '../accounts/accounts.schema.js';
import { accountsInPostgres } from '../accounts/postgres.accounts.js';
import { OperationRefused } from '../control/operation.js';

/** The stores of a cluster that an installation is moved into; no process of the cluster starts on them until it is whole. */
export interface Target {
  store: EventStore;
  blobs: BlobStore;
  accounts: Kysely<AccountTables>;
  /** The cluster's processes may start. */
  open(): Promise<void>;
  close(): Promise<void>;
}

type Alarm = (message: string, error: unknown) => void;
const ANSWER_MS = 30_000;

/**
 * Opens stores that are empty, or hold an unfinished move of the installation with this genesis. Rejects with OperationRefused where they hold
 * something else, with EventStoreRefused, ReadModelsRefused or JobQueueUnavailable where a setting is to be mended; nothing was written then.
 */
export async function openTarget(settings: ClusterSettings, genesis: string, alarm: Alarm): Promise<Target> {
  const { installation, eventStore } = settings;
  await askStores(settings);
  const pool = poolOf(settings, alarm);
  let store: EventStore | null = null;
  const close = async () => {
    await store?.close();
    await pool.end();
  };
  try {
    await refuseOthers(pool, installation, genesis);
    store = await openEventStoreDb({
      connectionString: eventStore,
      installation,
      foundAs: genesis,
      alarm: (message, error) => alarm(message, error ?? null),
    });
    await beginMove(pool, installation, genesis);
    const blobs = await postgresBlobStore({ pool, installation });
    const accounts = await accountsInPostgres({ postgres: pool, schema: `${installation}_accounts` });
    return {
      store,
      blobs,
      accounts: accounts.db,
      open: () => endMove(pool, installation, genesis),
      close: async () => {
        await accounts.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error instanceof pg.DatabaseError ? refusalOf(error) : error;
  }
}

/** Of a move that was ended before it could let the cluster's processes start. False where there is none of this installation. */
export async function endUnopened(settings: ClusterSettings, genesis: string, alarm: Alarm): Promise<boolean> {
  await askStores(settings);
  const pool = poolOf(settings, alarm);
  try {
    const found = await remembered(pool, settings.installation);
    if (!found?.moving || found.genesis !== genesis) return false;
    await endMove(pool, settings.installation, genesis);
    return true;
  } finally {
    await pool.end();
  }
}

function poolOf({ postgres, installation }: ClusterSettings, alarm: Alarm): pg.Pool {
  const pool = new pg.Pool({
    connectionString: postgres,
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: ANSWER_MS,
    statement_timeout: ANSWER_MS,
    application_name: `${installation}-migrate`,
  });
  pool.on('error', (error) => alarm('a connection to PostgreSQL was lost', error));
  return pool;
}

async function refuseOthers(pool: pg.Pool, installation: string, genesis: string): Promise<void> {
  const found = await remembered(pool, installation);
  if (found?.moving && found.genesis === genesis) return;
  const mend = 'Name another with TRINHKY_INSTALLATION, or remove everything of it from all stores. Nothing was written.';
  if (found) {
    const what = found.genesis === genesis ? 'this installation already, whole' : `another installation (${found.genesis})`;
    throw new OperationRefused('target-in-use', `the database (TRINHKY_POSTGRES) keeps ${what} under the name "${installation}". ${mend}`);
  }
  const { rows } = await pool.query<{ nspname: string }>(
    `select nspname from pg_namespace where nspname = $1 or nspname like $2 order by 1`,
    [installation, `${installation}\\_%`],
  );
  if (rows.length === 0) return;
  const schemas = rows.map(({ nspname }) => nspname).join(', ');
  throw new OperationRefused(
    'target-in-use',
    `the database (TRINHKY_POSTGRES) has schemas of "${installation}" already: ${schemas}. ${mend}`,
  );
}
