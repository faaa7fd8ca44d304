import type { RecordedEvent, StoredEvent } from '@trinhky/events';
import { BatchAppendReq, UUID } from './protocol.js';
import type { ReadEvent } from './protocol.js';

const ID_KEY = '{"id":"';
const ID_END = ID_KEY.length + 36;
const HASH = /,"hash":"([0-9a-f]{64})"\}$/;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Streams of other installations, and of others altogether, may lie in the same store. */
export const prefixOf = (installation: string): string => `${installation}.`;

/**
 * The id that the server knows an event by: made of the chain's hash, so that the same bytes sent again are the same event, and other bytes
 * under the same command (two processes that decided it at once) are a conflict and not, as with equal ids, dropped with "success".
 */
export function wireIdOf({ hash }: Pick<StoredEvent, 'hash'>): string {
  const variant = '89ab'[parseInt(hash.charAt(16), 16) & 3];
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Data byte for byte; the metadata byte for byte too, with our id put in as its first key. */
export function toWire(event: StoredEvent): InstanceType<(typeof BatchAppendReq)['ProposedMessage']> {
  const message = new BatchAppendReq.ProposedMessage();
  message.setId(new UUID().setString(wireIdOf(event)));
  message.getMetadataMap().set('type', event.type).set('content-type', 'application/json');
  message.setData(encoder.encode(event.data));
  message.setCustomMetadata(encoder.encode(`${ID_KEY}${event.id}",${event.metadata.slice(1)}`));
  return message;
}

/** An event that is not as we write them comes out as it lies there, with the server's id and without a hash: who decodes it refuses it. */
export function fromWire(event: ReadEvent, prefix: string): RecordedEvent {
  const text = decoder.decode(event.getCustomMetadata_asU8());
  const ours = text.startsWith(ID_KEY) && text.startsWith('",', ID_END);
  const metadata = ours ? `{${text.slice(ID_END + 2)}` : text;
  return {
    id: ours ? text.slice(ID_KEY.length, ID_END) : (event.getId()?.getString() ?? ''),
    type: event.getMetadataMap().get('type') ?? '',
    stream: streamOf(event).slice(prefix.length),
    revision: Number(event.getStreamRevision()),
    data: decoder.decode(event.getData_asU8()),
    metadata,
    hash: HASH.exec(metadata)?.[1] ?? '',
    position: positionOf(event),
    recordedAt: createdAt(event),
  };
}

export const streamOf = (event: ReadEvent): string => decoder.decode(event.getStreamIdentifier()?.getStreamName_asU8());
export const positionOf = (event: ReadEvent): bigint => BigInt(event.getCommitPosition());

/** The server counts in ticks of 100 ns since 1970. */
const createdAt = (event: ReadEvent): string =>
  new Date(Number(BigInt(event.getMetadataMap().get('created') ?? '0') / 10_000n)).toISOString();
