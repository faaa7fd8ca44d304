import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { projections } from '../projections.js';
import type { ReadModelTables } from '../tables.js';
import { tryBooks } from './books.js';
import { namesOf } from './names.js';
import type { PostgresReadModelsOptions } from './open.js';
import { ReadModelsRefused, refusalOf } from './refused.js';

const ANSWER_MS = 10_000;

/** Whether the read models can be opened there, before anything is founded elsewhere. Changes nothing. Rejects with ReadModelsRefused. */
export async function askPostgres({ url, installation }: Pick<PostgresReadModelsOptions, 'url' | 'installation'>): Promise<void> {
  const names = namesOf(installation);
  if (!URL.canParse(url)) throw new ReadModelsRefused('bad-setting');
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<ReadModelTables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await tryBooks(db, names, projections);
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await db.destroy();
  }
}
