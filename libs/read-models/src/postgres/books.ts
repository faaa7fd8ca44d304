import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import { createTablesOf } from '../creators.js';
import { execute } from '../ddl.js';
import { createParkedStreamTables } from '../parked-streams.schema.js';
import type { Projection } from '../projection.js';
import type { ReadModels } from '../read-models.js';
import type { Names } from './names.js';
import { ReadModelsRefused } from './refused.js';

/** Raised when an older release could no longer keep the books beside this one. */
const FORMAT = 1;

/** Checkpoints are kept by name, version and rows (served or fresh); their other columns are those of every database. */
async function createBooks(db: QueryExecutorProvider): Promise<void> {
  await execute(db, [
    `create table books (format integer not null, installation text not null)`,
    `create table checkpoints (name text not null, version integer not null, rows text not null, position bigint not null, stream text,
      revision integer, event_id text, hash text, epoch text not null, fence bigint not null, caught_up integer not null,
      primary key (name, version, rows))`,
    `create table leases (name text primary key, holder text not null, epoch bigint not null, expires_at timestamptz not null)`,
    `create table rebuilds (name text not null, version integer not null, asked_at timestamptz not null, primary key (name, version))`,
  ]);
  await createParkedStreamTables(db);
}

/**
 * Makes what is not there yet: the books, and a schema for each of this release's projection versions. One process at a time, whoever else starts;
 * all of it or nothing. Where everything is there it only reads. Rejects with ReadModelsRefused.
 */
export const openBooks = (db: ReadModels, names: Names, projections: readonly Projection[]): Promise<void> =>
  db.transaction().execute((tx) => makeBooks(tx, names, projections));

/** The same, and all of it taken back: rejects as `openBooks` would. */
export async function tryBooks(db: ReadModels, names: Names, projections: readonly Projection[]): Promise<void> {
  const tx = await db.startTransaction().execute();
  try {
    await makeBooks(tx, names, projections);
  } finally {
    // A connection that was lost has taken everything back by itself.
    await tx
      .rollback()
      .execute()
      .catch(() => {});
  }
}

async function makeBooks(tx: QueryExecutorProvider, names: Names, projections: readonly Projection[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${names.books}, 0))`.execute(tx);
  if (await exists(tx, names.books)) await checkBooks(tx, names);
  else {
    await createIn(tx, names.books);
    await createBooks(tx);
    await sql`insert into books (format, installation) values (${FORMAT}, ${names.installation})`.execute(tx);
  }
  for (const projection of projections) {
    if (await exists(tx, names.rowsOf(projection))) continue;
    await createIn(tx, names.rowsOf(projection));
    await createTablesOf(projection, tx);
  }
}

export async function exists(db: QueryExecutorProvider, schema: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from pg_namespace where nspname = ${schema}) as found`.execute(db);
  return rows[0]?.found === true;
}

/** Makes a schema; what the transaction creates from now on lies in it. */
export async function createIn(tx: QueryExecutorProvider, schema: string): Promise<void> {
  await sql`create schema ${sql.id(schema)}`.execute(tx);
  await sql`select set_config('search_path', ${schema}, true)`.execute(tx);
}

async function checkBooks(tx: QueryExecutorProvider, names: Names): Promise<void> {
  const books = sql.id(names.books, 'books');
  const { rows } = await sql<{ format: number; installation: string }>`select format, installation from ${books}`.execute(tx);
  const found = rows[0];
  if (!found) throw new ReadModelsRefused('unreadable', `${names.books}.books`);
  if (found.format > FORMAT) throw new ReadModelsRefused('newer', `${names.books}: ${found.format} > ${FORMAT}`);
  if (found.installation !== names.installation) throw new ReadModelsRefused('other-installation', `${names.books}: ${found.installation}`);
}
