import type { EventStore } from '@trinhky/event-store';
import type { RecordedEvent } from '@trinhky/events';

/** A place in two logs at once: positions of the same event. */
export interface Point {
  source: bigint;
  target: bigint;
}
export const START: Point = { source: 0n, target: 0n };

export interface Comparison {
  /** The last event that both have at the same place of the global order; where none is, where the comparison began. */
  same: Point;
  /** How many events both have there. */
  events: number;
  /** Which log goes on behind `same`; `apart`: both do, with different events. */
  goesOn: 'none' | 'source' | 'target' | 'apart';
  /** The first event of the target that is not the source's: stream and revision. */
  odd: string | null;
}

/** Walks two logs in step, event by event and byte by byte, from `from` (exclusive) on. Positions and the moments of recording are each log's own. */
export async function compareLogs(
  source: EventStore,
  target: EventStore,
  from: Point,
  onSame: (events: number, at: Point) => void = () => {},
): Promise<Comparison> {
  const ours = source.readAll({ after: from.source })[Symbol.asyncIterator]();
  let same = from;
  let events = 0;
  for await (const there of target.readAll({ after: from.target })) {
    const { value: here, done } = await ours.next();
    const odd = `${there.stream} revision ${there.revision}`;
    if (done) return { same, events, goesOn: 'target', odd };
    if (!isSame(here, there)) return { same, events, goesOn: 'apart', odd };
    events += 1;
    same = { source: here.position, target: there.position };
    onSame(events, same);
  }
  return { same, events, goesOn: (await ours.next()).done ? 'none' : 'source', odd: null };
}

const isSame = (a: RecordedEvent, b: RecordedEvent): boolean =>
  a.hash === b.hash &&
  a.id === b.id &&
  a.stream === b.stream &&
  a.revision === b.revision &&
  a.type === b.type &&
  a.data === b.data &&
  a.metadata === b.metadata;
