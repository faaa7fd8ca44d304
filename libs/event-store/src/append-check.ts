import { assertSizes, hashSuffix } from '@trinhky/events';
import type { Head, StoredEvent } from '@trinhky/events';
import { InvalidAppend } from './event-store.js';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** "section" of `section-<organ>.<id>`. */
export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));

/** What every adapter checks before writing. Throws InvalidAppend, or EventTooLarge. */
export function assertAppendable(genesis: string, stream: string, head: Head | null, events: readonly StoredEvent[]): void {
  if (stream.indexOf('-') < 1) throw new InvalidAppend(stream, 'a stream is named <category>-<id>');
  if (events.length === 0) throw new InvalidAppend(stream, 'an append holds at least one event');
  const ids = new Set<string>();
  let end = head ?? { revision: -1, hash: genesis };
  for (const event of events) {
    if (event.stream !== stream) throw new InvalidAppend(stream, `holds an event of ${event.stream}`);
    if (event.revision !== end.revision + 1) throw new InvalidAppend(stream, `revision ${event.revision} does not follow ${end.revision}`);
    if (!ID.test(event.id) || ids.has(event.id)) throw new InvalidAppend(stream, `event id ${event.id} is not a UUID of its own`);
    if (!event.metadata.endsWith(`,"prevHash":"${end.hash}"${hashSuffix(event.hash)}`)) {
      throw new InvalidAppend(stream, `revision ${event.revision} is not chained onto ${end.hash.slice(0, 12)}`);
    }
    ids.add(event.id);
    end = event;
  }
  assertSizes(events);
}

export const sameHead = (a: Head | null, b: Head | null): boolean => a?.revision === b?.revision && a?.hash === b?.hash;

/** The head of a stream once `events`, at least one, are its last. */
export function headAfter(events: readonly StoredEvent[]): Head {
  const last = events.at(-1);
  if (!last) throw new Error('no events, no head');
  return { revision: last.revision, hash: last.hash };
}
