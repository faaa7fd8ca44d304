import { PostgresAdapter, sql } from 'kysely';
import type { ReadModels } from '../read-models.js';
import type { SearchKind, SearchTables } from './search.schema.js';
import { scopeWord } from './words.js';

export type Found = Omit<SearchTables['search_documents'], 'organ_id' | 'kind' | 'words' | 'ord'>;

export interface Asked {
  organId: string;
  /** Folded; every one must be there. Not empty. */
  words: readonly string[];
  /** The last word may be a beginning. */
  beginning: boolean;
  kind: SearchKind;
  limit: number;
}

/** Finds an organ's documents by their words, some of the newest first. Each kind of database has its own. */
type Matching = (db: ReadModels, asked: Asked) => Promise<Found[]>;

/** The port's adapter for the database at hand. */
const matchingIn = (db: ReadModels): Matching => (db.getExecutor().adapter instanceof PostgresAdapter ? postgres : sqlite);

/** Documents with these very words; where there are not enough, with words that begin like the last one. */
export async function find(db: ReadModels, asked: Omit<Asked, 'beginning'>): Promise<Found[]> {
  const match = matchingIn(db);
  const exact = await match(db, { ...asked, beginning: false });
  if (exact.length >= asked.limit) return exact;
  const place = ({ key, block_id, row_id }: Found) => `${key} ${block_id} ${row_id}`;
  const known = new Set(exact.map(place));
  const more = await match(db, { ...asked, beginning: true });
  return [...exact, ...more.filter((found) => !known.has(place(found)))].slice(0, asked.limit);
}

/** Goes through the words' lists (of beginnings, too) from the newest entry on and stops at the limit. */
const sqlite: Matching = async (db, { organId, words, beginning, kind, limit }) => {
  const last = beginning ? words.length : -1;
  const match = [scopeWord(organId, kind), ...words].map((word, i) => `"${word}"${i === last ? '*' : ''}`).join(' AND ');
  const { rows } = await sql<Found>`
    select d.key, d.block_id, d.row_id, d.report_id, d.position
    from search_words w join search_documents d on d.rowid = w.rowid
    where w.search_words match ${match} order by w.rowid desc limit ${limit}`.execute(db);
  return rows;
};

const postgres: Matching = async (db, { organId, words, beginning, kind, limit }) => {
  const last = beginning ? words.length : -1;
  const match = [scopeWord(organId, kind), ...words].map((word, i) => `'${word}'${i === last ? ':*' : ''}`).join(' & ');
  const { rows } = await sql<Found>`
    select key, block_id, row_id, report_id, position from search_documents
    where array_to_tsvector(string_to_array(words, ' ')) @@ ${match}::tsquery
    order by position desc, ord desc limit ${limit}`.execute(db);
  return rows;
};
