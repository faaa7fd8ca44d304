import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { migrate } from './accounts.schema.js';
import type { AccountsDatabase, AccountTables, OwnerRow } from './accounts.schema.js';

/** Accounts in a SQLite file of their own (durable: synchronous=FULL), or in memory for tests. */
export async function accountsInSqlite(file: string | ':memory:'): Promise<AccountsDatabase> {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true });
  const database = new Database(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000');
  const db = new Kysely<AccountTables>({ dialect: new SqliteDialect({ database }) });
  await migrate(db);

  // Prepared once.
  const ownerOf = database.prepare(
    `select account.*, session.organ_id from session join account on account.user_id = session.user_id
     where session.token_hash = ? and session.expires_at > ? and account.disabled = 0`,
  );

  return {
    db,
    ownerOf: async (tokenHash, now) => ownerOf.get(tokenHash, now) as OwnerRow | undefined,
    copyTo: async (target) => void database.prepare('VACUUM INTO ?').run([target]),
    close: () => db.destroy(),
  };
}
