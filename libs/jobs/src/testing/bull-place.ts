import { Redis } from 'ioredis';
import { Pool } from 'pg';

/** Removes the keys and schemas of installations that tests made. An empty address: there is no such store. */
export async function dropInstallations(names: readonly string[], redisUrl: string, postgresUrl: string): Promise<void> {
  if (redisUrl) {
    const client = new Redis(redisUrl);
    for (const name of names) {
      const keys = await client.keys(`${name}:*`);
      if (keys.length > 0) await client.del(keys);
    }
    client.disconnect();
  }
  if (postgresUrl) {
    const pool = new Pool({ connectionString: postgresUrl });
    for (const name of names) await pool.query(`DROP SCHEMA IF EXISTS "${name}_jobs" CASCADE`);
    await pool.end();
  }
}
