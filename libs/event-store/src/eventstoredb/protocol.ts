import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import protobufEmpty from 'google-protobuf/google/protobuf/empty_pb.js';

/*
 * The messages of the client's own protocol, as its package generates them. They are CommonJS without names that Node could see, hence this file.
 */
export const { BatchAppendReq, BatchAppendResp, ReadReq, ReadResp } = streams;
export const { AllStreamPosition, Empty, MaximumAppendSizeExceeded, StreamIdentifier, UUID, WrongExpectedVersion } = shared;
export const { ClusterInfo, EndPoint, MemberInfo } = gossip;
export const { StreamsClient } = streamsService;
export const { Empty: ProtobufEmpty } = protobufEmpty;

export type BatchAppendReq = InstanceType<typeof BatchAppendReq>;
export type BatchAppendResp = InstanceType<typeof BatchAppendResp>;
export type ReadReq = InstanceType<typeof ReadReq>;
export type ReadResp = InstanceType<typeof ReadResp>;
export type Position = { commit: bigint; prepare: bigint };

/** An event as a read or a subscription delivers it. */
export type ReadEvent = InstanceType<(typeof ReadResp)['ReadEvent']['RecordedEvent']>;

export function identifierOf(stream: string): InstanceType<typeof StreamIdentifier> {
  return new StreamIdentifier().setStreamName(new TextEncoder().encode(stream));
}
