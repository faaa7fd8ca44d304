import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface ReportBoardTables {
  report_board: {
    organ_id: string;
    report_id: string;
    subject: string;
    subject_folded: string;
    /** JSON of ReportHeader. */
    header: string;
    period_kind: string;
    period_year: number;
    period_index: number;
    due_date: string | null;
    template_id: string | null;
    state: string;
    /** Of the submission under way; null while drafting. */
    submission: number | null;
    signer: string | null;
    book: string | null;
    number: number | null;
    symbol: string | null;
    number_date: string | null;
    outline_hash: string;
    opened_at: string;
    opened_position: number;
    /** Of the report's stream. */
    revision: number;
    changed_at: string;
  };
}

export const createReportBoardTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table report_board (organ_id text not null, report_id text not null, subject text not null, subject_folded text not null,
      header text not null, period_kind text not null, period_year integer not null, period_index integer not null, due_date text,
      template_id text, state text not null, submission integer, signer text, book text, number integer, symbol text, number_date text,
      outline_hash text not null, opened_at text not null, opened_position bigint not null, revision integer not null,
      changed_at text not null, primary key (organ_id, report_id))`,
    {
      // A search goes through all of the organ's subjects: here it finds them in the index and fetches only the rows that it shows. PostgreSQL,
      // which does not take a long text into an index, fetches them all.
      sqlite: `create index report_board_newest on report_board (organ_id, opened_position, subject_folded)`,
      postgres: `create index report_board_newest on report_board (organ_id, opened_position)`,
    },
    `create index report_board_by_state on report_board (organ_id, state, opened_position)`,
  ]);
