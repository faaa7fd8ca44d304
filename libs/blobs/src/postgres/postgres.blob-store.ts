import { createHash } from 'node:crypto';
import { Pool } from 'pg';
import { BlobDamaged, BlobStoreUnavailable } from '../blob-store.js';
import type { BlobStore } from '../blob-store.js';

const NAME = 'PostgreSQL (TRINHKY_POSTGRES)';
const SHA256 = /^[0-9a-f]{64}$/;
const SCHEMA = /^[a-z][a-z0-9_]*$/;
const TIMEOUT_MS = 5_000;
/** A document of some megabytes over a slow link. */
const TRANSFER_MS = 30_000;
const PAGE = 1_000;
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export interface PostgresBlobPlace {
  /** A pool of the caller's, who closes it; or an address, and the store has a pool of its own. */
  pool?: Pool;
  url?: string;
  /** Names the schema that holds the table `blob`. */
  installation: string;
  /** Told when an idle connection of its own pool fails; the pool opens another one by itself. */
  onError?: (error: unknown) => void;
}

export interface PostgresBlobStore extends BlobStore {
  /** Closes a pool of its own. */
  close(): Promise<void>;
}

/**
 * Documents in a table of PostgreSQL, by content hash. A put is durable when it resolves: every write asks for a synchronous commit, whatever the
 * server's default. Rejects with BlobStoreUnavailable, which names the setting, when PostgreSQL cannot be reached or refuses.
 */
export async function postgresBlobStore({
  pool: given,
  url,
  installation,
  onError = () => undefined,
}: PostgresBlobPlace): Promise<PostgresBlobStore> {
  if (!SCHEMA.test(installation)) throw new Error(`installation ${installation}: small letters, digits and _ only`);
  const pool =
    given ??
    new Pool({
      connectionString: url,
      max: 4,
      connectionTimeoutMillis: TIMEOUT_MS,
      statement_timeout: TRANSFER_MS,
      query_timeout: TRANSFER_MS,
      keepAlive: true,
      application_name: `${installation}-blobs`,
    });
  if (!given) pool.on('error', onError);
  const table = `"${installation}".blob`;

  async function asked<T>(doing: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof BlobDamaged) throw error;
      const why = error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error);
      throw new BlobStoreUnavailable(`${doing}: ${NAME} refused or is away: ${why}`, error);
    }
  }

  // One implicit transaction. Several processes may start at once; documents are compressed already.
  const createTable = `
    SELECT pg_advisory_xact_lock(hashtext('${installation}.blob'));
    CREATE SCHEMA IF NOT EXISTS "${installation}";
    CREATE TABLE IF NOT EXISTS ${table} (
      sha256 text COLLATE "C" PRIMARY KEY, bytes bytea NOT NULL, stored_at timestamptz NOT NULL DEFAULT now()
    );
    ALTER TABLE ${table} ALTER COLUMN bytes SET STORAGE EXTERNAL`;
  // The condition is always true: it makes this very commit a synchronous one.
  const insert = `INSERT INTO ${table} (sha256, bytes) SELECT $1, $2 WHERE set_config('synchronous_commit', 'on', true) = 'on'
    ON CONFLICT (sha256) DO NOTHING`;
  try {
    await asked('the documents could not be opened', async () => {
      const { rows } = await pool.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table]);
      if (!rows[0]?.there) await pool.query(createTable);
    });
  } catch (error) {
    if (!given) await pool.end();
    throw error;
  }

  const has = async (sha256: string) => {
    const { rowCount } = await pool.query(`SELECT 1 FROM ${table} WHERE sha256 = $1`, [sha256]);
    return rowCount === 1;
  };

  return {
    has: (sha256) => asked(`blob ${sha256} could not be looked up`, async () => SHA256.test(sha256) && has(sha256)),

    async put(bytes) {
      const sha256 = sha256Of(bytes);
      await asked(`blob ${sha256} (${bytes.length} bytes) could not be stored`, async () => {
        if (!(await has(sha256))) await pool.query(insert, [sha256, Buffer.from(bytes)]);
      });
      return sha256;
    },

    get: (sha256) =>
      asked(`blob ${sha256} could not be read`, async () => {
        if (!SHA256.test(sha256)) return null;
        const { rows } = await pool.query<{ bytes: Buffer }>(`SELECT bytes FROM ${table} WHERE sha256 = $1`, [sha256]);
        const bytes = rows[0]?.bytes;
        if (!bytes) return null;
        if (sha256Of(bytes) !== sha256) throw new BlobDamaged(sha256);
        return bytes;
      }),

    async *list() {
      let after = '';
      for (;;) {
        const { rows } = await asked('the documents could not be listed', () =>
          pool.query<{ sha256: string }>(`SELECT sha256 FROM ${table} WHERE sha256 > $1 ORDER BY sha256 LIMIT ${PAGE}`, [after]),
        );
        for (const { sha256 } of rows) yield sha256;
        if (rows.length < PAGE) return;
        after = rows[rows.length - 1]?.sha256 ?? '';
      }
    },

    async close() {
      if (!given) await pool.end();
    },
  };
}
