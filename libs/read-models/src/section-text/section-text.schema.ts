import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

export interface SectionTextTables {
  section_texts: {
    organ_id: string;
    section_id: string;
    report_id: string;
    revision: number;
    /** Null until the first edit. */
    content_hash: string | null;
    /** JSON of the ids of the blocks that stand in it, in order. */
    block_order: string;
    /** JSON of user ids, sorted: whose words are in it or who imported some; they do not approve it (rule 2). */
    writers: string;
    changed_at: string;
    changed_by: string;
  };
  /** One row a block, so that an edit writes what it changes. A block that was taken out keeps its row: put back, it has its authors again. */
  section_blocks: {
    organ_id: string;
    section_id: string;
    block_id: string;
    /** JSON of the Block. */
    block: string;
    /** JSON of Authors: who wrote the block and its rows, and who imported them. */
    authors: string;
    importers: string;
    /** JSON of user ids: whose words are in this block or who imported some. */
    writers: string;
  };
}

export const createSectionTextTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table section_texts (organ_id text not null, section_id text not null, report_id text not null, revision integer not null,
      content_hash text, block_order text not null, writers text not null, changed_at text not null, changed_by text not null,
      primary key (organ_id, section_id))`,
    `create table section_blocks (organ_id text not null, section_id text not null, block_id text not null, block text not null,
      authors text not null, importers text not null, writers text not null, primary key (organ_id, section_id, block_id))`,
  ]);
