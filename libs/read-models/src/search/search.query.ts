import { fold } from '../fold.js';
import { peopleOn } from '../people/people.query.js';
import type { ReadModels } from '../read-models.js';
import type { ReportState } from '../report-board/report-board.projection.js';
import { excerptOf, rankOf } from './excerpt.js';
import type { Stretch } from './excerpt.js';
import { sectionsOf } from './found-sections.js';
import type { FoundSection, Scored } from './found-sections.js';
import { find } from './matching.js';
import type { Found } from './matching.js';
import { wordsAsked, wordsOf } from './words.js';

export interface FoundReport {
  reportId: string;
  subject: Stretch[];
  state: ReportState;
  number: { number: number; symbol: string } | null;
}
export interface FoundPerson {
  userId: string;
  name: Stretch[];
  posts: { title: string; unit: string | null }[];
}
export interface FoundNumber {
  book: string;
  year: number;
  number: number;
  symbol: string;
  date: string;
  subject: string;
  voided: boolean;
  /** Null: given outside this system. */
  reportId: string | null;
}
export interface SearchAnswer {
  reports: FoundReport[];
  sections: FoundSection[];
  people: FoundPerson[];
  numbers: FoundNumber[];
}

export interface SearchAsked {
  organId: string;
  /** As it was typed. */
  question: string;
  today: string;
  /** Of each sort; default 10. */
  limit?: number;
}

/** Of so many documents the best are shown: those written last, so that a common word costs no more than a rare one. */
const CANDIDATES = 60;

/** Reports, sections (by title or text), people and document numbers of the organ, with or without diacritics, the best first. */
export async function searchIn(db: ReadModels, { organId, question, today, limit = 10 }: SearchAsked): Promise<SearchAnswer> {
  const words = wordsAsked(question);
  if (words.length === 0) return { reports: [], sections: [], people: [], numbers: [] };
  const asked = { organId, words, limit: CANDIDATES };
  const best = <T>(rows: readonly Scored<T>[]): T[] =>
    [...rows]
      .sort(byScore)
      .slice(0, limit)
      .map(({ row }) => row);
  const rank = (text: string) => rankOf(text, question, words);

  const reports = await reportsOf(db, organId, await find(db, { ...asked, kind: 'report' }));
  const headings = await find(db, { ...asked, kind: 'heading' });
  const texts = await find(db, { ...asked, kind: 'text' });
  const numbers = await find(db, { ...asked, kind: 'number', limit });
  return {
    reports: best(
      reports.map(({ position, subject, ...row }) => ({
        score: rank(subject),
        position,
        id: row.reportId,
        row: { ...row, subject: excerptOf(subject, words) },
      })),
    ),
    sections: best(await sectionsOf(db, { organId, words, rank, headings, texts })),
    people: await peopleNamed(db, organId, today, words, limit),
    numbers: await numbersOf(db, organId, numbers),
  };
}

/** The better, then the later written. */
const byScore = (a: Scored<unknown>, b: Scored<unknown>) => b.score - a.score || b.position - a.position || (a.id < b.id ? -1 : 1);

async function reportsOf(db: ReadModels, organId: string, found: readonly Found[]) {
  if (found.length === 0) return [];
  const positions = new Map(found.map(({ key, position }) => [key, position]));
  const rows = await db
    .selectFrom('report_board')
    .select(['report_id', 'subject', 'state', 'number', 'symbol'])
    .where('organ_id', '=', organId)
    .where('report_id', 'in', [...positions.keys()])
    .execute();
  return rows.map(({ report_id, subject, state, number, symbol }) => ({
    reportId: report_id,
    subject,
    state: state as ReportState,
    number: number !== null && symbol !== null ? { number, symbol } : null,
    position: positions.get(report_id) ?? 0,
  }));
}

/** Those of today whose name has all the words; names of those who begin with the first come first. */
async function peopleNamed(
  db: ReadModels,
  organId: string,
  today: string,
  words: readonly string[],
  limit: number,
): Promise<FoundPerson[]> {
  const { posts, units } = await peopleOn(db, organId, today);
  const unitName = (unitId: string | null) => units.find((unit) => unit.unitId === unitId)?.name ?? null;
  const found = new Map<string, { name: string; posts: FoundPerson['posts'] }>();
  for (const { userId, name, title, unitId } of posts) {
    const own = wordsOf(name);
    const last = words.at(-1) ?? '';
    if (!words.slice(0, -1).every((word) => own.includes(word)) || !own.some((word) => word.startsWith(last))) continue;
    const person = found.get(userId) ?? { name, posts: [] };
    found.set(userId, { ...person, posts: [...person.posts, { title, unit: unitName(unitId) }] });
  }
  const given = ({ name }: { name: string }) =>
    fold(name)
      .trim()
      .split(' ')
      .at(-1)
      ?.startsWith(words.at(-1) ?? '')
      ? 0
      : 1;
  return [...found]
    .sort(([, a], [, b]) => given(a) - given(b))
    .slice(0, limit)
    .map(([userId, { name, posts: held }]) => ({ userId, name: excerptOf(name, words), posts: held }));
}

async function numbersOf(db: ReadModels, organId: string, found: readonly Found[]): Promise<FoundNumber[]> {
  const lines: FoundNumber[] = [];
  for (const { key } of found) {
    const [book = '', year = '', number = ''] = splitKey(key);
    const row = await db
      .selectFrom('register_entries')
      .selectAll()
      .where('organ_id', '=', organId)
      .where('book', '=', book)
      .where('year', '=', Number(year))
      .where('number', '=', Number(number))
      .executeTakeFirst();
    if (!row) continue;
    const { symbol, date, subject, report_id } = row;
    lines.push({ book, year: row.year, number: row.number, symbol, date, subject, voided: row.void_reason !== null, reportId: report_id });
  }
  return lines;
}

/** A book's name may have a space; what follows it has none. */
function splitKey(key: string): string[] {
  const [, book, year, number] = /^(.*) (\d+) (\d+)$/u.exec(key) ?? [];
  return [book ?? '', year ?? '', number ?? ''];
}
