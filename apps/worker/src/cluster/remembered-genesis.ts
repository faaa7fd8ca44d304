import type { EventStore } from '@trinhky/event-store';
import { EventStoreRefused } from '@trinhky/event-store/eventstoredb';
import { ReadModelsRefused } from '@trinhky/read-models/postgres';
import type { Pool } from 'pg';

/** The database remembers which log its accounts and documents belong to: it is never joined with the log of another installation. */

/** Before the genesis, as long as an installation is being moved into the cluster: nobody serves a part of a log. */
const MOVING = 'moving:';

export interface Remembered {
  genesis: string;
  /** What the log and the database hold is not the whole installation yet. */
  moving: boolean;
}

/** Undefined where nothing was ever kept. Rejects with EventStoreRefused 'being-moved' where a move has not been finished. */
export async function rememberedGenesis(pool: Pool, installation: string): Promise<string | undefined> {
  const found = await remembered(pool, installation);
  if (found?.moving) throw new EventStoreRefused('being-moved', `TRINHKY_INSTALLATION "${installation}"`);
  return found?.genesis;
}

/** The same, for whoever moves. */
export async function remembered(pool: Pool, installation: string): Promise<Remembered | undefined> {
  const table = tableOf(installation);
  const known = await pool.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
  if (!known.rows[0]?.there) return undefined;
  const { rows } = await pool.query<{ genesis: string }>(`select genesis from ${table}`);
  const genesis = rows[0]?.genesis;
  if (genesis === undefined) return undefined;
  const moving = genesis.startsWith(MOVING);
  return { genesis: moving ? genesis.slice(MOVING.length) : genesis, moving };
}

/**
 * From now on the database belongs to this log. Rejects with ReadModelsRefused 'forgotten' where the log is in use and the database remembers none:
 * it is another database, or what it held is lost; nothing was written then. Rejects, too, when another log was remembered meanwhile.
 */
export async function rememberGenesis(pool: Pool, installation: string, log: Pick<EventStore, 'genesis' | 'lastPosition'>): Promise<void> {
  // The log is asked first: of several first starts at once, none writes an event before one of them has remembered the genesis.
  const inUse = (await log.lastPosition()) > 0n;
  if ((await rememberedGenesis(pool, installation)) === undefined) {
    if (inUse) throw new ReadModelsRefused('forgotten', `TRINHKY_INSTALLATION "${installation}", ${log.genesis}`);
    await remember(pool, installation, log.genesis);
  }
  const found = await rememberedGenesis(pool, installation);
  if (found !== log.genesis) throw new Error(`${installation}: the database belongs to the log ${found}, not to ${log.genesis}`);
}

/** From now on until `endMove` no process of the cluster starts. Nothing is changed where something is remembered. */
export const beginMove = (pool: Pool, installation: string, genesis: string): Promise<void> =>
  remember(pool, installation, MOVING + genesis);

/** The installation is whole: its processes may start. */
export async function endMove(pool: Pool, installation: string, genesis: string): Promise<void> {
  await pool.query(`update ${tableOf(installation)} set genesis = $1 where genesis = $2`, [genesis, MOVING + genesis]);
}

async function remember(pool: Pool, installation: string, genesis: string): Promise<void> {
  // One implicit transaction, one process after the other.
  await pool.query(`select pg_advisory_xact_lock(hashtext('${installation}'));
    create schema if not exists "${installation}";
    create table if not exists ${tableOf(installation)} (one integer primary key check (one = 1), genesis text not null);`);
  await pool.query(`insert into ${tableOf(installation)} values (1, $1) on conflict do nothing`, [genesis]);
}

const tableOf = (installation: string): string => `"${installation}".installation`;
