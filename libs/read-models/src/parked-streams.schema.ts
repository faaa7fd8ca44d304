import type { QueryExecutorProvider } from 'kysely';
import { execute } from './ddl.js';

export interface ParkedStreamTables {
  /** Streams that a projection could not follow, and from which event on they are passed over. */
  parked_streams: {
    projection: string;
    version: number;
    /** `served` or `fresh`, as an Entry says. */
    rows: string;
    stream: string;
    revision: number;
    type: string;
    /** 1: the event could not be decoded; a release that can builds the rows again. 0: the projection failed at it. */
    undecoded: number;
    reason: string;
    since: string;
  };
}

export const createParkedStreamTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table parked_streams (projection text not null, version integer not null, rows text not null, stream text not null,
      revision integer not null, type text not null, undecoded integer not null, reason text not null, since text not null,
      primary key (projection, version, rows, stream))`,
  ]);
