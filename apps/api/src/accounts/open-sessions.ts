import type { Kysely } from 'kysely';
import type { AccountTables } from './accounts.schema.js';

/** A session that is open now. */
export interface OpenSession {
  /** Names it; opens nothing. */
  id: string;
  userId: string;
  organId: string;
  openedAt: string;
  expiresAt: string;
  /** What the browser calls itself. */
  agent: string | null;
}

/** Of the hash of the token, which itself is the hash of what the cookie holds. */
const ID_LENGTH = 16;
export const sessionIdOf = (tokenHash: string): string => tokenHash.slice(0, ID_LENGTH);

/** Who is signed in where, and ending that from elsewhere. */
export function openSessions(db: Kysely<AccountTables>, clock: () => Date) {
  const open = () => db.selectFrom('session').where('expires_at', '>', clock().toISOString());
  return {
    /** The latest opened first. */
    async list(whose: { organId: string } | { userId: string }): Promise<OpenSession[]> {
      const [column, value] = 'organId' in whose ? (['organ_id', whose.organId] as const) : (['user_id', whose.userId] as const);
      const rows = await open().selectAll().where(column, '=', value).orderBy('created_at', 'desc').execute();
      return rows.map((row) => ({
        id: sessionIdOf(row.token_hash),
        userId: row.user_id,
        organId: row.organ_id,
        openedAt: row.created_at,
        expiresAt: row.expires_at,
        agent: row.agent,
      }));
    },

    async byId(id: string): Promise<Pick<OpenSession, 'userId' | 'organId'> | null> {
      if (!/^[0-9a-f]{16}$/.test(id)) return null;
      const row = await open().select(['user_id', 'organ_id']).where('token_hash', 'like', `${id}%`).executeTakeFirst();
      return row ? { userId: row.user_id, organId: row.organ_id } : null;
    },

    /** An id that `byId` knows. */
    async close(id: string): Promise<void> {
      await db.deleteFrom('session').where('token_hash', 'like', `${id}%`).execute();
    },

    async closeAllOf(userId: string, organId: string): Promise<void> {
      await db.deleteFrom('session').where('user_id', '=', userId).where('organ_id', '=', organId).execute();
    },
  };
}
