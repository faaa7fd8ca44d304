import type { Kysely } from 'kysely';
import { execute } from '../ddl.js';

export interface SectionTextTables {
  section_texts: {
    organ_id: string;
    section_id: string;
    report_id: string;
    revision: number;
    /** Null until the first edit. */
    content_hash: string | null;
    /** JSON of Block[]. */
    blocks: string;
    /** JSON of Authors: who wrote each block, and who imported it. */
    authors: string;
    importers: string;
    /** JSON of user ids, sorted: whose words are in it or who imported some; they do not approve it (rule 2). */
    writers: string;
    changed_at: string;
    changed_by: string;
  };
}

export const createSectionTextTables = (db: Kysely<unknown>) =>
  execute(db, [
    `create table section_texts (organ_id text not null, section_id text not null, report_id text not null, revision integer not null,
      content_hash text, blocks text not null, authors text not null, importers text not null,
      writers text not null, changed_at text not null,
      changed_by text not null, primary key (organ_id, section_id))`,
  ]);
