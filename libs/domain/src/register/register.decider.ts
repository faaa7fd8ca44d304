import type { RegisterEvent } from '@trinhky/events';
import { holds, isClerk } from '../authority.rights.js';
import type { Context } from '../context.js';
import { isDate } from '../dates.js';
import type { Decider } from '../decider.js';
import { reject } from '../rejected.js';
import { bookOf } from './books.js';
import type { BookOfSymbol } from './books.js';
import type { RegisterCommand } from './register.commands.js';

export interface RegisterEntry {
  number: number;
  date: string;
  /** Null for a number given outside the system. */
  given: { reportId: string; submission: number } | null;
  voided: boolean;
}

export interface OpenedRegister {
  status: 'open';
  book: string;
  year: number;
  symbol: string;
  /** The number that comes next. */
  next: number;
  /** The last date in the book, null while it is empty. */
  lastDate: string | null;
  /** Ascending, without gaps. */
  entries: RegisterEntry[];
}
/** The yearly book of numbers (NĐ 30 Điều 15): one per organ, book and year (rule 9). */
export type Register = { status: 'none' } | OpenedRegister;

type Of<T extends RegisterCommand['type']> = Extract<RegisterCommand, { type: T }>;

function evolve(register: Register, event: RegisterEvent): Register {
  if (event.type === 'register.opened.v1') {
    const { book, year, symbol, start } = event.data;
    return { status: 'open', book, year, symbol, next: start, lastDate: null, entries: [] };
  }
  if (register.status === 'none') return register;
  switch (event.type) {
    case 'register.number-allocated.v1': {
      const { number, date, reportId, submission } = event.data;
      return entered(register, { number, date, given: { reportId, submission }, voided: false });
    }
    case 'register.outside-number-entered.v1': {
      const { number, date } = event.data;
      return entered(register, { number, date, given: null, voided: false });
    }
    case 'register.number-voided.v1': {
      const { number } = event.data;
      return { ...register, entries: register.entries.map((entry) => (entry.number === number ? { ...entry, voided: true } : entry)) };
    }
  }
}

const entered = (register: OpenedRegister, entry: RegisterEntry): OpenedRegister => ({
  ...register,
  next: entry.number + 1,
  lastDate: entry.date,
  entries: [...register.entries, entry],
});

function decide(command: RegisterCommand, register: Register, ctx: Context): RegisterEvent[] {
  switch (command.type) {
    case 'OpenRegister':
      return openRegister(command, register, ctx);
    case 'AllocateNumber':
      return allocateNumber(command, register, ctx);
    case 'EnterOutsideNumber':
      return enterOutsideNumber(command, register, ctx);
    case 'VoidNumber':
      return voidNumber(command, register, ctx);
  }
}

/** A book begins at 1, or in the middle of a year at the number after the last one given on paper. */
function openRegister({ type: _type, ...opened }: Of<'OpenRegister'>, register: Register, ctx: Context): RegisterEvent[] {
  if (!(ctx.actor.id === 'system:setup' || holds(ctx.authority, ctx.actor.id, 'administrator', ctx.today))) clerkOnly(ctx);
  if (register.status === 'open') reject('register.exists-already');
  requireOwnSymbol(opened, ctx);
  return [opening(opened)];
}

function opening({ book, year, symbol, start }: Omit<Of<'OpenRegister'>, 'type'>): RegisterEvent {
  if (!Number.isInteger(start) || start < 1) reject('register.invalid', { field: 'start' });
  if (!Number.isInteger(year) || year < 2000 || year > 2999) reject('register.invalid', { field: 'year' });
  if (symbol.trim() === '') reject('register.symbol-missing');
  return { type: 'register.opened.v1', data: { book, year, symbol, start } };
}

/**
 * The next number, once per report and submission: asked again, the number given stands. Its date is the one requested, or the last in the book
 * where that is later; both lie in the book's year, so a request retried over New Year is dated in the year it was made.
 */
function allocateNumber(command: Of<'AllocateNumber'>, register: Register, ctx: Context): RegisterEvent[] {
  carriedOnly(ctx);
  const { book, year, symbol, requestedDate, reportId, submission, subject, signer } = command;
  if (!isDate(requestedDate)) reject('register.invalid', { field: 'requestedDate' });
  if (!requestedDate.startsWith(`${year}-`)) reject('register.outside-the-year', { year });
  requireOwnSymbol(command, ctx);
  const given = (number: number, date: string): RegisterEvent => ({
    type: 'register.number-allocated.v1',
    data: { number, symbol, date, reportId, submission, subject, signer },
  });
  if (register.status === 'none') return [opening({ book, year, symbol, start: 1 }), given(1, requestedDate)];
  if (register.book !== book || register.year !== year) reject('register.invalid', { field: 'book' });
  if (register.entries.some((entry) => entry.given?.reportId === reportId && entry.given.submission === submission)) return [];
  const { lastDate } = register;
  return [given(register.next, lastDate !== null && lastDate > requestedDate ? lastDate : requestedDate)];
}

/** A number given on paper while the system could not: the next one, no other, so that the book stays without gaps. */
function enterOutsideNumber(command: Of<'EnterOutsideNumber'>, register: Register, ctx: Context): RegisterEvent[] {
  clerkOnly(ctx);
  if (register.status === 'none') return reject('register.not-opened');
  const { number, date, subject, note } = command;
  const { next, lastDate, year, symbol } = register;
  if (!Number.isInteger(number) || number < 1) reject('register.invalid', { field: 'number' });
  if (!isDate(date)) reject('register.invalid', { field: 'date' });
  if (subject.trim() === '') reject('register.subject-missing');
  requireOwnSymbol(register, ctx);
  if (number < next) reject('register.number-taken', { next });
  if (number > next) reject('register.gap', { next });
  if (!date.startsWith(`${year}-`)) reject('register.outside-the-year', { year });
  if (lastDate !== null && date < lastDate) reject('register.date-backwards', { date: lastDate });
  if (date > ctx.today) reject('register.date-to-come');
  return [{ type: 'register.outside-number-entered.v1', data: { number, symbol, date, subject, note } }];
}

/** Shown in the book as void and never given again. */
function voidNumber({ number, reportId, submission, reason }: Of<'VoidNumber'>, register: Register, ctx: Context): RegisterEvent[] {
  carriedOnly(ctx);
  if (register.status === 'none') return reject('register.not-opened');
  const entry = register.entries.find((candidate) => candidate.number === number);
  if (!entry) return reject('register.unknown-number', { number });
  if (entry.given?.reportId !== reportId || entry.given.submission !== submission) reject('register.number-of-another', { number });
  return entry.voided ? [] : [{ type: 'register.number-voided.v1', data: { number, reportId, submission, reason } }];
}

/** Number and symbol together are given once a year in the whole organ: one book numbers a symbol (NĐ 30 Điều 15). */
function requireOwnSymbol({ book, year, symbol }: BookOfSymbol, ctx: Context): void {
  const numbering = bookOf(ctx.books, symbol, year) ?? book;
  if (numbering !== book) reject('register.symbol-in-use', { book: numbering, year, symbol });
}

function clerkOnly(ctx: Context): void {
  if (!isClerk(ctx.authority, ctx.actor, ctx.today)) reject('register.not-allowed');
}

function carriedOnly(ctx: Context): void {
  if (!ctx.actor.id.startsWith('system:')) reject('register.carried-only');
}

export const registerDecider: Decider<RegisterCommand, Register, RegisterEvent> = { initial: { status: 'none' }, evolve, decide };
