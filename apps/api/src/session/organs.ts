import { legalDate } from '@trinhky/commands';
import type { Office } from '@trinhky/commands';
import { postsAt } from '@trinhky/domain';
import type { EventStore } from '@trinhky/event-store';
import { organOfStream } from '@trinhky/events';
import type { Clock } from '../clock.js';

export const ORGANS = Symbol('Organs');

/** The organs of this installation. */
export interface Organs {
  all(): Promise<string[]>;
  /** Where the person holds a post today, the first opened first. */
  whereHolds(userId: string): Promise<string[]>;
}

/** An organ is there from its first event on; the list is read forward from the log and never shrinks. */
export function organsOf(store: EventStore, office: Office, clock: Clock): Organs {
  const known: string[] = [];
  let after = 0n;
  async function all() {
    for await (const event of store.readAll({ after, categories: ['organ'] })) {
      const organId = organOfStream(event.stream);
      if (!known.includes(organId)) known.push(organId);
      after = event.position;
    }
    return [...known];
  }
  return {
    all,
    async whereHolds(userId) {
      const today = legalDate(clock.now());
      const held: string[] = [];
      for (const organId of await all()) if (postsAt(await office.authority(organId), userId, today).length > 0) held.push(organId);
      return held;
    },
  };
}
