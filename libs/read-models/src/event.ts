import type { DataOf, EventType, Metadata } from '@trinhky/events';

/** A stored event in today's form, as a projection sees it. */
export type EventOf<T extends EventType> = {
  [K in T]: { type: K; data: DataOf<K>; id: string; stream: string; revision: number; meta: Metadata; position: bigint };
}[T];

export type AnyEvent = EventOf<EventType>;
