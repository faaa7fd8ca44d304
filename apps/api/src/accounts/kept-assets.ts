import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PageFile, Pages } from '../web/pages.js';
import type { AccountTables } from './accounts.schema.js';

/** A page that was left open for a weekend, or a fortnight's leave, still finds what it has not loaded yet. */
const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;
const ASSETS = 'assets/';
const LONGEST_NAME = 200;

/** The assets of this build and of those before it, where every process of the installation finds them. They are named after their content. */
export function keptAssets(db: Kysely<AccountTables>, clock: () => Date) {
  return {
    /** Keeps what this build has, and lets go of what no build had for 90 days. To be called at the start, and each day. */
    async keep({ files }: Pages): Promise<void> {
      const last_seen = clock().toISOString();
      const known = new Set((await db.selectFrom('asset').select('name').execute()).map(({ name }) => name));
      const names = [...files.keys()].filter((name) => name.startsWith(ASSETS)).map((name) => name.slice(ASSETS.length));
      await db.transaction().execute(async (tx) => {
        for (const name of names) {
          const file = files.get(`${ASSETS}${name}`);
          if (!file || known.has(name)) continue;
          const row = { name, type: file.type, bytes: file.bytes, last_seen };
          // Another process that starts with the same build keeps it in this moment, too.
          await tx
            .insertInto('asset')
            .values(row)
            .onConflict((conflict) => conflict.column('name').doNothing())
            .execute();
        }
        if (names.length > 0) await tx.updateTable('asset').set({ last_seen }).where('name', 'in', names).execute();
        const since = new Date(clock().getTime() - KEPT_DAYS * DAY_MS).toISOString();
        await tx.deleteFrom('asset').where('last_seen', '<', since).execute();
      });
    },

    async find(name: string): Promise<PageFile | null> {
      if (name.length > LONGEST_NAME) return null;
      const row = await db.selectFrom('asset').select(['type', 'bytes']).where('name', '=', name).executeTakeFirst();
      if (!row) return null;
      const bytes = Buffer.from(row.bytes);
      return { type: row.type, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
    },
  };
}
