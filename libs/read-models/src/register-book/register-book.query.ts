import { fetchLimit, pageOf } from '../page.js';
import type { Page } from '../page.js';
import type { ReadModels } from '../read-models.js';

/** The columns of the book of outgoing documents (NĐ 30 Phụ lục IV). */
export interface RegisterLine {
  /** Số. */
  number: number;
  /** Ký hiệu. */
  symbol: string;
  /** Ngày, tháng văn bản (ISO). */
  date: string;
  /** Tên loại và trích yếu nội dung. */
  subject: string;
  /** Người ký. */
  signer: string | null;
  /** Nơi nhận; empty until issued. */
  recipients: string[];
  reportId: string | null;
  /** Given outside the system and entered as such. */
  outside: boolean;
  /** Ghi chú. */
  note: string | null;
  /** Why the number is void; null = in force. */
  voidReason: string | null;
}

export interface RegisterFilter {
  book: string;
  year: number;
  cursor?: string | null;
  limit?: number;
}

/** The organ's books, newest year first. */
export async function registerBooksOf(
  db: ReadModels,
  organId: string,
): Promise<{ book: string; year: number; symbol: string; start: number }[]> {
  return db
    .selectFrom('register_books')
    .select(['book', 'year', 'symbol', 'start'])
    .where('organ_id', '=', organId)
    .orderBy('year', 'desc')
    .orderBy('book')
    .execute();
}

/** One book, first number first. */
export async function registerBookOf(db: ReadModels, organId: string, filter: RegisterFilter): Promise<Page<RegisterLine>> {
  const { book, year, cursor, limit = 100 } = filter;
  const after = Number(cursor ?? 0);
  const rows = await db
    .selectFrom('register_entries as e')
    .leftJoin('register_recipients as r', (on) =>
      on.onRef('r.organ_id', '=', 'e.organ_id').onRef('r.report_id', '=', 'e.report_id').onRef('r.submission', '=', 'e.submission'),
    )
    .selectAll('e')
    .select('r.recipients')
    .where('e.organ_id', '=', organId)
    .where('e.book', '=', book)
    .where('e.year', '=', year)
    .where('e.number', '>', Number.isSafeInteger(after) ? after : 0)
    .orderBy('e.number')
    .limit(fetchLimit(limit))
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => row.number,
    (row) => ({
      number: row.number,
      symbol: row.symbol,
      date: row.date,
      subject: row.subject,
      signer: row.signer,
      recipients: JSON.parse(row.recipients ?? '[]') as string[],
      reportId: row.report_id,
      outside: row.outside === 1,
      note: row.note,
      voidReason: row.void_reason,
    }),
  );
}
