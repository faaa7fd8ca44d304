import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { service } from '../../../../tests/support/services.js';
import { beginMove, endMove, rememberedGenesis, rememberGenesis } from './remembered-genesis.js';

const postgres = service('TRINHKY_TEST_POSTGRES');
/** A log of that genesis whose last event stands there; 0n = nothing but the genesis. */
const logOf = (genesis: string, last: bigint) => ({ genesis, lastPosition: async () => last });

describe.skipIf(postgres.missing)('which log a database belongs to', () => {
  let pool: pg.Pool;
  let installation = '';
  const used: string[] = [];
  beforeAll(() => void (pool = new pg.Pool({ connectionString: postgres.url, max: 8 })));
  beforeEach(() => {
    installation = `t${randomUUID().replaceAll('-', '').slice(0, 16)}`;
    used.push(installation);
  });
  afterAll(async () => {
    for (const name of used) await pool.query(`drop schema if exists "${name}" cascade`);
    await pool.end();
  });

  it('is remembered by the first start, also by several at once, and found again by the next', async () => {
    await Promise.all(Array.from({ length: 8 }, () => rememberGenesis(pool, installation, logOf('g', 0n))));
    expect(await rememberedGenesis(pool, installation)).toBe('g');
    await rememberGenesis(pool, installation, logOf('g', 42n));
  });

  it('is not made up where the log is in use: the database is another one, or was lost, and nothing is written to it', async () => {
    await expect(rememberGenesis(pool, installation, logOf('g', 42n))).rejects.toMatchObject({ fault: 'forgotten' });
    const { rows } = await pool.query('select 1 from pg_namespace where nspname = $1', [installation]);
    expect(rows).toEqual([]);
  });

  it('was remembered by whoever came first, although the log is in use by the time the second looks', async () => {
    const lastPosition = async () => {
      await rememberGenesis(pool, installation, logOf('g', 0n));
      return 42n;
    };
    await rememberGenesis(pool, installation, { genesis: 'g', lastPosition });
    expect(await rememberedGenesis(pool, installation)).toBe('g');
  });

  it('is not another one than was remembered, nor one that is still being moved', async () => {
    await beginMove(pool, installation, 'g');
    await expect(rememberGenesis(pool, installation, logOf('g', 42n))).rejects.toMatchObject({ reason: 'being-moved' });
    await endMove(pool, installation, 'g');
    await rememberGenesis(pool, installation, logOf('g', 42n));
    await expect(rememberGenesis(pool, installation, logOf('h', 42n))).rejects.toThrow('belongs to the log g');
  });
});
