import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface ReviewQueueTables {
  review_queue: {
    organ_id: string;
    section_id: string;
    report_id: string;
    node_id: string;
    field_id: string | null;
    /** Named instead of the leader in charge of the field. */
    approver: string | null;
    due_date: string | null;
    in_review: number;
    cycle: number;
    round: number;
    /** JSON of the round's steps. */
    steps: string;
    steps_done: number;
    /** JSON of user ids who approved an earlier step of the round. */
    approved_by: string;
    revision: number;
    content_hash: string | null;
    submitted_at: string | null;
    submitted_by: string | null;
    note: string | null;
  };
}

export const createReviewQueueTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table review_queue (organ_id text not null, section_id text not null, report_id text not null, node_id text not null,
      field_id text, approver text, due_date text, in_review integer not null, cycle integer not null, round integer not null,
      steps text not null, steps_done integer not null, approved_by text not null, revision integer not null,
      content_hash text, submitted_at text, submitted_by text, note text, primary key (organ_id, section_id))`,
    `create index review_queue_waiting on review_queue (organ_id, in_review, submitted_at)`,
  ]);
