import { categoryOf } from '@trinhky/event-store';
import { idOfStream } from '@trinhky/events';
import type { Metadata, RecordedEvent } from '@trinhky/events';

/** What a page is told of an event: enough to know what to read again, nothing of the text itself. */
export interface Told {
  position: string;
  /** section, report, register, organ, post, delegation, template. */
  aggregate: string;
  id: string;
  revision: number;
  type: string;
  actor: { id: string; name: string };
  at: string;
}

/** Why a stream of events ended for good: the page must ask the person to sign in, or load itself anew. */
export type EndReason = 'signed-out' | 'role-changed' | 'too-far-behind' | 'stopping';
/** The last a page is told on a stream. */
export interface Ended {
  reason: EndReason;
}

/** Null where the metadata cannot be read: an odd event is told to nobody and stops nobody. */
export function toldOf({ stream, revision, type, position, metadata }: RecordedEvent): Told | null {
  try {
    const { actor, occurredAt } = JSON.parse(metadata) as Metadata;
    const { id, name } = actor;
    return {
      position: position.toString(),
      aggregate: categoryOf(stream),
      id: idOfStream(stream),
      revision,
      type,
      actor: { id, name },
      at: occurredAt,
    };
  } catch {
    return null;
  }
}
