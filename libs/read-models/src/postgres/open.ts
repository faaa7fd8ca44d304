import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Projection } from '../projection.js';
import { projections as ours } from '../projections.js';
import type { ReadModels } from '../read-models.js';
import type { ReadModelTables } from '../tables.js';
import { openBooks } from './books.js';
import { namesOf } from './names.js';
import type { Names } from './names.js';
import { preparing } from './prepared.js';
import { ReadModelsRefused, refusalOf } from './refused.js';

export interface PostgresReadModelsOptions {
  /** postgres://user:password@host:port/database, with whatever `pg` takes after it (`sslmode`, ...). */
  url: string;
  /** Lower case letters and digits, at most 30. */
  installation: string;
  /** Told of connections that were lost while nobody used them. */
  alarm: (message: string, error: unknown) => void;
  /** This release's; every one if absent. */
  projections?: readonly Projection[];
  /** At most this many connections of this process at once. */
  connections?: number;
}

export interface PostgresReadModels {
  /** For queries: the same tables by the same names as in a file. */
  db: ReadModels;
  names: Names;
  projections: readonly Projection[];
  /** A connection of its own, not of the pool; to be connected and ended by whoever asks. */
  client(): pg.Client;
  /** Queries under way are finished first. */
  close(): Promise<void>;
}

/** A transaction whose process has stopped in the middle is ended by the server after this long, so that it holds up nobody. */
const IDLE_IN_TRANSACTION_MS = 3_000;
const CONNECT_MS = 5_000;
/** A connection of its own that is not answered for so long is taken for lost. */
const ANSWER_MS = 5_000;
/** No statement of the read models takes as long, also over much data. */
const LONGEST_MS = 60_000;
const INT8 = 20;

/** As SQLite gives them: `bigint` and `count` are numbers (positions stay below 2^53). */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format ?? 'text')),
};

/**
 * The read models in a PostgreSQL database that many processes, other releases and other programs may share: each projection version of this
 * release in a schema of its own, all of them on the search path. Makes what is missing. Rejects with ReadModelsRefused, having changed nothing.
 */
export async function openPostgresReadModels(options: PostgresReadModelsOptions): Promise<PostgresReadModels> {
  const { url, alarm, projections = ours, connections = 10 } = options;
  const names = namesOf(options.installation);
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) throw new ReadModelsRefused('bad-setting');
  const config = {
    connectionString: url,
    types,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: names.books,
  };
  const pool = new pg.Pool({ ...config, max: connections, query_timeout: LONGEST_MS });
  pool.on('error', (error) => alarm('a connection to PostgreSQL was lost', error));
  // While a connection is in use, whoever uses it learns of its end from the answer.
  pool.on('connect', (client) => client.on('error', () => {}));
  const path = [names.books, ...projections.map(names.rowsOf)].map((schema) => `"${schema}"`).join(', ');
  const db = new Kysely<ReadModelTables>({
    dialect: new PostgresDialect({
      pool: preparing(pool),
      onCreateConnection: async (connection) => {
        const text = `select set_config('search_path', $1, false), set_config('idle_in_transaction_session_timeout', $2, false)`;
        await connection.executeQuery(CompiledQuery.raw(text, [path, String(IDLE_IN_TRANSACTION_MS)]));
      },
    }),
  });
  try {
    await openBooks(db, names, projections);
  } catch (error) {
    await db.destroy();
    throw refusalOf(error);
  }
  return { db, names, projections, client: () => new pg.Client({ ...config, query_timeout: ANSWER_MS }), close: () => db.destroy() };
}
