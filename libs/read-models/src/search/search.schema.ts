import type { QueryExecutorProvider } from 'kysely';
import { execute } from '../ddl.js';

/** `report`: its subject. `heading`: a node's title. `text`: a block, or a table's row. `number`: a line of a register. Stored keys. */
export type SearchKind = 'report' | 'heading' | 'text' | 'number';

export interface SearchTables {
  /** What can be found: the least that is shown as one result. */
  search_documents: {
    organ_id: string;
    kind: string;
    /** The report, node, section or register line. */
    key: string;
    /** In a text: the block and, in a table, the row. Otherwise empty. */
    block_id: string;
    row_id: string;
    report_id: string | null;
    /** The organ's word and the words of the text, folded, one space between them. */
    words: string;
    /** Of the event that wrote it, and which of its documents: what was written last is found first. */
    position: number;
    ord: number;
  };
}

/**
 * SQLite indexes the words in an FTS5 table that triggers keep (contentless: the words are not stored twice), PostgreSQL in a GIN index over the
 * words as they are: both take exactly the words made here. A document is never changed but taken out and put in again, so that rowids follow the
 * order of writing.
 */
export const createSearchTables = (db: QueryExecutorProvider) =>
  execute(db, [
    `create table search_documents (organ_id text not null, kind text not null, key text not null, block_id text not null,
      row_id text not null, report_id text, words text not null, position bigint not null, ord integer not null,
      primary key (organ_id, kind, key, block_id, row_id))`,
    ...indexOnWords,
  ]);

const same = (sqlite: string, postgres: string) => ({ sqlite, postgres });
const NOTHING = 'select 1';
const indexOnWords = [
  same(
    `create virtual table search_words using fts5(words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5',
      tokenize="unicode61 tokenchars '_'")`,
    `create index search_documents_words on search_documents using gin (array_to_tsvector(string_to_array(words, ' ')))`,
  ),
  same(
    `create trigger search_words_added after insert on search_documents
      begin insert into search_words (rowid, words) values (new.rowid, new.words); end`,
    NOTHING,
  ),
  same(
    `create trigger search_words_removed after delete on search_documents
      begin delete from search_words where rowid = old.rowid; end`,
    NOTHING,
  ),
];
