import { emptyAuthority, evolveAuthority } from '@trinhky/domain';
import type { Authority } from '@trinhky/domain';
import { decodeEvent, organOfStream } from '@trinhky/events';
import type { EventStore } from '@trinhky/event-store';

const CATEGORIES = ['organ', 'post', 'delegation'];

export interface AuthorityReader {
  /** The organ's authority with everything in the log at the time of the call: a post ended a moment ago counts. */
  of(organId: string): Promise<Authority>;
}

/** Keeps one fold per organ and reads only what came since: three index probes when nothing did. */
export function authorityReader(store: EventStore): AuthorityReader {
  const folded = new Map<string, Authority>();
  let after = 0n;
  let reading: Promise<void> = Promise.resolve();

  async function catchUp() {
    for await (const recorded of store.readAll({ after, categories: CATEGORIES })) {
      const organId = organOfStream(recorded.stream);
      const event = decodeEvent(recorded);
      folded.set(organId, evolveAuthority(folded.get(organId) ?? emptyAuthority(organId), event));
      after = recorded.position;
    }
  }

  return {
    async of(organId) {
      // One reader at a time; a caller waits for a reading that began after its call.
      const mine = reading.then(catchUp);
      reading = mine.catch(() => undefined);
      await mine;
      return folded.get(organId) ?? emptyAuthority(organId);
    },
  };
}
