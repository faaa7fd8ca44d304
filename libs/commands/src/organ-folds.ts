import { organOfStream } from '@trinhky/events';
import type { RecordedEvent } from '@trinhky/events';
import type { EventStore } from '@trinhky/event-store';

export interface OrganFolds<S> {
  /** What the organ's events come to, with everything in the log at the time of the call. */
  of(organId: string): Promise<S>;
}

export interface OrganFolding<S> {
  /** The categories of streams to read; their events of other types are passed over by `evolve`. */
  categories: readonly string[];
  initial: (organId: string) => S;
  /** Given every event of the categories, in the order of the log. */
  evolve: (state: S, recorded: RecordedEvent) => S;
}

/** Keeps one fold per organ and reads only what came since: an index probe a category when nothing did. */
export function organFolds<S>(store: EventStore, { categories, initial, evolve }: OrganFolding<S>): OrganFolds<S> {
  const folded = new Map<string, S>();
  let after = 0n;
  let reading: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  const foldOf = (organId: string): S => folded.get(organId) ?? initial(organId);

  async function catchUp() {
    for await (const recorded of store.readAll({ after, categories })) {
      const organId = organOfStream(recorded.stream);
      folded.set(organId, evolve(foldOf(organId), recorded));
      after = recorded.position;
    }
  }

  return {
    async of(organId) {
      // One reader at a time; a caller waits for a reading that began after its call, and all who called before it began share it.
      next ??= reading.then(() => {
        next = null;
        return catchUp();
      });
      const mine = next;
      reading = mine.catch(() => undefined);
      await mine;
      return foldOf(organId);
    },
  };
}
