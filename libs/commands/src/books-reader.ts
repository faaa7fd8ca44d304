import { evolveBooks, isBookEvent, noBooks, tellsOfBooks } from '@trinhky/domain';
import type { Books } from '@trinhky/domain';
import { decodeEvent } from '@trinhky/events';
import type { EventStore } from '@trinhky/event-store';
import { organFolds } from './organ-folds.js';
import type { OrganFolds } from './organ-folds.js';

/** Which book numbers which symbol, out of the log itself: a read model may lag behind. */
export const booksReader = (store: EventStore): OrganFolds<Books> =>
  organFolds(store, {
    categories: ['register', 'report'],
    initial: () => noBooks,
    evolve(books, recorded) {
      if (!tellsOfBooks(recorded.type)) return books;
      const event = decodeEvent(recorded);
      return isBookEvent(event) ? evolveBooks(books, event, recorded.stream) : books;
    },
  });
