import { VersionConflict } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import type { Metadata, RecordedEvent } from '@trinhky/events';
import type { Point } from './same-log.js';

export interface MoveLogOptions {
  /** Events up to this position of the source are in the target already. */
  after: bigint;
  /**
   * Everything up to the event `last`, whose places in both logs `at` names, is in the target now: so many events more. Whatever it throws ends the
   * move between two appends.
   */
  onMoved: (at: Point, last: RecordedEvent, events: number) => Promise<void> | void;
}

/**
 * Appends the source's events to the target, in global order, as the appends they were written with; ids, bytes and hashes stay. An append that is
 * there already is passed over, so that an interrupted move goes on. Rejects with VersionConflict when the target holds something else.
 */
export async function moveLog(source: EventStore, target: EventStore, { after, onMoved }: MoveLogOptions): Promise<void> {
  let append: { key: string; events: RecordedEvent[] } = { key: '', events: [] };
  const send = async () => {
    const last = append.events.at(-1);
    if (!last) return;
    // One after the other: only so does the target get the order of the source, whatever happens to the link.
    const position = await appendOnce(target, append.events);
    await onMoved({ source: last.position, target: position }, last, append.events.length);
  };
  for await (const event of source.readAll({ after })) {
    const key = appendOf(event);
    const follows = append.key === key && append.events.at(-1)?.position === event.position - 1n;
    if (follows) append.events.push(event);
    else {
      await send();
      append = { key, events: [event] };
    }
  }
  await send();
}

/** What the events of one append have in common, and no two appends that follow each other. */
function appendOf({ stream, metadata }: RecordedEvent): string {
  const { organId, actor, commandId } = JSON.parse(metadata) as Metadata;
  return JSON.stringify([stream, organId, actor.id, commandId]);
}

/** Answers the position of the last of them in the target. */
async function appendOnce(target: EventStore, events: readonly RecordedEvent[]): Promise<bigint> {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) throw new Error('an append holds at least one event');
  const { prevHash } = JSON.parse(first.metadata) as Metadata;
  const head = first.revision === 0 ? null : { revision: first.revision - 1, hash: prevHash };
  try {
    return (await target.append(first.stream, head, events)).position;
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    const [there] = await target.readStream(last.stream, { from: last.revision, to: last.revision });
    if (there?.hash !== last.hash) throw error;
    return there.position;
  }
}
