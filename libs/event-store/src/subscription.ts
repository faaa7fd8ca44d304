import type { RecordedEvent } from '@trinhky/events';
import type { SubscribeOptions, Subscription } from './event-store.js';

const DEFAULT_BATCH = 256;

export interface Looked {
  events: RecordedEvent[];
  upTo: bigint;
}

/** What a store offers its subscriptions. */
export interface Feed {
  /**
   * At most `limit` events after `after`, and how far the log was looked at for them. A feed that has to wait for them gives up, with any answer,
   * once `stopped` says so.
   */
  read(after: bigint, categories: readonly string[] | undefined, limit: number, stopped: () => boolean): Looked | Promise<Looked>;
  lastPosition(): bigint;
}

export interface Subscriptions {
  subscribe(options: SubscribeOptions): Subscription;
  /** Something was appended: whoever waits at the end looks again. */
  wake(): void;
  /** Stops all, with `error` where one is given; resolves when no batch is being handled any more. */
  stopAll(error?: Error): Promise<void>;
}

/**
 * Catch-up subscriptions over a feed: one loop each, reading on from what its handler has finished. Nothing is queued for a slow one: it reads
 * again from the store, so it costs no memory and holds up nobody. `wake` is the push; there is no polling.
 */
export function subscriptionsOf(feed: Feed): Subscriptions {
  const running = new Set<{ wake: () => void; stop: (error?: Error) => Promise<void> }>();

  function subscribe({
    after = 0n,
    categories,
    batchSize = DEFAULT_BATCH,
    onBatch,
    onCaughtUp,
    onStopped,
  }: SubscribeOptions): Subscription {
    const target = feed.lastPosition();
    let stopped = false;
    let failure: Error | undefined;
    let caughtUp = false;
    let position = after;
    let signal = () => {};

    const run = async () => {
      while (!stopped) {
        const moved = new Promise<void>((resolve) => (signal = resolve));
        const { events, upTo } = await feed.read(position, categories, batchSize, () => stopped);
        if (stopped) break;
        if (upTo > position) await onBatch(events, upTo);
        const atEnd = upTo <= position;
        if (!atEnd) position = upTo;
        if (!caughtUp && position >= target) {
          caughtUp = true;
          onCaughtUp?.();
        }
        // Between two batches the event loop runs, also when the handler is synchronous.
        await (atEnd ? moved : new Promise(setImmediate));
      }
      if (failure) throw failure;
    };
    const entry = {
      wake: () => signal(),
      stop: (error?: Error) => {
        failure ??= error;
        stopped = true;
        signal();
        return ended;
      },
    };
    running.add(entry);
    // Never in the caller's own tick: a handler must not run before `subscribe` has returned.
    const ended = new Promise<void>((resolve) => setImmediate(resolve)).then(run).then(
      () => {
        running.delete(entry);
        onStopped?.();
      },
      (error: unknown) => {
        running.delete(entry);
        onStopped?.(error);
      },
    );
    return { stop: () => entry.stop() };
  }

  return {
    subscribe,
    wake: () => running.forEach((entry) => entry.wake()),
    stopAll: async (error) => {
      await Promise.all([...running].map((entry) => entry.stop(error)));
    },
  };
}
