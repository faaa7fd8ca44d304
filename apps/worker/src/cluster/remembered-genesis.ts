import type { Pool } from 'pg';

/** The database remembers which log its accounts and documents belong to: it is never joined with the log of another installation. */

/** Undefined where nothing was ever kept. */
export async function rememberedGenesis(pool: Pool, installation: string): Promise<string | undefined> {
  const table = `"${installation}".installation`;
  const known = await pool.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
  if (!known.rows[0]?.there) return undefined;
  const { rows } = await pool.query<{ genesis: string }>(`select genesis from ${table}`);
  return rows[0]?.genesis;
}

/** Rejects when another log was remembered meanwhile. */
export async function rememberGenesis(pool: Pool, installation: string, genesis: string): Promise<void> {
  if ((await rememberedGenesis(pool, installation)) === undefined) {
    // One implicit transaction, one process after the other.
    await pool.query(`select pg_advisory_xact_lock(hashtext('${installation}'));
      create schema if not exists "${installation}";
      create table if not exists "${installation}".installation (one integer primary key check (one = 1), genesis text not null);`);
    await pool.query(`insert into "${installation}".installation values (1, $1) on conflict do nothing`, [genesis]);
  }
  const remembered = await rememberedGenesis(pool, installation);
  if (remembered !== genesis) throw new Error(`${installation}: the database belongs to the log ${remembered}, not to ${genesis}`);
}
