import { VersionConflict } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import type { Metadata, RecordedEvent } from '@trinhky/events';

export interface MoveLogOptions {
  /** Events up to this position of the source are in the target already. */
  after: bigint;
  /** The source's position up to which everything is in the target now, and how many events that were. */
  onMoved: (position: bigint, events: number) => Promise<void> | void;
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
    await appendOnce(target, append.events);
    await onMoved(last.position, append.events.length);
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

async function appendOnce(target: EventStore, events: readonly RecordedEvent[]): Promise<void> {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return;
  const { prevHash } = JSON.parse(first.metadata) as Metadata;
  const head = first.revision === 0 ? null : { revision: first.revision - 1, hash: prevHash };
  try {
    await target.append(first.stream, head, events);
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    const [there] = await target.readStream(last.stream, { from: last.revision, to: last.revision });
    if (there?.hash !== last.hash) throw error;
  }
}
