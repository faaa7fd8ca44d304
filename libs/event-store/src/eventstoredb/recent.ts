import type { RecordedEvent } from '@trinhky/events';
import { categoryOf } from '../append-check.js';

const MOST_EVENTS = 4_000;
const MOST_UNITS = 16 * 1024 * 1024;

/** The newest events of the log as the one subscription delivered them: who follows live reads them here, who lags reads the store. */
export interface Recent {
  push(event: RecordedEvent): void;
  /** The next events after `after`; null when that reaches further back than what is kept. */
  readAfter(after: bigint, categories: readonly string[] | undefined, limit: number): RecordedEvent[] | null;
}

/** `end`: the log's last position when this begins. Keeps at most 4,000 events and about 32 MiB of text. */
export function recentFrom(end: bigint): Recent {
  let complete = end;
  let events: RecordedEvent[] = [];
  let first = 0;
  let units = 0;
  const sizeOf = ({ data, metadata }: RecordedEvent) => data.length + metadata.length;

  return {
    push(event) {
      events.push(event);
      units += sizeOf(event);
      for (let oldest = events[first]; oldest && (events.length - first > MOST_EVENTS || units > MOST_UNITS); oldest = events[first]) {
        complete = oldest.position;
        units -= sizeOf(oldest);
        first += 1;
      }
      if (first < MOST_EVENTS) return;
      events = events.slice(first);
      first = 0;
    },
    readAfter(after, categories, limit) {
      if (after < complete) return null;
      let low = first;
      let high = events.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((events[middle]?.position ?? 0n) > after) high = middle;
        else low = middle + 1;
      }
      const wanted: RecordedEvent[] = [];
      for (let i = low; i < events.length && wanted.length < limit; i++) {
        const event = events[i];
        if (event && (!categories || categories.includes(categoryOf(event.stream)))) wanted.push({ ...event });
      }
      return wanted;
    },
  };
}
