import { emptyAuthority, evolveAuthority } from '@trinhky/domain';
import type { Authority, AuthorityEvent } from '@trinhky/domain';
import { decodeEvent, organOfStream } from '@trinhky/events';
import type { DomainEvent } from '@trinhky/events';
import type { EventStore } from '@trinhky/event-store';

const CATEGORIES = ['organ', 'post', 'delegation'];
const isAuthorityEvent = (event: DomainEvent): event is AuthorityEvent => CATEGORIES.includes(event.type.slice(0, event.type.indexOf('.')));

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
      const authority = folded.get(organId) ?? emptyAuthority(organId);
      if (isAuthorityEvent(event)) folded.set(organId, evolveAuthority(authority, event, recorded.stream, recorded.revision));
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
