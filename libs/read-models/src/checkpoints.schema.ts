import type { QueryExecutorProvider } from 'kysely';
import { execute } from './ddl.js';

export interface CheckpointTables {
  /** How far each projection's rows have come; written in the rows' transaction. */
  checkpoints: {
    name: string;
    version: number;
    /** Up to which the log was looked at. */
    position: number;
    /** The last event handled, to be read back from the log; null before the first. */
    stream: string | null;
    revision: number | null;
    event_id: string | null;
    hash: string | null;
    epoch: string;
  };
}

export const createCheckpointTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table checkpoints (name text primary key, version integer not null, position bigint not null, stream text,
      revision integer, event_id text, hash text, epoch text not null)`,
  ]);
