import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface MyWorkTables {
  my_work_sections: {
    organ_id: string;
    section_id: string;
    report_id: string;
    node_id: string;
    /** 1: it is with its drafters. */
    open: number;
    round: number;
    due_date: string | null;
    /** Why it came back; null when it did not. */
    returned_reason: string | null;
    returned_by: string | null;
    returned_at: string | null;
  };
  my_work_assignees: {
    organ_id: string;
    section_id: string;
    ord: number;
    /** Either the person … */
    user_id: string | null;
    /** … or whoever holds this role in this unit. */
    role: string | null;
    unit_id: string | null;
    open: number;
  };
}

export const createMyWorkTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table my_work_sections (organ_id text not null, section_id text not null, report_id text not null, node_id text not null,
      open integer not null, round integer not null, due_date text, returned_reason text, returned_by text,
      returned_at text, primary key (organ_id, section_id))`,
    `create table my_work_assignees (organ_id text not null, section_id text not null, ord integer not null, user_id text, role text,
      unit_id text, open integer not null, primary key (organ_id, section_id, ord))`,
    `create index my_work_by_user on my_work_assignees (organ_id, open, user_id)`,
    `create index my_work_by_post on my_work_assignees (organ_id, open, role, unit_id)`,
  ]);
