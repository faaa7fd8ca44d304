import { describe, expect, it } from 'vitest';
import { requested, SUBMITTED } from '../testing/report-past.js';
import { happened } from '../testing/given-when-then.js';
import { bookLastOf, bookOf, evolveBooks, isBookEvent, noBooks } from './books.js';
import type { BookEvent, Books } from './books.js';

const opened = (book: string, symbol: string, year = 2026): [string, BookEvent] => [
  `register-phb.${book}.${year}`,
  { type: 'register.opened.v1', data: { book, year, symbol, start: 1 } },
];
const after = (...events: [string, BookEvent][]): Books =>
  events.reduce((books, [stream, event]) => evolveBooks(books, event, stream), noBooks);
describe('the books of an organ', () => {
  it('number each symbol in the first book of the year that took it up, however the symbol was typed', () => {
    const books = after(opened('bc', 'BC-UBND'), opened('khac', 'bc-ubnd '), opened('kh', 'KH-UBND'), opened('moi', 'BC-UBND', 2027));
    expect([bookOf(books, ' BC-UBND', 2026), bookOf(books, 'KH-UBND', 2026), bookOf(books, 'BC-UBND', 2027)]).toEqual(['bc', 'kh', 'moi']);
    expect(bookOf(books, 'QĐ-UBND', 2026)).toBeUndefined();
  });
  it('count a book from the moment a report asks it for a number, with the symbol that was signed', () => {
    const books = [...SUBMITTED, requested].map(happened).reduce<Books>((so, event) => {
      return isBookEvent(event) ? evolveBooks(so, event, 'report-phb.r1') : so;
    }, noBooks);
    expect(bookOf(books, 'BC-UBND', 2026)).toBe('bc');
    expect(bookOf(after(opened('khac', 'BC-UBND')), 'BC-UBND', 2026)).toBe('khac');
  });
  it('name the one that last numbered a symbol, else the last of all', () => {
    const books = after(opened('bc', 'BC-UBND', 2025), opened('kh', 'KH-UBND'));
    expect([bookLastOf(books, 'BC-UBND'), bookLastOf(books, 'QĐ-UBND'), bookLastOf(noBooks, 'BC-UBND')]).toEqual(['bc', 'kh', undefined]);
  });
});
