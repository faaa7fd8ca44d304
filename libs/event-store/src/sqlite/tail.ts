import type { RecordedEvent } from '@trinhky/events';
import { categoryOf } from '../append-check.js';

const KEPT = 2_000;

/** The newest events as this process committed them: who follows the log live reads them here and not from the disk. */
export interface Tail {
  /** Events just committed, in order. */
  push(committed: readonly RecordedEvent[]): void;
  /** What `readAfter` of the log would answer; null when that reaches further back than what is kept. */
  readAfter(after: number, categories: readonly string[] | undefined, limit: number): RecordedEvent[] | null;
}

/** `end`: the log's last position when the tail begins. */
export function tailFrom(end: number): Tail {
  let complete = end;
  let events: RecordedEvent[] = [];

  return {
    push(committed) {
      events.push(...committed);
      if (events.length <= 2 * KEPT) return;
      complete = Number(events[events.length - KEPT - 1]?.position);
      events = events.slice(-KEPT);
    },
    readAfter(after, categories, limit) {
      if (after < complete) return null;
      let from = events.length;
      while (from > 0 && Number(events[from - 1]?.position) > after) from -= 1;
      const wanted: RecordedEvent[] = [];
      for (let i = from; i < events.length && wanted.length < limit; i++) {
        const event = events[i];
        if (event && (!categories || categories.includes(categoryOf(event.stream)))) wanted.push({ ...event });
      }
      return wanted;
    },
  };
}
