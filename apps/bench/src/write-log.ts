import type { EventStore } from '@trinhky/event-store';
import { randomSalts, sealEvents } from '@trinhky/events';
import type { Head } from '@trinhky/events';
import type { Step } from './office-history.js';

const GROUP = 2_000;
const salt = randomSalts();

/** Seals and appends steps as if they had come in one by one, a second apart from `from` on; many to a commit. Answers the number of events. */
export async function writeLog(store: EventStore, organId: string, steps: Iterable<Step>, from: number): Promise<number> {
  const heads = new Map<string, Head | null>();
  let waiting: Promise<unknown>[] = [];
  let count = 0;
  for (const { stream, events, actor } of steps) {
    const head = heads.get(stream) ?? (await store.head(stream));
    const occurredAt = new Date(from + count * 1_000).toISOString();
    const meta = { commandId: `c-${count}`, correlationId: `c-${count}`, causationId: null, organId, actor, occurredAt };
    const sealed = sealEvents({ genesis: store.genesis, stream, head, events, meta, salt });
    const last = sealed.at(-1);
    heads.set(stream, last ? { revision: last.revision, hash: last.hash } : head);
    count += sealed.length;
    waiting.push(store.append(stream, head, sealed));
    if (waiting.length < GROUP) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
  return count;
}
