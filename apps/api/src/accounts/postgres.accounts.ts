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

/** The accounts belong to another log than the one that was opened. */
export class AccountsOfAnotherInstallation extends Error {
  constructor(schema: string) {
    super(
      `Tài khoản trong lược đồ ${schema} của PostgreSQL (TRINHKY_POSTGRES) thuộc sổ sự kiện của một hệ thống khác. Hãy sửa TRINHKY_INSTALLATION hoặc dùng cơ sở dữ liệu khác.\nThe accounts in the schema ${schema} of PostgreSQL (TRINHKY_POSTGRES) belong to the log of another installation. Mend TRINHKY_INSTALLATION, or name another database.`,
    );
    this.name = 'AccountsOfAnotherInstallation';
  }
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

/** Which log they belong to; undefined where there are no accounts yet, or none that remember. */
export async function rememberedGenesisIn({ postgres, schema }: PostgresAccounts): Promise<string | undefined> {
  const table = `"${checked(schema)}".installation`;
  const known = await postgres.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  if (!known.rows[0]?.there) return undefined;
  const { rows } = await postgres.query<{ genesis: string }>(`SELECT genesis FROM ${table}`);
  return rows[0]?.genesis;
}

/** Binds the accounts to a log, for good. Rejects with AccountsOfAnotherInstallation when they are bound to another one. */
export async function rememberGenesisIn(place: PostgresAccounts, genesis: string): Promise<void> {
  const { postgres, schema } = place;
  if ((await rememberedGenesisIn(place)) === undefined) {
    await makeSchema(
      postgres,
      schema,
      `CREATE TABLE IF NOT EXISTS "${schema}".installation (one integer PRIMARY KEY CHECK (one = 1), genesis text NOT NULL)`,
    );
    await postgres.query(`INSERT INTO "${schema}".installation (one, genesis) VALUES (1, $1) ON CONFLICT DO NOTHING`, [genesis]);
  }
  if ((await rememberedGenesisIn(place)) !== genesis) throw new AccountsOfAnotherInstallation(schema);
}

/** One implicit transaction, one process after the other. */
async function makeSchema(postgres: Pool, schema: string, table = ''): Promise<void> {
  await postgres.query(`
    SELECT pg_advisory_xact_lock(hashtext('${checked(schema)}'));
    CREATE SCHEMA IF NOT EXISTS "${schema}";
    ${table}`);
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
