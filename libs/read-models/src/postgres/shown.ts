import type { EventStore } from '@trinhky/event-store';
import { sql } from 'kysely';
import { stillHolds } from '../checkpoints.js';
import type { Checkpoint } from '../checkpoints.js';
import type { PostgresReadModels } from './open.js';

/**
 * Up to which position of this log the rows that are served show everything (but parked streams): the slowest projection of this release. 0n where
 * rows are not there yet, or were made from another log than it is now.
 */
export async function shownOf({ db, projections }: PostgresReadModels, store: EventStore): Promise<bigint> {
  const { rows } = await sql<Checkpoint>`select name, version, position, stream, revision, event_id, hash, epoch from checkpoints
    where rows = 'served'`.execute(db);
  const shown = await Promise.all(
    projections.map(async (projection) => {
      const row = rows.find(({ name, version }) => name === projection.name && version === projection.version);
      return row && (await stillHolds(row, projection, store.genesis, store)) ? BigInt(row.position) : 0n;
    }),
  );
  return shown.reduce((low, position) => (position < low ? position : low), shown[0] ?? 0n);
}
