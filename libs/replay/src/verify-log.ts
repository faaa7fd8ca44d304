import type { EventStore } from '@trinhky/event-store';
import { verifyStream } from '@trinhky/events';
import type { Head, RecordedEvent } from '@trinhky/events';

export interface BrokenStream {
  stream: string;
  revision: number;
  reason: string;
}
export interface LogVerification {
  streams: number;
  events: number;
  broken: BrokenStream[];
  /** Every stream's end: export it, and a cut tail or a missing stream shows at the next verification. */
  heads: Record<string, Head>;
}

/**
 * Recomputes every chain of the log over the stored bytes. A chain vouches for what is there; that nothing was cut off its end shows only against
 * heads noted earlier (`known`): those must lie on their chains still.
 */
export async function verifyLog(
  store: EventStore,
  known: Record<string, Head> = {},
  onStream: (done: number, stream: string) => void = () => {},
): Promise<LogVerification> {
  const result: LogVerification = { streams: 0, events: 0, broken: [], heads: {} };
  for await (const { stream, head } of store.streams()) {
    const events = await store.readStream(stream);
    const fault = faultIn(store.genesis, events, head, known[stream]);
    if (fault) result.broken.push({ stream, ...fault });
    result.heads[stream] = head;
    result.streams += 1;
    result.events += events.length;
    onStream(result.streams, stream);
  }
  for (const [stream, { revision }] of Object.entries(known)) {
    if (!(stream in result.heads)) result.broken.push({ stream, revision, reason: 'the stream noted earlier is missing' });
  }
  return result;
}

export interface VerifiedStream {
  stream: string;
  events: RecordedEvent[];
  /** The first thing that is wrong with it; null when nothing is. */
  fault: Omit<BrokenStream, 'stream'> | null;
}

/** Recomputes the chain of one stream. */
export async function verifyChain(store: EventStore, stream: string): Promise<VerifiedStream> {
  const head = await store.head(stream);
  const events = await store.readStream(stream);
  const fault = head ? faultIn(store.genesis, events, head, undefined) : { revision: 0, reason: 'the stream is missing' };
  return { stream, events, fault };
}

/** The first thing that is wrong with one stream; null when nothing is. */
function faultIn(
  genesis: string,
  events: readonly RecordedEvent[],
  head: Head,
  noted: Head | undefined,
): Omit<BrokenStream, 'stream'> | null {
  const verification = verifyStream(genesis, events);
  if (!verification.ok) return { revision: verification.revision, reason: verification.reason };
  if (noted && events[noted.revision]?.hash !== noted.hash)
    return { revision: noted.revision, reason: 'the head noted earlier is not on the chain' };
  // Read after the head was: the stream may have grown meanwhile.
  if (events[head.revision]?.hash !== head.hash)
    return { revision: head.revision, reason: 'the stream ends before the head that the store keeps of it' };
  return null;
}
