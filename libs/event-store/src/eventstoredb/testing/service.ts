import { randomUUID } from 'node:crypto';
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { Server, status } from '@grpc/grpc-js';
import type { Metadata, sendUnaryData, ServerDuplexStream, ServerReadableStream, ServerUnaryCall, ServiceError } from '@grpc/grpc-js';
import { ClusterInfo, EndPoint, MemberInfo, ReadReq, UUID } from '../protocol.js';
import type { BatchAppendReq, BatchAppendResp } from '../protocol.js';
import { takes } from './faults.js';
import type { Faults } from './faults.js';
import { appendAnswer, batchAnswer, expectedIn, failure, proposedIn } from './messages.js';
import type { Refusal } from './messages.js';
import type { Expected, Proposed, ServerLog, Stored } from './server-log.js';
import { answerRead, follow } from './server-reads.js';
import type { Following, ReadCall } from './server-reads.js';

const { DeleteResp, TombstoneResp } = streams;
type Append = InstanceType<typeof streams.AppendReq>;
type Delete = InstanceType<typeof streams.DeleteReq>;
const LEADER = 8;
const FOLLOWER = 6;

/** The store that all nodes of one server have in common. */
export interface Shared {
  log: ServerLog;
  faults: Faults;
  followers: Set<Following>;
  /** Ports of the nodes, in order; one of them leads. */
  nodes: readonly { port: number; isUp(): boolean }[];
  leader: () => number;
  credentials: { username: string; password: string } | undefined;
  /** Whether users may read `$all`. */
  readsAll: boolean;
  /** All connections are cut: an answer is lost on its way. */
  cut: () => void;
  /** Runs `work` once nothing holds it back: not frozen, nor without a leader. */
  whenServing: (work: () => void) => void;
  stored: () => void;
}

