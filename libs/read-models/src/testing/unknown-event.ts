import type { EventStore } from '@trinhky/event-store';
import { sealEvents } from '@trinhky/events';
import { ANN, writer } from './log.js';
import { opened } from './section-events.js';

/** Opens a section and appends, after it, an event of a type that no release so far knows. */
export async function appendUnknown(store: EventStore, stream: string): Promise<void> {
  await writer(store)(stream, [opened()]);
  const head = await store.head(stream);
  const meta = { commandId: 'x', correlationId: 'x', causationId: null, organId: 'w1', actor: ANN, occurredAt: '2026-07-02T00:00:00.000Z' };
  const events = [{ type: 'section.sung.v9', data: {} }];
  await store.append(stream, head, sealEvents({ genesis: store.genesis, stream, head, events, meta, salt: () => '0'.repeat(32) }));
}
