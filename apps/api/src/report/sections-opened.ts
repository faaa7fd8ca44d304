import type { EventStore } from '@trinhky/event-store';
import { sectionStream } from '@trinhky/events';

const WAIT_MS = 30_000;

/** Resolves true once each section's stream exists, looking on from `after` (a position before they were opened); false after half a minute. */
export async function sectionsOpened(store: EventStore, organId: string, sectionIds: readonly string[], after: bigint): Promise<boolean> {
  const awaited = new Set(sectionIds.map((id) => sectionStream(organId, id)));
  for (const stream of [...awaited]) if (await store.head(stream)) awaited.delete(stream);
  if (awaited.size === 0) return true;
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => end(false), WAIT_MS);
    const subscription = store.subscribe({
      after,
      categories: ['section'],
      onBatch: (events) => {
        for (const { stream } of events) awaited.delete(stream);
        if (awaited.size === 0) end(true);
      },
      onStopped: (error) => error !== undefined && end(false),
    });
    function end(opened: boolean) {
      clearTimeout(timer);
      // Not awaited: a subscription cannot be stopped from inside its own batch.
      void subscription.stop();
      resolve(opened);
    }
  });
}
