import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface RegisterBookTables {
  register_books: { organ_id: string; book: string; year: number; symbol: string; start: number };
  register_entries: {
    organ_id: string;
    book: string;
    year: number;
    number: number;
    symbol: string;
    date: string;
    subject: string;
    signer: string | null;
    report_id: string | null;
    submission: number | null;
    /** 1: given outside the system and entered as such. */
    outside: number;
    note: string | null;
    void_reason: string | null;
  };
  /** Nơi nhận, written from report streams. */
  register_recipients: { organ_id: string; report_id: string; submission: number; recipients: string; issued_at: string };
}

export const createRegisterBookTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table register_books (organ_id text not null, book text not null, year integer not null, symbol text not null,
      start integer not null, primary key (organ_id, book, year))`,
    `create table register_entries (organ_id text not null, book text not null, year integer not null, number integer not null,
      symbol text not null, date text not null, subject text not null, signer text, report_id text, submission integer,
      outside integer not null, note text, void_reason text, primary key (organ_id, book, year, number))`,
    `create table register_recipients (organ_id text not null, report_id text not null, submission integer not null,
      recipients text not null, issued_at text not null, primary key (organ_id, report_id, submission))`,
  ]);
