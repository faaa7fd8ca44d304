import { PostgresAdapter, sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';

/**
 * Runs the statements one after the other. They keep to what SQLite and PostgreSQL read alike: `text`, `integer`, `bigint`
 * (log positions, below 2^53), composite primary keys. On PostgreSQL every text column compares by bytes, as on SQLite, whatever the database's locale.
 */
export async function execute(db: QueryExecutorProvider, statements: readonly string[]): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  for (const statement of statements) await sql.raw(postgres ? comparingBytes(statement) : statement).execute(db);
}

/** `name text` as `name text collate "C"`. */
const comparingBytes = (statement: string): string => statement.replace(/(\w+) text\b/g, '$1 text collate "C"');
