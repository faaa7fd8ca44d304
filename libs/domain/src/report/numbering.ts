import type { DocumentKind, ReportEvent } from '@trinhky/events';
import type { Context } from '../context.js';
import { reject } from '../rejected.js';
import { bookLastOf, bookOf } from '../register/books.js';
import type { BookOfSymbol, Books } from '../register/books.js';
import type { ReportCommand } from './report.commands.js';
import type { Report, UpForSignature } from './report.state.js';
import { carriedOnly, clerkOnly, opened, submissionShown } from './rights.js';

type Of<T extends ReportCommand['type']> = Extract<ReportCommand, { type: T }>;

/** Letters, digits and hyphens: a book's id is part of a stream's name, where dots part it from the year. */
const BOOK = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Rule 9: the request fixes submission, book, year and date; a retry over New Year stays in this book. */
export function requestNumber({ submission, book }: Of<'RequestNumber'>, report: Report, ctx: Context): ReportEvent[] {
  const current = submissionShown(report, submission);
  clerkOnly(ctx);
  if (current.status !== 'signed') return reject(notAwaitingNumber(current));
  if (!BOOK.test(book)) reject('report.invalid', { field: 'book' });
  const date = ctx.today;
  const year = Number(date.slice(0, 4));
  requireItsBook({ book, year, symbol: current.manifest.letterhead.symbol }, ctx.books);
  return [{ type: 'report.numbering-requested.v1', data: { submission, book, year, date } }];
}

/** One book numbers a symbol in a year. Only the organ's very first book, and a known one in a new year, are opened by asking for a number. */
function requireItsBook({ book, year, symbol }: BookOfSymbol, books: Books): void {
  const numbering = bookOf(books, symbol, year);
  if (numbering !== undefined && numbering !== book) reject('report.symbol-in-another-book', { book: numbering, year, symbol });
  const last = bookLastOf(books, symbol);
  if (last !== undefined && !books.taken.some((taken) => taken.book === book)) reject('report.unknown-book', { asked: book, book: last });
}

function notAwaitingNumber({ status }: UpForSignature) {
  if (status === 'numbering') return 'report.being-numbered';
  if (status === 'numbered') return 'report.numbered-already';
  return status === 'issued' ? 'report.issued-already' : 'report.not-signed';
}

/** The register's answer to this submission's request, once; every other delivery is ignored. */
export function recordNumber(command: Of<'RecordNumber'>, report: Report, ctx: Context): ReportEvent[] {
  carriedOnly(ctx);
  const current = opened(report);
  if (current.status !== 'numbering' || current.submission !== command.submission) return [];
  const { type: _type, ...data } = command;
  return [{ type: 'report.numbered.v1', data }];
}

/** One document of a kind per submission: the first stands, for its bytes are the truth. */
export function recordDocument(command: Of<'RecordDocument'>, report: Report, ctx: Context): ReportEvent[] {
  carriedOnly(ctx);
  const current = opened(report);
  if (!('documents' in current) || current.submission !== command.submission) return [];
  if (command.kind !== 'signing-copy-docx' && !('number' in current)) return [];
  if (current.documents.some((document) => document.kind === command.kind)) return [];
  const { type: _type, ...data } = command;
  return [{ type: 'report.document-generated.v1', data }];
}

const FINALS: readonly DocumentKind[] = ['final-pdf', 'final-docx'];

/** What is issued is named by hash: both final documents of this very submission. */
export function issueReport({ submission, recipients }: Of<'IssueReport'>, report: Report, ctx: Context): ReportEvent[] {
  const current = submissionShown(report, submission);
  clerkOnly(ctx);
  if (current.status === 'issued') return reject('report.issued-already');
  if (current.status === 'numbering') return reject('report.being-numbered');
  if (current.status !== 'numbered') return reject('report.not-numbered');
  const documents = FINALS.map((kind) => {
    return current.documents.find((document) => document.kind === kind) ?? reject('report.document-missing', { kind });
  });
  return [{ type: 'report.issued.v1', data: { submission, recipients, documents } }];
}
