import type { DomainEvent } from '@trinhky/events';

/** A year's book that was opened with a symbol, or asked to number a report with it. */
export interface BookOfSymbol {
  book: string;
  year: number;
  /** After the number: "BC-UBND". */
  symbol: string;
}

/** All that an organ's log says of its books. The order of the log decides: of two that took up a symbol at once, every reader sees the same first. */
export interface Books {
  /** In the order of the log. */
  taken: readonly BookOfSymbol[];
  /** The symbol of each report's last submission, by stream. */
  symbols: Readonly<Record<string, string>>;
}

export const noBooks: Books = { taken: [], symbols: {} };

const BOOK_EVENTS = ['register.opened.v1', 'report.submitted.v1', 'report.numbering-requested.v1'] as const;
export type BookEvent = Extract<DomainEvent, { type: (typeof BOOK_EVENTS)[number] }>;
const TYPES: ReadonlySet<string> = new Set(BOOK_EVENTS);
/** Whether a stored event of this type tells anything about books. */
export const tellsOfBooks = (type: string): boolean => TYPES.has(type);
export const isBookEvent = (event: DomainEvent): event is BookEvent => tellsOfBooks(event.type);

/** Folds one more event of the organ in, in the order of the log. */
export function evolveBooks(books: Books, event: BookEvent, stream: string): Books {
  switch (event.type) {
    case 'register.opened.v1': {
      const { book, year, symbol } = event.data;
      return { ...books, taken: [...books.taken, { book, year, symbol }] };
    }
    case 'report.submitted.v1':
      return { ...books, symbols: { ...books.symbols, [stream]: event.data.manifest.letterhead.symbol } };
    case 'report.numbering-requested.v1': {
      const { book, year } = event.data;
      const symbol = books.symbols[stream];
      return symbol === undefined ? books : { ...books, taken: [...books.taken, { book, year, symbol }] };
    }
  }
}

/** The one book that numbers a symbol in a year: the first that took it up. Undefined: none did yet. */
export const bookOf = (books: Books, symbol: string, year: number): string | undefined =>
  books.taken.find((taken) => taken.year === year && written(taken.symbol) === written(symbol))?.book;

/** The book that last numbered a symbol, in whatever year; of a symbol that is new to the organ, its last book. Undefined: it has none. */
export const bookLastOf = ({ taken }: Books, symbol: string): string | undefined =>
  (taken.findLast((one) => written(one.symbol) === written(symbol)) ?? taken.at(-1))?.book;

/** However it was typed, it reads the same on paper. */
const written = (symbol: string): string => symbol.trim().toUpperCase();
