import { hash as digest } from 'node:crypto';
import type { Head, Metadata, PendingEvent, StoredEvent } from './envelope.js';
import { eventId } from './ids.js';
import { storableJson } from './storable.js';

/** UTF-8 bytes of data that one event may hold. */
export const MAX_EVENT_BYTES = 256 * 1024;
/** UTF-8 bytes of data that the events of one append may hold together. */
export const MAX_APPEND_BYTES = 768 * 1024;

/** One event, or the events of one append together, hold more data than the log takes. Nothing was written. */
export class EventTooLarge extends Error {
  constructor(
    readonly what: 'event' | 'append',
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`${what} of ${bytes} bytes, at most ${limit}`);
    this.name = 'EventTooLarge';
  }
}

/** What a command adds to the metadata of each of its events; the chain's own fields come from sealing. */
export type CommandMetadata = Pick<Metadata, 'commandId' | 'correlationId' | 'causationId' | 'organId' | 'actor' | 'occurredAt'>;

export interface Sealing {
  /** The installation's genesis id. */
  genesis: string;
  stream: string;
  /** The end of the stream's chain; null = no stream yet. */
  head: Head | null;
  events: readonly PendingEvent[];
  meta: CommandMetadata;
  /** 16 random bytes as 32 hex digits, new at each call. */
  salt: () => string;
}

const sha256 = (text: string): string => digest('sha256', text, 'hex');

/** What the chain commits to instead of the data: hex SHA-256 of the UTF-8 bytes of salt (32 hex digits) and data text, one after the other. */
export const dataDigest = (salt: string, data: string): string => sha256(salt + data);

/**
 * The hash of one event: hex SHA-256 of the UTF-8 bytes of `prevHash` (as written: the genesis id or 64 hex digits) followed at once by
 * `JSON.stringify([id, type, stream, revision, metadata without hash, dataDigest])`. `openMetadata` is the stored text of the metadata
 * with its last key, `hash`, cut off.
 */
export const chainHash = (
  prevHash: string,
  event: Pick<StoredEvent, 'id' | 'type' | 'stream' | 'revision'>,
  openMetadata: string,
  digestOfData: string,
): string =>
  sha256(
    `${prevHash}${JSON.stringify([event.id, event.type, event.stream, event.revision]).slice(0, -1)},${openMetadata},"${digestOfData}"]`,
  );

/** The text that closes a stored event's metadata: `hash` is its last key. */
export const hashSuffix = (hash: string): string => `,"hash":"${hash}"}`;

/**
 * Turns decided events into the bytes that the store keeps, chained onto `head`. Pure but for `salt`: the same input gives the same bytes.
 * Throws NotStorable for a value that would not come back as it went in, EventTooLarge above the two limits.
 */
export function sealEvents({ genesis, stream, head, events, meta, salt }: Sealing): StoredEvent[] {
  const opening = openingOf(meta);
  let prevHash = head?.hash ?? genesis;
  let revision = head?.revision ?? -1;
  const sealed: StoredEvent[] = [];
  for (const event of events) {
    revision += 1;
    const id = eventId(meta.organId, meta.actor.id, stream, meta.commandId, sealed.length);
    const data = storableJson(event.data, 'data');
    const grain = salt();
    const open = `${opening},"salt":"${grain}","prevHash":"${prevHash}"`;
    const unsealed = { id, type: event.type, stream, revision };
    const hash = chainHash(prevHash, unsealed, `${open}}`, dataDigest(grain, data));
    sealed.push({ ...unsealed, data, metadata: open + hashSuffix(hash), hash });
    prevHash = hash;
  }
  assertSizes(sealed);
  return sealed;
}

/** Throws EventTooLarge if one event, or all of them together, hold too much data. */
export function assertSizes(events: readonly Pick<StoredEvent, 'data'>[]): void {
  // One UTF-16 unit is at most three bytes: most appends are small enough without counting.
  if (events.reduce((units, { data }) => units + data.length, 0) * 3 <= MAX_EVENT_BYTES) return;
  let total = 0;
  for (const { data } of events) {
    const bytes = Buffer.byteLength(data);
    if (bytes > MAX_EVENT_BYTES) throw new EventTooLarge('event', bytes, MAX_EVENT_BYTES);
    total += bytes;
  }
  if (total > MAX_APPEND_BYTES) throw new EventTooLarge('append', total, MAX_APPEND_BYTES);
}

/**
 * The metadata's text up to what differs from event to event, without the closing brace. The order of keys is part of the stored format; an
 * optional field that is present but undefined counts as absent.
 */
function openingOf({ commandId, correlationId, causationId, organId, actor, occurredAt }: CommandMetadata): string {
  const { id, name, post, role, unit, capacity, onBehalfOf: principal } = actor;
  const onBehalfOf = principal && { id: principal.id, name: principal.name, delegation: principal.delegation };
  const ordered = { id, name, post, role, unit, capacity, onBehalfOf };
  const json = JSON.stringify({ schemaVersion: 1, commandId, correlationId, causationId, organId, actor: ordered, occurredAt });
  if (json.includes('\\u')) storableJson(JSON.parse(json), 'metadata');
  return json.slice(0, -1);
}
