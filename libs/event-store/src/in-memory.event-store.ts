import { randomUUID } from 'node:crypto';
import type { Head, RecordedEvent } from '@trinhky/events';
import { assertAppendable, categoryOf, headAfter, sameHead } from './append-check.js';
import { StoreUnavailable, VersionConflict } from './event-store.js';
import type { EventStore } from './event-store.js';
import { subscriptionsOf } from './subscription.js';

export interface InMemoryOptions {
  genesis?: string;
  /** Stamps `recordedAt`. */
  now?: () => Date;
}

/** The reference adapter: for tests, and to say in little code what the others promise. Nothing outlives it. */
export function inMemoryEventStore({ genesis = randomUUID(), now = () => new Date() }: InMemoryOptions = {}): EventStore {
  const log: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  let closed = false;

  const headOf = (stream: string): Head | null => {
    const last = streams.get(stream)?.at(-1);
    return last ? { revision: last.revision, hash: last.hash } : null;
  };
  const lastPosition = () => BigInt(log.length);
  const read = (after: bigint, categories: readonly string[] | undefined, limit: number) => {
    const events: RecordedEvent[] = [];
    for (let i = Number(after); i < log.length && events.length < limit; i++) {
      const event = log[i];
      if (event && (!categories || categories.includes(categoryOf(event.stream)))) events.push({ ...event });
    }
    return { events, upTo: events.length === limit ? (events.at(-1)?.position ?? after) : lastPosition() };
  };
  const subscriptions = subscriptionsOf({ read, lastPosition });
  const assertOpen = () => {
    if (closed) throw new StoreUnavailable('the log is closed');
  };

  return {
    genesis,
    async append(stream, head, events) {
      assertOpen();
      assertAppendable(genesis, stream, head, events);
      const actual = headOf(stream);
      if (!sameHead(head, actual)) throw new VersionConflict(stream, head, actual);
      const recordedAt = now().toISOString();
      const own = streams.get(stream) ?? [];
      for (const { id, type, revision, data, metadata, hash } of events) {
        const recorded = { id, type, stream, revision, data, metadata, hash, position: BigInt(log.length + 1), recordedAt };
        log.push(recorded);
        own.push(recorded);
      }
      streams.set(stream, own);
      subscriptions.wake();
      return { head: headAfter(events), position: lastPosition() };
    },
    async readStream(stream, { from = 0, to = Infinity } = {}) {
      assertOpen();
      return (streams.get(stream) ?? []).filter(({ revision }) => revision >= from && revision <= to).map((event) => ({ ...event }));
    },
    async *readAll({ after = 0n, categories, limit = Infinity } = {}) {
      assertOpen();
      yield* read(after, categories, limit).events;
    },
    async head(stream) {
      assertOpen();
      return headOf(stream);
    },
    async lastPosition() {
      assertOpen();
      return lastPosition();
    },
    async *streams(category) {
      assertOpen();
      for (const stream of [...streams.keys()].sort()) {
        const head = headOf(stream);
        if (head && (category === undefined || categoryOf(stream) === category)) yield { stream, head };
      }
    },
    subscribe(options) {
      assertOpen();
      return subscriptions.subscribe(options);
    },
    async close() {
      closed = true;
      await subscriptions.stopAll();
    },
  };
}
