import { Migrator } from 'kysely';
import type { Kysely, Migration } from 'kysely';

/** Accounts are durable but are not events: passwords and sessions have no place in a log that nobody may edit. */
export interface AccountTables {
  account: {
    user_id: string;
    username: string;
    name: string;
    password_hash: string;
    /** 1: the password was generated and shown once; its owner should change it. */
    must_change: number;
    disabled: number;
    created_at: string;
  };
  session: {
    /** SHA-256 of the cookie's token: a stolen table opens no session. */
    token_hash: string;
    user_id: string;
    organ_id: string;
    created_at: string;
    expires_at: string;
    /** What the browser calls itself; null where it was opened before this was kept. */
    agent: string | null;
  };
  /** Files of the pages, of this build and of earlier ones. */
  asset: {
    /** Below `assets/`. */
    name: string;
    type: string;
    bytes: Uint8Array;
    /** When a process with a build that has it last said so. */
    last_seen: string;
  };
  /** Up to which position of the log somebody has read what they were told. */
  notification_read_to: { user_id: string; organ_id: string; position: number };
  /** What they have read besides: later ones, by position, and reminders, by id. */
  notification_read: { user_id: string; organ_id: string; id: string };
}

/** What the accounts ask of a database. */
export interface AccountsDatabase {
  db: Kysely<AccountTables>;
  /** The owner of a session that is open at `now`; asked at every request. */
  ownerOf(tokenHash: string, now: string): Promise<OwnerRow | undefined>;
  copyTo(target: string): Promise<void>;
  close(): Promise<void>;
}
export type OwnerRow = AccountTables['account'] & { organ_id: string };

/** Makes the tables, or brings them up to date. */
export async function migrate(db: Kysely<AccountTables>, migrationTableSchema?: string): Promise<void> {
  const provider = { getMigrations: async () => migrations };
  const { error } = await new Migrator({ db, provider, migrationTableSchema }).migrateToLatest();
  if (error) throw error;
}

const migrations: Record<string, Migration> = {
  '001-accounts': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('account')
        .addColumn('user_id', 'text', (c) => c.primaryKey())
        .addColumn('username', 'text', (c) => c.notNull().unique())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('password_hash', 'text', (c) => c.notNull())
        .addColumn('must_change', 'integer', (c) => c.notNull())
        .addColumn('disabled', 'integer', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('session')
        .addColumn('token_hash', 'text', (c) => c.primaryKey())
        .addColumn('user_id', 'text', (c) => c.notNull())
        .addColumn('organ_id', 'text', (c) => c.notNull())
        .addColumn('created_at', 'text', (c) => c.notNull())
        .addColumn('expires_at', 'text', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('session_of_user').on('session').column('user_id').execute();
    },
  },
  '002-assets': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('session').addColumn('agent', 'text').execute();
      await db.schema
        .createTable('asset')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .addColumn('type', 'text', (c) => c.notNull())
        // SQLite keeps bytes under any type.
        .addColumn('bytes', 'bytea', (c) => c.notNull())
        .addColumn('last_seen', 'text', (c) => c.notNull())
        .execute();
    },
  },
  '003-notifications-read': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('notification_read_to')
        .addColumn('user_id', 'text', (c) => c.notNull())
        .addColumn('organ_id', 'text', (c) => c.notNull())
        .addColumn('position', 'bigint', (c) => c.notNull())
        .addPrimaryKeyConstraint('notification_read_to_key', ['user_id', 'organ_id'])
        .execute();
      await db.schema
        .createTable('notification_read')
        .addColumn('user_id', 'text', (c) => c.notNull())
        .addColumn('organ_id', 'text', (c) => c.notNull())
        .addColumn('id', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('notification_read_key', ['user_id', 'organ_id', 'id'])
        .execute();
    },
  },
};
