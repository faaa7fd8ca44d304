import type { EventStore } from '@trinhky/event-store';
import { sealEvents } from '@trinhky/events';
import type { Actor, DataOf, EventType, PendingEvent } from '@trinhky/events';

export type Pending = { [T in EventType]: { type: T; data: DataOf<T> } }[EventType];

export const ANN: Actor = { id: 'ann', name: 'Nguyễn Thị An', post: 'Chuyên viên', role: 'specialist' };
export const REACTOR: Actor = { id: 'system:carry', name: 'Hệ thống' };

/** Appends events to streams of a store, sealed as the real ones are; every append a minute later than the one before. */
export function writer(store: EventStore) {
  let count = 0;
  return async (stream: string, events: readonly Pending[], actor: Actor = ANN): Promise<bigint> => {
    const head = await store.head(stream);
    const occurredAt = new Date(Date.UTC(2026, 6, 1) + count++ * 60_000).toISOString();
    const meta = { commandId: `c${count}`, correlationId: `c${count}`, causationId: null, organId: 'w1', actor, occurredAt };
    const pending: PendingEvent[] = [...events];
    const sealed = sealEvents({ genesis: store.genesis, stream, head, events: pending, meta, salt: () => '0'.repeat(32) });
    return (await store.append(stream, head, sealed)).position;
  };
}
