import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/**
 * Runs the statements one after the other. They keep to what SQLite and PostgreSQL read alike: `text`, `integer`, `bigint`
 * (log positions, below 2^53), composite primary keys. A PostgreSQL database for the read models is created with `LC_COLLATE 'C'`.
 */
export async function execute(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
