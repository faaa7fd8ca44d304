import type { RegisterEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { rulesOf } from '../testing/given-when-then.js';
import { contextOf } from '../testing/ward.js';
import { noBooks } from './books.js';
import type { RegisterCommand } from './register.commands.js';
import { registerDecider } from './register.decider.js';

const register = rulesOf(registerDecider);
const clerk = contextOf('khanh');
const reactor = contextOf('system:allocate-number');

const opened = (start = 1): RegisterEvent => ({ type: 'register.opened.v1', data: { book: 'bc', year: 2026, symbol: 'BC-UBND', start } });
const allocated = (number: number, date: string, reportId = 'r1', submission = 6): RegisterEvent => ({
  type: 'register.number-allocated.v1',
  data: { number, symbol: 'BC-UBND', date, reportId, submission, subject: 'Báo cáo 6 tháng', signer: 'Nguyễn Văn An' },
});
const voided = (number: number): RegisterEvent => ({
  type: 'register.number-voided.v1',
  data: { number, reportId: 'r1', submission: 6, reason: 'Rút chữ ký' },
});

describe('OpenRegister', () => {
  const open: RegisterCommand = { type: 'OpenRegister', book: 'bc', year: 2026, symbol: 'BC-UBND', start: 145 };
  it.each(['khanh', 'system:setup'])('opens a book at the number that comes next on paper: %s', (user) => {
    register.given().when(open, contextOf(user)).thenEvents(opened(145));
  });
  it('refuses a second opening, a start or year that is none, no symbol, and others', () => {
    register.given(opened()).when(open, clerk).thenRejected('register.exists-already');
    register
      .given()
      .when({ ...open, start: 0 }, clerk)
      .thenRejected('register.invalid', { field: 'start' });
    register
      .given()
      .when({ ...open, year: 26 }, clerk)
      .thenRejected('register.invalid', { field: 'year' });
    register
      .given()
      .when({ ...open, symbol: ' ' }, clerk)
      .thenRejected('register.symbol-missing');
    register.given().when(open, contextOf('em')).thenRejected('register.not-allowed');
  });
});

describe('AllocateNumber', () => {
  const allocate = (requestedDate: string, reportId = 'r1', submission = 6): RegisterCommand => ({
    type: 'AllocateNumber',
    book: 'bc',
    year: 2026,
    symbol: 'BC-UBND',
    requestedDate,
    reportId,
    submission,
    subject: 'Báo cáo 6 tháng',
    signer: 'Nguyễn Văn An',
  });
  it('opens a book that is not there in the same append, with number 1', () => {
    register.given().when(allocate('2026-07-01'), reactor).thenEvents(opened(), allocated(1, '2026-07-01'));
  });
  it('begins where the book was opened, and goes on by one', () => {
    register.given(opened(145)).when(allocate('2026-07-01'), reactor).thenEvents(allocated(145, '2026-07-01'));
    register
      .given(opened(145), allocated(145, '2026-07-01'))
      .when(allocate('2026-07-02', 'r2'), reactor)
      .thenEvents(allocated(146, '2026-07-02', 'r2'));
  });
  it('gives one number to a report and submission: asked again, the number given stands (rule 9)', () => {
    register.given(opened(), allocated(1, '2026-07-01')).when(allocate('2026-07-05'), reactor).thenNothing();
    register.given(opened(), allocated(1, '2026-07-01'), voided(1)).when(allocate('2026-07-01'), reactor).thenNothing();
  });
  it('gives a new submission a new number, and never a void one again (rule 9)', () => {
    register
      .given(opened(), allocated(1, '2026-07-01'), voided(1))
      .when(allocate('2026-07-03', 'r1', 14), reactor)
      .thenEvents(allocated(2, '2026-07-03', 'r1', 14));
  });
  it('never lets dates run backwards (rule 9)', () => {
    register
      .given(opened(), allocated(1, '2026-07-05'))
      .when(allocate('2026-07-01', 'r2'), reactor)
      .thenEvents(allocated(2, '2026-07-05', 'r2'));
  });
  it('dates a request retried over New Year in the year it was made (rule 9)', () => {
    const later = { ...reactor, today: '2027-01-01', now: '2026-12-31T17:30:00.000Z' };
    register.given(opened()).when(allocate('2026-12-31'), later).thenEvents(allocated(1, '2026-12-31'));
  });
  it('refuses a date outside the year, another book, and a person', () => {
    const kh: RegisterEvent = { type: 'register.opened.v1', data: { book: 'kh', year: 2026, symbol: 'KH-UBND', start: 1 } };
    register.given(opened()).when(allocate('2027-01-01'), reactor).thenRejected('register.outside-the-year', { year: 2026 });
    register.given(opened()).when(allocate('2026-02-30'), reactor).thenRejected('register.invalid', { field: 'requestedDate' });
    register.given(kh).when(allocate('2026-07-01'), reactor).thenRejected('register.invalid', { field: 'book' });
    register.given(opened()).when(allocate('2026-07-01'), clerk).thenRejected('register.carried-only');
  });
});

describe('EnterOutsideNumber', () => {
  const enter = (number: number, date: string): RegisterCommand => ({
    type: 'EnterOutsideNumber',
    number,
    date,
    subject: 'Báo cáo đột xuất',
    note: 'cấp tay khi mất điện',
  });
  const outside = (number: number, date: string): RegisterEvent => ({
    type: 'register.outside-number-entered.v1',
    data: { number, symbol: 'BC-UBND', date, subject: 'Báo cáo đột xuất', note: 'cấp tay khi mất điện' },
  });
  it('enters a number given on paper as such; the next one follows it', () => {
    register.given(opened(7)).when(enter(7, '2026-06-30'), clerk).thenEvents(outside(7, '2026-06-30'));
    expect(register.stateAfter(opened(7), outside(7, '2026-06-30'))).toMatchObject({
      next: 8,
      lastDate: '2026-06-30',
      entries: [{ number: 7, given: null, voided: false }],
    });
  });
  it.each([
    ['a number given before', 1, '2026-06-30', 'register.number-taken'],
    ['a number that leaves a gap', 3, '2026-06-30', 'register.gap'],
    ['a date before the last', 2, '2026-06-28', 'register.date-backwards'],
    ['a date to come', 2, '2026-07-02', 'register.date-to-come'],
    ['a date of another year', 2, '2025-12-31', 'register.outside-the-year'],
    ['a date that is none', 2, '2026-06-31', 'register.invalid'],
    ['a number that is none', 1.5, '2026-06-30', 'register.invalid'],
  ] as const)('refuses %s', (_title, number, date, code) => {
    register.given(opened(), allocated(1, '2026-06-29')).when(enter(number, date), clerk).thenRejected(code);
  });
  it('refuses without a book, without a subject, and others', () => {
    register.given().when(enter(1, '2026-06-30'), clerk).thenRejected('register.not-opened');
    const nameless: RegisterCommand = { type: 'EnterOutsideNumber', number: 1, date: '2026-06-30', subject: '', note: null };
    register.given(opened()).when(nameless, clerk).thenRejected('register.subject-missing');
    register.given(opened()).when(enter(1, '2026-06-30'), contextOf('binh')).thenRejected('register.not-allowed');
  });
});

describe('a symbol that another book numbers in the year', () => {
  const books = { ...noBooks, taken: [{ book: 'van-ban-di', year: 2026, symbol: 'BC-UBND' }] };
  const details = { book: 'van-ban-di', year: 2026, symbol: 'BC-UBND' };
  const open: RegisterCommand = { type: 'OpenRegister', book: 'bc', year: 2026, symbol: 'BC-UBND', start: 1 };

  it('opens no second book, until another year (rule 9)', () => {
    const ctx = contextOf('khanh', { books });
    register.given().when(open, ctx).thenRejected('register.symbol-in-use', details);
    register
      .given()
      .when({ ...open, book: 'van-ban-di' }, ctx)
      .thenEvents({ type: 'register.opened.v1', data: { ...details, start: 1 } });
    register
      .given()
      .when({ ...open, year: 2027 }, ctx)
      .thenEvents({ type: 'register.opened.v1', data: { book: 'bc', year: 2027, symbol: 'BC-UBND', start: 1 } });
  });
  it('gets no number in a second book, be that open or not (rule 9)', () => {
    const allocate: RegisterCommand = {
      type: 'AllocateNumber',
      book: 'bc',
      year: 2026,
      symbol: 'BC-UBND',
      requestedDate: '2026-07-01',
      reportId: 'r1',
      submission: 6,
      subject: 'Báo cáo 6 tháng',
      signer: 'Nguyễn Văn An',
    };
    const ctx = contextOf('system:allocate-number', { books });
    register.given().when(allocate, ctx).thenRejected('register.symbol-in-use', details);
    register.given(opened()).when(allocate, ctx).thenRejected('register.symbol-in-use', details);
    const enter: RegisterCommand = { type: 'EnterOutsideNumber', number: 1, date: '2026-06-30', subject: 'Báo cáo', note: null };
    register.given(opened()).when(enter, contextOf('khanh', { books })).thenRejected('register.symbol-in-use', details);
  });
});

describe('VoidNumber', () => {
  const voidIt: RegisterCommand = { type: 'VoidNumber', number: 1, reportId: 'r1', submission: 6, reason: 'Rút chữ ký' };
  it('shows the number as void', () => {
    register.given(opened(), allocated(1, '2026-07-01')).when(voidIt, reactor).thenEvents(voided(1));
    expect(register.stateAfter(opened(), allocated(1, '2026-07-01'), voided(1))).toMatchObject({
      next: 2,
      entries: [{ number: 1, voided: true }],
    });
  });
  it('says nothing when it is void already', () => {
    register.given(opened(), allocated(1, '2026-07-01'), voided(1)).when(voidIt, reactor).thenNothing();
  });
  it('refuses a number of another report or submission, one not given, and a person', () => {
    const past = [opened(), allocated(1, '2026-07-01')];
    const another: RegisterCommand = { type: 'VoidNumber', number: 1, reportId: 'r1', submission: 7, reason: 'x' };
    register
      .given(...past)
      .when(another, reactor)
      .thenRejected('register.number-of-another', { number: 1 });
    register.given(opened()).when(voidIt, reactor).thenRejected('register.unknown-number', { number: 1 });
    register.given().when(voidIt, reactor).thenRejected('register.not-opened');
    register
      .given(...past)
      .when(voidIt, clerk)
      .thenRejected('register.carried-only');
  });
});
