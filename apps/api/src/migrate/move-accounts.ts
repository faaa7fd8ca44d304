import type { Kysely } from 'kysely';
import type { AccountTables } from '../accounts/accounts.schema.js';

type Database = Kysely<AccountTables>;

/**
 * The accounts of the target become those of the source, password hashes included; nobody is signed in there. Answers how many. To be called only
 * while nobody uses the target.
 */
export async function moveAccounts(source: Database, target: Database): Promise<number> {
  const accounts = await accountsIn(source);
  await target.transaction().execute(async (tx) => {
    await tx.deleteFrom('session').execute();
    await tx.deleteFrom('account').execute();
    for (const account of accounts) await tx.insertInto('account').values(account).execute();
  });
  return accounts.length;
}

export async function sameAccounts(source: Database, target: Database): Promise<boolean> {
  return JSON.stringify(await accountsIn(source)) === JSON.stringify(await accountsIn(target));
}

/** Sorted here: databases differ in how they order text. */
async function accountsIn(db: Database): Promise<AccountTables['account'][]> {
  const columns = ['user_id', 'username', 'name', 'password_hash', 'must_change', 'disabled', 'created_at'] as const;
  const rows = await db.selectFrom('account').select(columns).execute();
  return rows.sort((a, b) => (a.user_id < b.user_id ? -1 : 1));
}
