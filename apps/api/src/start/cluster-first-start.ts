import type { Pool } from 'pg';
import type { FirstStart, FirstStartMark } from './first-start-mark.js';

/** PostgreSQL's own number for "somebody is bringing about a first start"; beside it the installation's name, hashed. */
const FIRST_STARTS = 7_316_001;

/**
 * Runs `work` while no other process of the installation does; the others wait for it, and find it done. The mark lies in the installation's schema.
 */
export async function inTurnOfFirstStart<T>(pool: Pool, installation: string, work: (mark: FirstStartMark) => Promise<T>): Promise<T> {
  const table = `"${installation}".first_start`;
  const connection = await pool.connect();
  try {
    // Waits as long as it takes: the pool's limits are for requests.
    await connection.query('set statement_timeout = 0');
    await connection.query({
      text: 'select pg_advisory_lock($1, hashtext($2))',
      values: [FIRST_STARTS, installation],
      query_timeout: 600_000,
    } as never);
    await connection.query(`create schema if not exists "${installation}"`);
    await connection.query(`create table if not exists ${table} (one integer primary key check (one = 1), todo text not null)`);
    return await work({
      async read() {
        const { rows } = await pool.query<{ todo: FirstStart }>(`select todo from ${table}`);
        return rows[0]?.todo ?? null;
      },
      async write(todo) {
        await pool.query(`insert into ${table} values (1, $1) on conflict (one) do update set todo = excluded.todo`, [todo]);
      },
    });
  } finally {
    // Ends the session, and the lock with it.
    connection.release(true);
  }
}
