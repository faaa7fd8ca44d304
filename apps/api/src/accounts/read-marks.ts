import type { Kysely } from 'kysely';
import type { AccountTables } from './accounts.schema.js';

/** What of their notifications somebody has read. */
export interface ReadMarks {
  /** Everything up to this position of the log. */
  upTo: number;
  /** And these: positions as text, and ids of reminders. */
  ids: ReadonlySet<string>;
}

export interface Whose {
  userId: string;
  organId: string;
}

/**
 * Read marks are each person's own convenience: durable, but no events. They name positions of this log: where accounts are moved to another
 * store they stay behind, and everything counts as new there.
 */
export function readMarks(db: Kysely<AccountTables>) {
  return {
    async readBy({ userId, organId }: Whose): Promise<ReadMarks> {
      const to = await db
        .selectFrom('notification_read_to')
        .select('position')
        .where('user_id', '=', userId)
        .where('organ_id', '=', organId)
        .executeTakeFirst();
      const rows = await db
        .selectFrom('notification_read')
        .select('id')
        .where('user_id', '=', userId)
        .where('organ_id', '=', organId)
        .execute();
      return { upTo: Number(to?.position ?? 0), ids: new Set(rows.map(({ id }) => id)) };
    },

    /** Marks single ones; marking twice is marking once. */
    async markRead({ userId, organId }: Whose, ids: readonly string[]): Promise<void> {
      for (const id of ids) {
        const row = { user_id: userId, organ_id: organId, id };
        await db
          .insertInto('notification_read')
          .values(row)
          .onConflict((on) => on.columns(['user_id', 'organ_id', 'id']).doNothing())
          .execute();
      }
    },

    /** Marks everything up to a position of the log; never takes a mark back. */
    async markReadTo({ userId, organId }: Whose, position: number): Promise<void> {
      await db.transaction().execute(async (tx) => {
        await tx
          .insertInto('notification_read_to')
          .values({ user_id: userId, organ_id: organId, position })
          .onConflict((on) =>
            on.columns(['user_id', 'organ_id']).doUpdateSet({ position }).where('notification_read_to.position', '<', position),
          )
          .execute();
        // Those are among them now; reminders are not named by a position.
        const marked = await tx
          .selectFrom('notification_read')
          .select('id')
          .where('user_id', '=', userId)
          .where('organ_id', '=', organId)
          .execute();
        const covered = marked.map(({ id }) => id).filter((id) => /^\d+$/.test(id) && Number(id) <= position);
        if (covered.length === 0) return;
        await tx
          .deleteFrom('notification_read')
          .where('user_id', '=', userId)
          .where('organ_id', '=', organId)
          .where('id', 'in', covered)
          .execute();
      });
    },
  };
}
