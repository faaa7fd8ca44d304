import { PostgresAdapter, sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';

/**
 * Runs the statements one after the other. They keep to what SQLite and PostgreSQL read alike: `text`, `integer`, `bigint`
 * (log positions, below 2^53), composite primary keys. On PostgreSQL columns hold and compare what they do on SQLite: every text by bytes, whatever
 * the database's locale, and every integer with 64 bits, so that no number in a question is out of range.
 */
export async function execute(db: QueryExecutorProvider, statements: readonly string[]): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  for (const statement of statements) await sql.raw(postgres ? asOnSqlite(statement) : statement).execute(db);
}

const asOnSqlite = (statement: string): string =>
  statement.replace(/(\w+) text\b/g, '$1 text collate "C"').replace(/(\w+) integer\b/g, '$1 bigint');
