import { Kysely, PostgresDialect } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { migrate } from './accounts.schema.js';
import type { AccountsDatabase, AccountTables } from './accounts.schema.js';

export interface PostgresAccounts {
  /** Stays the caller's, who closes it. */
  postgres: Pool;
  /** Of their own; small letters, digits and `_`. */
  schema: string;
}

/** Accounts in a schema of a PostgreSQL database. Several processes may open them at once. */
export async function accountsInPostgres({ postgres, schema }: PostgresAccounts): Promise<AccountsDatabase> {
  await makeSchema(postgres, schema);
  guard(postgres);
  const pool = { connect: () => postgres.connect(), end: async () => undefined };
  const db = new Kysely<AccountTables>({ dialect: new PostgresDialect({ pool }) }).withSchema(schema);
  await migrate(db, schema);
  return {
    db,
    ownerOf: (tokenHash, now) =>
      db
        .selectFrom('session')
        .innerJoin('account', 'account.user_id', 'session.user_id')
        .selectAll('account')
        .select('session.organ_id')
        .where('session.token_hash', '=', tokenHash)
        .where('session.expires_at', '>', now)
        .where('account.disabled', '=', 0)
        .executeTakeFirst(),
    async copyTo() {
      throw new Error('accounts in PostgreSQL are backed up with the database (pg_dump), not copied to a file');
    },
    close: () => db.destroy(),
  };
}

/** One implicit transaction, one process after the other. */
async function makeSchema(postgres: Pool, schema: string): Promise<void> {
  await postgres.query(`
    SELECT pg_advisory_xact_lock(hashtext('${checked(schema)}'));
    CREATE SCHEMA IF NOT EXISTS "${schema}"`);
}

function checked(schema: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(schema)) throw new Error(`schema ${schema}: small letters, digits and _ only`);
  return schema;
}

const guardedPools = new WeakSet<Pool>();
const guardedClients = new WeakSet<PoolClient>();

/** A connection that is lost in the middle of a transaction fails its queries; unheard, it would also end the process. */
function guard(postgres: Pool): void {
  if (guardedPools.has(postgres)) return;
  guardedPools.add(postgres);
  postgres.on('acquire', (client) => {
    if (guardedClients.has(client)) return;
    guardedClients.add(client);
    client.on('error', () => undefined);
  });
}
