import type { ReportEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { noBooks } from '../register/books.js';
import {
  DOCUMENTED,
  documentOf,
  generated,
  HEADER,
  ISSUED,
  issued,
  NUMBER,
  NUMBERED,
  numbered,
  NUMBERING,
  READY,
  RENDERED,
  report,
  reportAfter,
  requested,
  SIGNED,
  SUBMISSION,
  SUBMITTED,
} from '../testing/report-past.js';
import { contextOf } from '../testing/ward.js';
import type { ReportCommand } from './report.commands.js';

const clerk = contextOf('khanh');
const reactor = contextOf('system:allocate-number');
const withdrawn: ReportEvent = { type: 'report.signature-withdrawn.v1', data: { submission: SUBMISSION, reason: 'Sai', number: null } };

describe('RequestNumber', () => {
  const request: ReportCommand = { type: 'RequestNumber', submission: SUBMISSION, book: 'bc' };
  it('fixes submission, book, year and date (rule 9)', () => {
    report
      .given(...SIGNED)
      .when(request, clerk)
      .thenEvents(requested);
  });
  it('takes the legal date, on the last evening of the year too', () => {
    const newYear = { ...clerk, now: '2026-12-31T18:00:00.000Z', today: '2027-01-01' };
    report
      .given(...SIGNED)
      .when(request, newYear)
      .thenEvents({ type: 'report.numbering-requested.v1', data: { submission: SUBMISSION, book: 'bc', year: 2027, date: '2027-01-01' } });
  });
  it('asks the one book that numbers the symbol in the year, whatever else is asked (rule 9)', () => {
    const taken = { book: 'van-ban-di', year: 2026, symbol: 'bc-ubnd ' };
    const ctx = contextOf('khanh', { books: { ...noBooks, taken: [taken, { book: 'bc', year: 2026, symbol: 'KH-UBND' }] } });
    report
      .given(...SIGNED)
      .when(request, ctx)
      .thenRejected('report.symbol-in-another-book', { book: 'van-ban-di', year: 2026, symbol: 'BC-UBND' });
  });
  it('opens a known book for a new year, and refuses one that was never any (rule 9)', () => {
    const lastYear = [
      { book: 'bc', year: 2025, symbol: 'BC-UBND' },
      { book: 'kh', year: 2025, symbol: 'KH-UBND' },
    ];
    const ctx = contextOf('khanh', { books: { ...noBooks, taken: lastYear } });
    report
      .given(...SIGNED)
      .when(request, ctx)
      .thenEvents(requested);
    report
      .given(...SIGNED)
      .when({ ...request, book: 'cb' }, ctx)
      .thenRejected('report.unknown-book', { asked: 'cb', book: 'bc' });
  });
  it.each([
    ['before the signature', RENDERED, 'report.not-signed'],
    ['while one is on its way', NUMBERING, 'report.being-numbered'],
    ['once numbered', NUMBERED, 'report.numbered-already'],
    ['once issued', ISSUED, 'report.issued-already'],
    ['after the signature was withdrawn', [...SIGNED, withdrawn], 'report.not-submitted'],
  ] as const)('refuses %s', (_title, past, code) => {
    report
      .given(...past)
      .when(request, clerk)
      .thenRejected(code);
  });
  it('refuses another submission, a book that cannot be one, and others than the clerk', () => {
    report
      .given(...SIGNED)
      .when({ ...request, submission: 1 }, clerk)
      .thenRejected('report.stale-submission', { submission: SUBMISSION });
    report
      .given(...SIGNED)
      .when({ ...request, book: 'b.c' }, clerk)
      .thenRejected('report.invalid', { field: 'book' });
    report
      .given(...SIGNED)
      .when(request, contextOf('an'))
      .thenRejected('report.not-allowed');
  });
});

describe('RecordNumber', () => {
  const record: ReportCommand = { type: 'RecordNumber', submission: SUBMISSION, ...NUMBER };
  it('records the number and the date the register gave', () => {
    report
      .given(...NUMBERING)
      .when(record, reactor)
      .thenEvents(numbered);
  });
  it('records it once, and ignores another submission', () => {
    report
      .given(...NUMBERED)
      .when(record, reactor)
      .thenNothing();
    report
      .given(...NUMBERING)
      .when({ ...record, submission: 1 }, reactor)
      .thenNothing();
    report
      .given(...NUMBERED, withdrawn)
      .when(record, reactor)
      .thenNothing();
  });
  it('takes it from the reactor only', () => {
    report
      .given(...NUMBERING)
      .when(record, clerk)
      .thenRejected('report.carried-only');
  });
});

describe('RecordDocument', () => {
  const record = (kind: 'final-pdf' | 'final-docx' | 'signing-copy-docx'): ReportCommand => ({
    type: 'RecordDocument',
    ...documentOf(kind),
  });
  it('records each kind of final document once per submission', () => {
    report
      .given(...NUMBERED)
      .when(record('final-pdf'), reactor)
      .thenEvents(generated('final-pdf'));
    report
      .given(...NUMBERED, generated('final-pdf'))
      .when(record('final-docx'), reactor)
      .thenEvents(generated('final-docx'));
    report
      .given(...DOCUMENTED)
      .when(record('final-pdf'), reactor)
      .thenNothing();
    report
      .given(...ISSUED)
      .when(record('final-docx'), reactor)
      .thenNothing();
  });
  it('lets the first stand when the same kind comes with other bytes', () => {
    report
      .given(...DOCUMENTED)
      .when({ type: 'RecordDocument', ...documentOf('final-pdf'), sha256: 'other' }, reactor)
      .thenNothing();
  });
  it('records the editable signing copy before there is a number, the finals only after', () => {
    report
      .given(...RENDERED)
      .when(record('signing-copy-docx'), reactor)
      .thenEvents(generated('signing-copy-docx'));
    report
      .given(...SIGNED)
      .when(record('final-pdf'), reactor)
      .thenNothing();
    report
      .given(...SUBMITTED)
      .when(record('signing-copy-docx'), reactor)
      .thenNothing();
  });
  it('ignores a document of another submission (rule 7)', () => {
    report
      .given(...NUMBERED)
      .when({ type: 'RecordDocument', ...documentOf('final-pdf'), submission: 1 }, reactor)
      .thenNothing();
    report
      .given(...NUMBERED, withdrawn)
      .when(record('final-pdf'), reactor)
      .thenNothing();
  });
  it('takes it from the job only', () => {
    report
      .given(...NUMBERED)
      .when(record('final-pdf'), clerk)
      .thenRejected('report.carried-only');
  });
});

describe('IssueReport', () => {
  const issue: ReportCommand = { type: 'IssueReport', submission: SUBMISSION, recipients: HEADER.recipients };
  it('issues both final documents, by hash', () => {
    report
      .given(...DOCUMENTED)
      .when(issue, clerk)
      .thenEvents(issued);
    expect(reportAfter(...ISSUED).status).toBe('issued');
  });
  it('needs both final documents of this submission', () => {
    report
      .given(...NUMBERED)
      .when(issue, clerk)
      .thenRejected('report.document-missing', { kind: 'final-pdf' });
    report
      .given(...NUMBERED, generated('final-pdf'))
      .when(issue, clerk)
      .thenRejected('report.document-missing', { kind: 'final-docx' });
  });
  it.each([
    ['before there is a number', SIGNED, 'report.not-numbered'],
    ['while the number is on its way', NUMBERING, 'report.being-numbered'],
    ['twice', ISSUED, 'report.issued-already'],
    ['what is a draft', READY, 'report.not-submitted'],
  ] as const)('refuses %s', (_title, past, code) => {
    report
      .given(...past)
      .when(issue, clerk)
      .thenRejected(code);
  });
  it('refuses another submission, and others than the clerk', () => {
    report
      .given(...DOCUMENTED)
      .when({ ...issue, submission: 1 }, clerk)
      .thenRejected('report.stale-submission');
    report
      .given(...DOCUMENTED)
      .when(issue, contextOf('an'))
      .thenRejected('report.not-allowed');
  });
});
