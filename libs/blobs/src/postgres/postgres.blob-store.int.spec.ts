import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { service } from '../../../../tests/support/services.js';
import { BlobDamaged, BlobStoreUnavailable } from '../blob-store.js';
import { blobStoreContract } from '../testing/blob-store.contract.js';
import { postgresBlobStore } from './postgres.blob-store.js';

const { url, missing } = service('TRINHKY_TEST_POSTGRES');
let pool: Pool;
const used: string[] = [];
const installation = () => {
  const name = `t${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  used.push(name);
  return name;
};
beforeAll(() => {
  pool = new Pool({ connectionString: url, max: 4 });
});
afterAll(async () => {
  if (!missing) for (const name of used) await pool.query(`DROP SCHEMA IF EXISTS "${name}" CASCADE`);
  await pool.end();
});

blobStoreContract('PostgreSQL', () => postgresBlobStore({ pool, installation: installation() }), missing);

describe.skipIf(missing)('blobs in PostgreSQL', () => {
  it('names a blob whose bytes changed at rest', async () => {
    const name = installation();
    const store = await postgresBlobStore({ pool, installation: name });
    const id = await store.put(Buffer.from('bản gốc'));
    await pool.query(`UPDATE "${name}".blob SET bytes = $1`, [Buffer.from('bản sửa')]);
    await expect(store.get(id)).rejects.toThrow(BlobDamaged);
  });

  it('are there for every process, and several may start at once', async () => {
    const name = installation();
    const stores = await Promise.all(Array.from({ length: 4 }, () => postgresBlobStore({ url, installation: name })));
    const id = await stores[0]?.put(Buffer.from('chung'));
    for (const store of stores) {
      expect((await store.get(id ?? ''))?.toString()).toBe('chung');
      await store.close();
    }
  });

  it('lists more than one page, in order', async () => {
    const name = installation();
    const store = await postgresBlobStore({ pool, installation: name });
    await pool.query(
      `INSERT INTO "${name}".blob (sha256, bytes) SELECT encode(sha256(n::text::bytea), 'hex'), n::text::bytea FROM generate_series(1, 2500) n`,
    );
    const listed: string[] = [];
    for await (const id of store.list()) listed.push(id);
    expect(listed).toHaveLength(2500);
    expect(listed).toEqual([...listed].sort());
    expect((await store.get(listed[2400] ?? ''))?.length).toBeGreaterThan(0);
  });

  it('are kept by a synchronous commit even where the server would not', async () => {
    const name = installation();
    const lax = new Pool({ connectionString: url, max: 1, options: '-c synchronous_commit=off' });
    const store = await postgresBlobStore({ pool: lax, installation: name });
    await lax.query(`CREATE FUNCTION "${name}".note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF current_setting('synchronous_commit') <> 'on' THEN RAISE EXCEPTION 'not durable'; END IF; RETURN NEW; END $$`);
    await lax.query(`CREATE TRIGGER note BEFORE INSERT ON "${name}".blob FOR EACH ROW EXECUTE FUNCTION "${name}".note()`);
    await store.put(Buffer.from('bền'));
    await lax.end();
  });

  it('goes on after its connections were cut, and says so while PostgreSQL is away', async () => {
    const name = installation();
    const store = await postgresBlobStore({ url, installation: name });
    const id = await store.put(Buffer.from('trước'));
    await pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [`${name}-blobs`]);
    let read: Buffer | null = null;
    while (!read) {
      read = await store.get(id).catch((error: unknown) => {
        expect(error).toBeInstanceOf(BlobStoreUnavailable);
        return null;
      });
    }
    expect(read.toString()).toBe('trước');
    await store.close();
    await expect(store.put(Buffer.from('sau'))).rejects.toThrow(BlobStoreUnavailable);
  });

  it('does not open where PostgreSQL is away or refuses, and names the setting', async () => {
    const nobody = new URL(url);
    nobody.username = 'khong_co';
    await expect(postgresBlobStore({ url: nobody.href, installation: 'x' })).rejects.toThrow(/TRINHKY_POSTGRES.*khong_co/);
    const away = new URL(url);
    away.port = '1';
    await expect(postgresBlobStore({ url: away.href, installation: 'x' })).rejects.toThrow(/TRINHKY_POSTGRES.*ECONNREFUSED/);
  });
});
