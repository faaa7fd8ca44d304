import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { Metadata, status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';
import anyPb from 'google-protobuf/google/protobuf/any_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import {
  AllStreamPosition,
  BatchAppendResp,
  Empty,
  identifierOf,
  MaximumAppendSizeExceeded,
  ProtobufEmpty,
  ReadResp,
  UUID,
  WrongExpectedVersion,
} from '../protocol.js';
import { MOST_BYTES } from './server-log.js';
import type { Appended, Expected, Kept, Proposed, Refused, Stored } from './server-log.js';

const { ReadEvent, Checkpoint, SubscriptionConfirmation, StreamNotFound, CaughtUp } = ReadResp;
const { AppendResp } = streams;
type BatchId = InstanceType<typeof UUID>;

export function eventMessage(kept: Kept): InstanceType<typeof ReadResp> {
  const event = new ReadEvent.RecordedEvent()
    .setId(new UUID().setString(kept.id))
    .setStreamIdentifier(identifierOf(kept.stream))
    .setStreamRevision(String(kept.revision))
    .setPreparePosition(String(kept.position))
    .setCommitPosition(String(kept.position))
    .setCustomMetadata(kept.metadata)
    .setData(kept.data);
  event.getMetadataMap().set('type', kept.type).set('content-type', kept.contentType).set('created', kept.created);
  return new ReadResp().setEvent(new ReadEvent().setEvent(event).setCommitPosition(String(kept.position)));
}

export const confirmation = (id: string) => new ReadResp().setConfirmation(new SubscriptionConfirmation().setSubscriptionId(id));
export const caughtUp = () => new ReadResp().setCaughtUp(new CaughtUp());
export const checkpointAt = (position: number) =>
  new ReadResp().setCheckpoint(new Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)));
export const streamNotFound = (stream: string) =>
  new ReadResp().setStreamNotFound(new StreamNotFound().setStreamIdentifier(identifierOf(stream)));

/** What is proposed in an append, of either kind; undefined where an id is no UUID. */
export function proposedIn(message: {
  getId(): InstanceType<typeof UUID> | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getCustomMetadata_asU8(): Uint8Array;
  getData_asU8(): Uint8Array;
}): Proposed | undefined {
  const id = message.getId()?.getString().toLowerCase() ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const attributes = message.getMetadataMap();
  return {
    id,
    type: attributes.get('type') ?? '',
    contentType: attributes.get('content-type') ?? '',
    metadata: message.getCustomMetadata_asU8(),
    data: message.getData_asU8(),
  };
}

/** The two kinds of append name the same four expectations under different names. */
export function expectedIn(options: {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
  getRevision?(): string;
  getStreamPosition?(): string;
}): Expected {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return -1;
  if (options.hasStreamExists()) return 'exists';
  return Number(options.getRevision?.() ?? options.getStreamPosition?.());
}

export type Refusal = Refused | { kind: 'unknown' } | { kind: 'timeout' };

export function batchAnswer(
  id: BatchId,
  stream: string,
  expected: Expected,
  result: Stored | Refusal,
): InstanceType<typeof BatchAppendResp> {
  const answer = new BatchAppendResp().setCorrelationId(id).setStreamIdentifier(identifierOf(stream));
  if ('position' in result) {
    const place = new AllStreamPosition().setCommitPosition(String(result.position)).setPreparePosition(String(result.position));
    return answer.setSuccess(new BatchAppendResp.Success().setCurrentRevision(String(result.revision)).setPosition(place));
  }
  return answer.setError(batchError(expected, result, stream));
}

function batchError(expected: Expected, refusal: Refusal, stream: string) {
  const pack = (code: number, type: string, content: { serializeBinary(): Uint8Array }) => {
    const details = new anyPb.Any();
    details.pack(content.serializeBinary(), `event_store.client.${type}`);
    return new statusPb.Status().setCode(code).setDetails(details);
  };
  if (refusal.kind === 'deleted') return pack(5, 'StreamDeleted', new shared.StreamDeleted().setStreamIdentifier(identifierOf(stream)));
  if (refusal.kind === 'too-large')
    return pack(3, 'MaximumAppendSizeExceeded', new MaximumAppendSizeExceeded().setMaxappendsize(MOST_BYTES));
  if (refusal.kind === 'timeout') return pack(4, 'Timeout', new shared.Timeout());
  if (refusal.kind === 'unknown') return pack(2, 'Unknown', new shared.Unknown());
  const wrong = new WrongExpectedVersion();
  if (refusal.current < 0) wrong.setCurrentNoStream(new ProtobufEmpty());
  else wrong.setCurrentStreamRevision(String(refusal.current));
  if (expected === 'any') wrong.setExpectedAny(new ProtobufEmpty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(new ProtobufEmpty());
  else if (expected < 0) wrong.setExpectedNoStream(new ProtobufEmpty());
  else wrong.setExpectedStreamPosition(String(expected));
  return pack(6, 'WrongExpectedVersion', wrong);
}

/** The answer to an append that is not batched; what is no answer there is an error of the call. */
export function appendAnswer(expected: Expected, result: Appended): InstanceType<typeof AppendResp> | ServiceError {
  if (result.kind === 'deleted')
    return failure(status.FAILED_PRECONDITION, 'Event stream is deleted.', { exception: 'stream-deleted', 'stream-name': '' });
  if (result.kind === 'too-large') {
    return failure(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded.', {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': `${MOST_BYTES}`,
    });
  }
  if (result.kind === 'wrong-version') {
    const wrong = new AppendResp.WrongExpectedVersion();
    if (result.current < 0) wrong.setCurrentNoStream(new Empty());
    else wrong.setCurrentRevision(String(result.current));
    if (expected === 'any') wrong.setExpectedAny(new Empty());
    else if (expected === 'exists') wrong.setExpectedStreamExists(new Empty());
    else if (expected < 0) wrong.setExpectedNoStream(new Empty());
    else wrong.setExpectedRevision(String(expected));
    return new AppendResp().setWrongExpectedVersion(wrong);
  }
  const place = new AppendResp.Position().setCommitPosition(String(result.position)).setPreparePosition(String(result.position));
  return new AppendResp().setSuccess(new AppendResp.Success().setCurrentRevision(String(result.revision)).setPosition(place));
}

/** A failed call, as the client reads it: `exception` names the kind. */
export function failure(code: status, details: string, attributes: Record<string, string> = {}): ServiceError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(attributes)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}
