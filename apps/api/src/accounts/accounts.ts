import { createHash, randomBytes } from 'node:crypto';
import type { AccountTables } from './accounts.schema.js';
import { keptAssets } from './kept-assets.js';
import { openSessions, sessionIdOf } from './open-sessions.js';
import { generatePassword, hashPassword, passwordMatches } from './passwords.js';
import { accountsInPostgres } from './postgres.accounts.js';
import type { PostgresAccounts } from './postgres.accounts.js';
import { readMarks } from './read-marks.js';
import { accountsInSqlite } from './sqlite.accounts.js';

export const ACCOUNTS = Symbol('Accounts');

export interface Account {
  userId: string;
  username: string;
  name: string;
  mustChange: boolean;
  disabled: boolean;
}
export interface SessionOwner extends Account {
  organId: string;
}

/** The sign-in name is taken. */
export class UsernameTaken extends Error {
  constructor(readonly username: string) {
    super(`username ${username} is taken`);
    this.name = 'UsernameTaken';
  }
}

const SESSION_HOURS = 12;
const LONGEST_AGENT = 300;
const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex');
/** As which one a cookie's session is listed. */
export const currentSessionOf = (token: string): string => sessionIdOf(tokenHash(token));
/** Verified against when there is no such account, so that a missing name takes as long as a wrong password. */
let decoy: Promise<string> | undefined;

export type Accounts = Awaited<ReturnType<typeof openAccounts>>;

/**
 * Accounts and sessions, durable: in a SQLite file of their own (a string is such a file), in memory for tests, or in a schema of a PostgreSQL
 * database, whose pool stays the caller's. Rejects in Kysely's words ("previously executed migration … is missing") when they are of a newer
 * release.
 */
export async function openAccounts(place: string | { file: string } | PostgresAccounts, clock: () => Date) {
  const { db, ownerOf, copyTo, close } =
    typeof place === 'object' && 'postgres' in place
      ? await accountsInPostgres(place)
      : await accountsInSqlite(typeof place === 'string' ? place : place.file);

  const toAccount = (row: AccountTables['account']): Account => ({
    userId: row.user_id,
    username: row.username,
    name: row.name,
    mustChange: row.must_change === 1,
    disabled: row.disabled === 1,
  });
  const byName = (username: string) =>
    db.selectFrom('account').selectAll().where('username', '=', username.toLowerCase()).executeTakeFirst();

  return {
    /** What each person has read of what they were told. */
    readMarks: readMarks(db),

    /** Creates the account with a generated password, returned once and kept only as a hash. Rejects with UsernameTaken. */
    async create({ userId, username, name }: { userId: string; username: string; name: string }): Promise<{ password: string }> {
      const password = generatePassword();
      const row = {
        user_id: userId,
        username: username.toLowerCase(),
        name,
        password_hash: await hashPassword(password),
        must_change: 1,
        disabled: 0,
        created_at: clock().toISOString(),
      };
      try {
        await db.insertInto('account').values(row).execute();
      } catch (cause) {
        if (await byName(username)) throw new UsernameTaken(username);
        throw cause;
      }
      return { password };
    },

    async signIn(username: string, password: string): Promise<Account | null> {
      const row = await byName(username);
      decoy ??= hashPassword('no such account');
      const matches = await passwordMatches(row?.password_hash ?? (await decoy), password);
      return row && matches && row.disabled === 0 ? toAccount(row) : null;
    },

    async openSession(userId: string, organId: string, agent: string | null = null): Promise<{ token: string; expiresAt: Date }> {
      const token = randomBytes(32).toString('base64url');
      const now = clock();
      const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
      await db.deleteFrom('session').where('expires_at', '<', now.toISOString()).execute();
      await db
        .insertInto('session')
        .values({
          token_hash: tokenHash(token),
          user_id: userId,
          organ_id: organId,
          created_at: now.toISOString(),
          expires_at: expiresAt.toISOString(),
          agent: agent?.slice(0, LONGEST_AGENT) ?? null,
        })
        .execute();
      return { token, expiresAt };
    },

    async sessionOwner(token: string): Promise<SessionOwner | null> {
      const row = await ownerOf(tokenHash(token), clock().toISOString());
      return row ? { ...toAccount(row), organId: row.organ_id } : null;
    },

    async closeSession(token: string): Promise<void> {
      await db.deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute();
    },

    /** Sets the password and closes the person's other sessions. */
    async setPassword(userId: string, password: string, keepToken?: string): Promise<void> {
      const password_hash = await hashPassword(password);
      await db.transaction().execute(async (tx) => {
        await tx.updateTable('account').set({ password_hash, must_change: 0 }).where('user_id', '=', userId).execute();
        await tx
          .deleteFrom('session')
          .where('user_id', '=', userId)
          .where('token_hash', '!=', keepToken ? tokenHash(keepToken) : '')
          .execute();
      });
    },

    /** A new generated password, shown once; closes the person's sessions. Null when there is no such account. */
    async resetPassword(username: string): Promise<{ password: string } | null> {
      const row = await byName(username);
      if (!row) return null;
      const password = generatePassword();
      const password_hash = await hashPassword(password);
      await db.transaction().execute(async (tx) => {
        await tx.updateTable('account').set({ password_hash, must_change: 1 }).where('user_id', '=', row.user_id).execute();
        await tx.deleteFrom('session').where('user_id', '=', row.user_id).execute();
      });
      return { password };
    },

    async setDisabled(userId: string, disabled: boolean): Promise<void> {
      await db.transaction().execute(async (tx) => {
        await tx
          .updateTable('account')
          .set({ disabled: disabled ? 1 : 0 })
          .where('user_id', '=', userId)
          .execute();
        if (disabled) await tx.deleteFrom('session').where('user_id', '=', userId).execute();
      });
    },

    async list(): Promise<Account[]> {
      const rows = await db.selectFrom('account').selectAll().execute();
      // Sorted here: databases differ in how they order text.
      return rows.map(toAccount).sort((a, b) => (a.username < b.username ? -1 : 1));
    },

    async byUserId(userId: string): Promise<Account | null> {
      const row = await db.selectFrom('account').selectAll().where('user_id', '=', userId).executeTakeFirst();
      return row ? toAccount(row) : null;
    },

    async byUsername(username: string): Promise<Account | null> {
      const row = await byName(username);
      return row ? toAccount(row) : null;
    },

    sessions: openSessions(db, clock),

    /** Files of the pages, which outlive their build. */
    assets: keptAssets(db, clock),

    /** A consistent copy for a backup, while serving. Rejects in PostgreSQL, which is backed up whole by its own tools. */
    copyTo,

    close,
  };
}
