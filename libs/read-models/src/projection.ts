import { STORED_TYPES } from '@trinhky/events';
import type { EventType } from '@trinhky/events';
import type { Transaction } from 'kysely';
import type { AnyEvent, EventOf } from './event.js';
import type { ReadModelTables } from './tables.js';

export type Tx = Transaction<ReadModelTables>;

/** One read model's writer. */
export interface Projection {
  /** A stored key: renaming it is a new read model, built from zero. */
  readonly name: string;
  /** Raised when the rows would come out differently from the same events: they are built again from zero. */
  readonly version: number;
  /** Categories of streams it reads. */
  readonly categories: readonly string[];
  /** Tables that nobody else writes. */
  readonly tables: readonly (keyof ReadModelTables)[];
  readonly types: ReadonlySet<EventType>;
  /** Folds one event into the rows; done when it returns, or when its promise is. A stored event is a fact: an odd one changes nothing, it is never refused. */
  project(event: AnyEvent, tx: Tx): void | Promise<unknown>;
}

export type Handlers = { [T in EventType]?: (event: EventOf<T>, tx: Tx) => void | Promise<unknown> };

/** A projection out of one function per event type it cares for; the first event of a stream puts that stream's rows back to the beginning. */
export function projection(name: string, version: number, tables: readonly (keyof ReadModelTables)[], on: Handlers): Projection {
  const types = new Set(STORED_TYPES.filter((type) => on[type] !== undefined));
  const categories = [...new Set([...types].map((type) => type.slice(0, type.indexOf('.'))))];
  return { name, version, categories, tables, types, project: (event, tx) => dispatch(on, event, tx) };
}

function dispatch<T extends EventType>(on: Handlers, event: EventOf<T>, tx: Tx): void | Promise<unknown> {
  const handler: Handlers[T] = on[event.type];
  return handler?.(event, tx);
}
