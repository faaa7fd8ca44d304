import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface DocumentTables {
  documents: {
    organ_id: string;
    report_id: string;
    submission: number;
    /** DocumentKind, or `signing-copy-pdf` for the rendered signing copy. */
    kind: string;
    sha256: string;
    bytes: number;
    pages: number | null;
    renderer: string;
    generated_at: string;
  };
}

export const createDocumentTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table documents (organ_id text not null, report_id text not null, submission integer not null, kind text not null,
      sha256 text not null, bytes integer not null, pages integer, renderer text not null, generated_at text not null,
      primary key (organ_id, report_id, submission, kind))`,
    `create index documents_by_hash on documents (organ_id, sha256)`,
  ]);
