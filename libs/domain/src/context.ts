import type { Actor, Head } from '@trinhky/events';
import type { Authority } from './authority.js';
import type { Books } from './register/books.js';

/**
 * Everything a decision may know besides the command and the aggregate's own state. Pure data and pure functions: the same context gives
 * the same decision.
 */
export interface Context {
  actor: Actor;
  /** UTC instant, milliseconds. */
  now: string;
  /** `now` as a legal date (YYYY-MM-DD) in Asia/Ho_Chi_Minh. */
  today: string;
  organId: string;
  commandId: string;
  /** The organ's people, posts, fields and delegations, as of the heads it names. */
  authority: Authority;
  /** What the organ's log says of its books of numbers; read only for a command that opens one, asks for a number or enters one, else empty. */
  books: Books;
  /** Hex SHA-256 of a UTF-8 string. */
  sha256: (text: string) => string;
  /** A name-based UUID of the command and `name`: a re-decision mints the same id. */
  idOf: (name: string) => string;
  /** The head of the aggregate's stream that `decide` works on; null = no stream yet. */
  head: Head | null;
}
