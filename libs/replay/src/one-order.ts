import type { DecodedEvent, PendingEvent, Recorded } from '@trinhky/events';

type Placed = DecodedEvent<PendingEvent> & Recorded;

/**
 * The events of several streams in one order: by instant, and at the same instant as they lie in the log. It keeps each stream's own order and puts
 * no effect before its cause, and its prefixes up to an instant are what a whole at that instant is made of.
 */
export function inOneOrder<E extends Pick<Placed, 'meta' | 'position'>>(events: readonly E[]): E[] {
  return [...events].sort((a, b) => {
    if (a.meta.occurredAt !== b.meta.occurredAt) return a.meta.occurredAt < b.meta.occurredAt ? -1 : 1;
    return a.position < b.position ? -1 : 1;
  });
}