/** The gRPC services of one node, as far as this system and the bare client use them. */
export function serviceOf(node: number, shared: Shared): Server {
  const { log, faults, followers } = shared;
  const server = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });

  /** Why a call is not served at all. */
  function refusalOf(metadata: Metadata): ServiceError | null {
    const { credentials } = shared;
    if (credentials) {
      const given = String(metadata.get('authorization')[0] ?? '');
      const right = `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
      if (given !== right) return failure(status.UNAUTHENTICATED, 'Bad HTTP response code: Unauthorized');
    }
    if (metadata.get('requires-leader')[0] !== 'true' || shared.leader() === node) return null;
    const port = String(shared.nodes[shared.leader()]?.port ?? 0);
    const leader = { exception: 'not-leader', 'leader-endpoint-host': '127.0.0.1', 'leader-endpoint-port': port };
    return failure(status.NOT_FOUND, 'Leader info available', leader);
  }

  function write(stream: string, expected: Expected, proposed: readonly (Proposed | undefined)[]): Stored | Refusal {
    if (takes(faults, 'timeouts')) return { kind: 'timeout' };
    if (takes(faults, 'refusals')) return { kind: 'wrong-version', current: (log.stream(stream)?.length ?? 0) - 1 };
    const events = proposed.filter((one) => one !== undefined);
    if (events.length < proposed.length) return { kind: 'unknown' };
    const result = log.append(stream, expected, events);
    if (result.kind === 'stored') shared.stored();
    return result;
  }
  /** Writes when the node serves; answers unless the answer is to be lost. */
  function writeAndAnswer(work: () => void): void {
    shared.whenServing(() => {
      const lost = takes(faults, 'lostAnswers');
      const answer = () => (lost ? shared.cut() : work());
      if (faults.delayMs > 0) setTimeout(answer, faults.delayMs);
      else answer();
    });
  }

  function batchAppend(call: ServerDuplexStream<BatchAppendReq, BatchAppendResp>): void {
    const refused = refusalOf(call.metadata);
    if (refused) return void call.emit('error', refused);
    const open = new Map<string, { options: ReturnType<BatchAppendReq['getOptions']>; proposed: (Proposed | undefined)[] }>();
    call.on('data', (request: BatchAppendReq) => {
      const id = request.getCorrelationId() ?? new UUID();
      const key = id.getString();
      const batch = open.get(key) ?? { options: request.getOptions(), proposed: [] };
      batch.proposed.push(...request.getProposedMessagesList().map(proposedIn));
      open.set(key, batch);
      if (!request.getIsFinal() || !batch.options) return;
      open.delete(key);
      const { options, proposed } = batch;
      const stream = nameIn(options);
      const expected = expectedIn(options);
      shared.whenServing(() => {
        const result = write(stream, expected, proposed);
        writeAndAnswer(() => void call.write(batchAnswer(id, stream, expected, result)));
      });
    });
    call.on('end', () => call.end());
    call.on('error', () => {});
  }

  function append(
    call: ServerReadableStream<Append, InstanceType<typeof streams.AppendResp>>,
    done: sendUnaryData<InstanceType<typeof streams.AppendResp>>,
  ): void {
    const refused = refusalOf(call.metadata);
    if (refused) return done(refused);
    let options: ReturnType<Append['getOptions']>;
    const proposed: (Proposed | undefined)[] = [];
    call.on('data', (request: Append) => {
      const message = request.getProposedMessage();
      if (message) proposed.push(proposedIn(message));
      else options = request.getOptions();
    });
    call.on('error', () => {});
    call.on('end', () => {
      if (!options) return done(failure(status.INVALID_ARGUMENT, 'no options'));
      const stream = nameIn(options);
      const expected = expectedIn(options);
      shared.whenServing(() => {
        const result = write(stream, expected, proposed);
        writeAndAnswer(() => {
          if (result.kind === 'unknown' || result.kind === 'timeout') return done(failure(status.UNKNOWN, result.kind));
          const answer = appendAnswer(expected, result);
          if (answer instanceof Error) done(answer);
          else done(null, answer);
        });
      });
    });
  }

  function remove<R>(forGood: boolean, answer: () => R) {
    return (call: ServerUnaryCall<Delete, R>, done: sendUnaryData<R>): void => {
      const options = call.request.getOptions();
      const refused = refusalOf(call.metadata);
      if (refused || !options) return done(refused ?? failure(status.INVALID_ARGUMENT, 'no options'));
      const result = log.remove(nameIn(options), expectedIn(options), forGood);
      if (result.kind === 'stored') return done(null, answer());
      done(
        failure(status.FAILED_PRECONDITION, result.kind, {
          exception: result.kind === 'deleted' ? 'stream-deleted' : 'wrong-expected-version',
        }),
      );
    };
  }

  function read(call: ReadCall): void {
    const options = call.request.getOptions() ?? new ReadReq.Options();
    const denied =
      options.hasAll() && !shared.readsAll ? failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }) : null;
    const refused = refusalOf(call.metadata) ?? denied;
    if (refused) return void call.emit('error', refused);
    call.on('error', () => {});
    if (!options.hasSubscription()) return shared.whenServing(() => void setTimeout(() => answerRead(log, call), faults.delayMs));
    shared.whenServing(() => {
      const following = follow({
        log,
        call,
        isHeld: () => faults.frozen,
        timesOf: () => (takes(faults, 'duplicates') ? 2 : 1),
        onEnd: () => following && followers.delete(following),
      });
      if (following) followers.add(following);
    });
  }

  server.addService(streamsService.StreamsService, {
    read,
    append,
    batchAppend,
    delete: remove(false, () => new DeleteResp()),
    tombstone: remove(true, () => new TombstoneResp()),
  });
  server.addService(featuresService.ServerFeaturesService, {
    getSupportedMethods: (_call: unknown, done: sendUnaryData<InstanceType<typeof featuresPb.SupportedMethods>>) => {
      const methods = ['read', 'append', 'batchappend', 'delete', 'tombstone'].map((name) =>
        new featuresPb.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
      );
      done(null, new featuresPb.SupportedMethods().setMethodsList(methods).setEventStoreServerVersion('23.10.8.0'));
    },
  });
  server.addService(gossipService.GossipService, {
    read: (_call: unknown, done: sendUnaryData<InstanceType<typeof ClusterInfo>>) => {
      const members = shared.nodes.map(({ port, isUp }, i) =>
        new MemberInfo()
          .setInstanceId(new UUID().setString(randomUUID()))
          .setState(i === shared.leader() ? LEADER : FOLLOWER)
          .setIsAlive(isUp())
          .setTimeStamp('0')
          .setHttpEndPoint(new EndPoint().setAddress('127.0.0.1').setPort(port)),
      );
      shared.whenServing(() => done(null, new ClusterInfo().setMembersList(members)));
    },
  });
  return server;
}

const nameIn = (options: { getStreamIdentifier(): { getStreamName_asU8(): Uint8Array } | undefined }): string =>
  new TextDecoder().decode(options.getStreamIdentifier()?.getStreamName_asU8());
