import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface RemarkTables {
  comments: {
    organ_id: string;
    section_id: string;
    comment_id: string;
    block_id: string | null;
    quote: string | null;
    text: string;
    reply_to: string | null;
    revision: number;
    position: number;
    at: string;
    by_id: string;
    by_name: string;
    by_post: string | null;
    resolved_at: string | null;
    resolved_by: string | null;
  };
  suggestions: {
    organ_id: string;
    section_id: string;
    suggestion_id: string;
    origin: string;
    block_id: string;
    row_id: string | null;
    block_hash: string | null;
    proposed: string;
    block: string | null;
    revision: number;
    note: string | null;
    position: number;
    at: string;
    by_id: string;
    by_name: string;
    by_post: string | null;
    /** Null = open. */
    decision: string | null;
    decided_at: string | null;
    decided_by: string | null;
    decision_reason: string | null;
  };
  set_aside_edits: {
    organ_id: string;
    section_id: string;
    event_id: string;
    writer_id: string;
    writer_name: string;
    base: number;
    changes: string;
    refused: string;
    position: number;
    at: string;
  };
}

export const createRemarkTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table comments (organ_id text not null, section_id text not null, comment_id text not null, block_id text, quote text,
      text text not null, reply_to text, revision integer not null, position bigint not null, at text not null, by_id text not null,
      by_name text not null, by_post text, resolved_at text, resolved_by text, primary key (organ_id, section_id, comment_id))`,
    `create table suggestions (organ_id text not null, section_id text not null, suggestion_id text not null, origin text not null,
      block_id text not null, row_id text, block_hash text, proposed text not null, block text, revision integer not null, note text,
      position bigint not null, at text not null, by_id text not null, by_name text not null, by_post text, decision text,
      decided_at text, decided_by text, decision_reason text, primary key (organ_id, section_id, suggestion_id))`,
    `create table set_aside_edits (organ_id text not null, section_id text not null, event_id text not null, writer_id text not null,
      writer_name text not null, base integer not null, changes text not null, refused text not null, position bigint not null,
      at text not null, primary key (organ_id, section_id, event_id))`,
  ]);
