import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface ObligationTables {
  /** What has been asked and is not yet done. */
  obligations: {
    organ_id: string;
    kind: string;
    /** What it is about: a section, a document kind or nothing. */
    key: string;
    report_id: string;
    /** The report revision it stems from: the submission, or the cycle. */
    number: number;
    /** The asking event, to be handled again. */
    asked_stream: string;
    asked_revision: number;
    asked_event_id: string;
    asked_position: number;
    asked_at: string;
  };
  /** The sections in each report's outline, from report streams. */
  obligation_sections: {
    organ_id: string;
    report_id: string;
    node_id: string;
    parent: string | null;
    section_id: string | null;
    removed: number;
  };
}

export const createObligationTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table obligations (organ_id text not null, kind text not null, key text not null, report_id text not null,
      number integer not null, asked_stream text not null, asked_revision integer not null, asked_event_id text not null,
      asked_position bigint not null, asked_at text not null, primary key (organ_id, report_id, kind, key, number))`,
    `create index obligations_oldest on obligations (asked_position)`,
    `create index obligations_of_key on obligations (organ_id, kind, key, number)`,
    `create table obligation_sections (organ_id text not null, report_id text not null, node_id text not null, parent text,
      section_id text, removed integer not null, primary key (organ_id, report_id, node_id))`,
    `create index obligation_sections_section on obligation_sections (organ_id, section_id)`,
  ]);
