import { Kysely, Migrator, SqliteDialect, sql } from 'kysely';
import type { Dialect, SqliteDatabase } from 'kysely';
import { migrations } from './migrations.js';
import { openSqlite } from './sqlite.js';
import { hasOnly } from './statements.js';
import type { ReadModelTables } from './tables.js';

export type ReadModels = Kysely<ReadModelTables>;

/**
 * Opens the read models' own database and brings its tables up to date. Disposable: the file may be deleted, it is built again from the log.
 * WAL at synchronous=NORMAL: a power failure may take the last batches with their checkpoints, never one without the other.
 * Throws if the file is of a newer release, or not a database.
 */
export const openReadModels = (place: { file: string } | 'memory'): Promise<ReadModels> =>
  overSqlite(openSqlite(place === 'memory' ? ':memory:' : place.file));

/** The same over a connection that is open already. */
export async function overSqlite(database: SqliteDatabase): Promise<ReadModels> {
  const db = await migrated(new SqliteDialect({ database }), async (fresh) => {
    await sql`pragma journal_mode = wal`.execute(fresh);
    await sql`pragma synchronous = normal`.execute(fresh);
    await sql`pragma busy_timeout = 5000`.execute(fresh);
  });
  hasOnly(db, database);
  return db;
}

/** The same over any Kysely dialect; `prepare` runs on the connection before the migrations. */
export async function migrated(dialect: Dialect, prepare: (db: ReadModels) => Promise<void> = async () => {}): Promise<ReadModels> {
  const db = new Kysely<ReadModelTables>({ dialect });
  try {
    await prepare(db);
    const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
    if (error) throw error;
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
