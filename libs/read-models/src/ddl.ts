import { PostgresAdapter, sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';

/** One text for both, or one for each where they differ in what is quick. */
type Statement = string | { sqlite: string; postgres: string };

/**
 * Runs the statements one after the other. They keep to what SQLite and PostgreSQL read alike: `text`, `integer`, `bigint`
 * (log positions, below 2^53), composite primary keys. On PostgreSQL columns hold and compare what they do on SQLite: every text by bytes, whatever
 * the database's locale, and every integer with 64 bits, so that no number in a question is out of range.
 */
export async function execute(db: QueryExecutorProvider, statements: readonly Statement[]): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  for (const statement of statements) {
    const { sqlite, postgres: theirs } = typeof statement === 'string' ? { sqlite: statement, postgres: statement } : statement;
    await sql.raw(postgres ? asOnSqlite(theirs) : sqlite).execute(db);
  }
}

const asOnSqlite = (statement: string): string =>
  statement.replace(/(\w+) text\b/g, '$1 text collate "C"').replace(/(\w+) integer\b/g, '$1 bigint');
