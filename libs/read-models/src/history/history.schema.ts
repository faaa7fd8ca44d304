import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface HistoryTables {
  history: {
    organ_id: string;
    position: number;
    event_id: string;
    type: string;
    stream: string;
    revision: number;
    report_id: string | null;
    section_id: string | null;
    at: string;
    actor_id: string;
    actor_name: string;
    actor_post: string | null;
    on_behalf_of: string | null;
    /** Vietnamese, as an office would say it. */
    verb: string;
    summary: string | null;
  };
  history_sections: { organ_id: string; section_id: string; report_id: string };
}

export const createHistoryTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table history (organ_id text not null, position bigint not null, event_id text not null, type text not null,
      stream text not null, revision integer not null, report_id text, section_id text, at text not null, actor_id text not null,
      actor_name text not null, actor_post text, on_behalf_of text, verb text not null, summary text, primary key (position))`,
    `create index history_of_report on history (organ_id, report_id, position)`,
    `create index history_of_section on history (organ_id, section_id, position)`,
    `create table history_sections (organ_id text not null, section_id text not null, report_id text not null,
      primary key (organ_id, section_id))`,
  ]);
