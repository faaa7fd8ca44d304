import { PostgresAdapter, sql } from 'kysely';
import type { ReadModels } from '../read-models.js';
import type { SearchKind, SearchTables } from './search.schema.js';
import { scopeWord } from './words.js';

export type Found = Omit<SearchTables['search_documents'], 'organ_id' | 'kind' | 'words' | 'ord'>;

export interface Asked {
  organId: string;
  /** Folded; every one must be there, the last may be a beginning. Not empty. */
  words: readonly string[];
  kind: SearchKind;
  limit: number;
}

/** Finds an organ's documents by their words, some of the newest first. Each kind of database has its own. */
export type Matching = (db: ReadModels, asked: Asked) => Promise<Found[]>;

/** The port's adapter for the database at hand. */
export const matchingIn = (db: ReadModels): Matching => (db.getExecutor().adapter instanceof PostgresAdapter ? postgres : sqlite);

/** Goes through the words' lists from the newest entry on and stops at the limit. */
const sqlite: Matching = async (db, { organId, words, kind, limit }) => {
  const last = words.length - 1;
  const match = [scopeWord(organId, kind), ...words].map((word, i) => `"${word}"${i - 1 === last ? '*' : ''}`).join(' AND ');
  const { rows } = await sql<Found>`
    select d.key, d.block_id, d.row_id, d.report_id, d.position
    from search_words w join search_documents d on d.rowid = w.rowid
    where w.search_words match ${match} order by w.rowid desc limit ${limit}`.execute(db);
  return rows;
};

const postgres: Matching = async (db, { organId, words, kind, limit }) => {
  const last = words.length - 1;
  const match = [scopeWord(organId, kind), ...words].map((word, i) => `'${word}'${i - 1 === last ? ':*' : ''}`).join(' & ');
  const { rows } = await sql<Found>`
    select key, block_id, row_id, report_id, position from search_documents
    where array_to_tsvector(string_to_array(words, ' ')) @@ ${match}::tsquery
    order by position desc, ord desc limit ${limit}`.execute(db);
  return rows;
};
