import type { StoredEvent } from './envelope.js';
import { chainHash, dataDigest, hashSuffix } from './seal.js';

/** An event whose data is withheld, or was removed by a lawful decision: the digest stands in for it. */
export type WithheldEvent = Omit<StoredEvent, 'data'> & { data: null; dataDigest: string };

export type Verification =
  | { ok: true }
  | {
      ok: false;
      /** Where the chain first breaks. */
      revision: number;
      reason: string;
    };

/**
 * Checks one stream's chain from its first event on, over the bytes as stored; nothing is upcast. `events` must be the whole stream, ascending.
 * A cut tail does not show here: that is what anchors are for.
 */
export function verifyStream(genesis: string, events: Iterable<StoredEvent | WithheldEvent>): Verification {
  let prevHash = genesis;
  let expected = 0;
  let stream: string | null = null;
  for (const event of events) {
    stream ??= event.stream;
    const reason = faultOf(event, stream, expected, prevHash);
    if (reason) return { ok: false, revision: expected, reason };
    prevHash = event.hash;
    expected += 1;
  }
  return { ok: true };
}

function faultOf(event: StoredEvent | WithheldEvent, stream: string, revision: number, prevHash: string): string | null {
  if (event.stream !== stream) return `belongs to stream ${event.stream}`;
  if (event.revision !== revision) return `revision ${event.revision} found where ${revision} is due`;
  const suffix = hashSuffix(event.hash);
  if (!event.metadata.endsWith(suffix)) return 'metadata does not end with the hash';
  const links = linksOf(event.metadata);
  if (!links) return 'metadata is not as it was written';
  if (links.prevHash !== prevHash) return 'does not follow the event before it';
  const digest = event.data === null ? event.dataDigest : dataDigest(links.salt, event.data);
  const open = `${event.metadata.slice(0, -suffix.length)}}`;
  return chainHash(prevHash, event, open, digest) === event.hash ? null : 'the hash does not fit what is stored';
}

/** Null unless the text is exactly what stringifying its own content gives: no second reading of the same bytes is possible. */
function linksOf(metadata: string): { salt: string; prevHash: string } | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(metadata);
  } catch {
    return null;
  }
  if (JSON.stringify(parsed) !== metadata || typeof parsed !== 'object' || parsed === null) return null;
  if (!('salt' in parsed) || typeof parsed.salt !== 'string') return null;
  if (!('prevHash' in parsed) || typeof parsed.prevHash !== 'string') return null;
  return { salt: parsed.salt, prevHash: parsed.prevHash };
}
