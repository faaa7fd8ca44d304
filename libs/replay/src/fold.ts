import type { Decider } from '@trinhky/domain';
import type { EventStore } from '@trinhky/event-store';
import { decodeEvent } from '@trinhky/events';
import type { Decode, DecodedEvent, Head, PendingEvent, Recorded } from '@trinhky/events';

export interface Folded<S, E extends PendingEvent> {
  state: S;
  /** Null: the stream does not exist (or not yet, at that moment). */
  head: Head | null;
  events: (DecodedEvent<E> & Recorded)[];
}

/** How far to fold: up to a stream revision, or the longest prefix up to an instant (UTC ISO). */
export type Until = { revision: number } | { instant: string };

/** A stream's state as of its end or any earlier moment, from the stored events alone. */
export async function foldStream<C, S, E extends PendingEvent>(
  store: EventStore,
  stream: string,
  decider: Pick<Decider<C, S, E>, 'initial' | 'evolve'>,
  until?: Until,
): Promise<Folded<S, E>> {
  const decode = decodeEvent as Decode<E>;
  const recorded = await store.readStream(stream, until && 'revision' in until ? { to: until.revision } : undefined);
  const events: Folded<S, E>['events'] = [];
  let state = decider.initial;
  let head: Head | null = null;
  for (const each of recorded) {
    const event = decode(each);
    // occurredAt never goes back within a stream: the first later event ends the prefix.
    if (until && 'instant' in until && event.meta.occurredAt > until.instant) break;
    state = decider.evolve(state, event);
    head = { revision: each.revision, hash: each.hash };
    events.push(event);
  }
  return { state, head, events };
}

/** The same fold over events read already. */
export function foldEvents<C, S, E extends PendingEvent>(
  events: Folded<S, E>['events'],
  decider: Pick<Decider<C, S, E>, 'initial' | 'evolve'>,
): Folded<S, E> {
  const last = events.at(-1);
  return {
    state: events.reduce((state, event) => decider.evolve(state, event), decider.initial),
    head: last ? { revision: last.revision, hash: last.meta.hash } : null,
    events,
  };
}
