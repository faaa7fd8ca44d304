import { randomUUID } from 'node:crypto';
import type { ClientDuplexStream } from '@grpc/grpc-js';
import grpcIds from '@eventstore/db-client/dist/utils/grpcUUID.js';
import type { StoredEvent } from '@trinhky/events';
import { setTimeout as delay } from 'node:timers/promises';
import { InvalidAppend, OutcomeUnknown, StoreUnavailable } from '../event-store.js';
import { kindOf, NoAnswer, NotSent, textOf } from './failures.js';
import type { Link } from './link.js';
import { BatchAppendReq, identifierOf, ProtobufEmpty } from './protocol.js';
import type { BatchAppendReq as Request, BatchAppendResp as Response } from './protocol.js';
import { backOff } from './timings.js';
import type { Timings } from './timings.js';
import { toWire } from './wire-event.js';

type Duplex = ClientDuplexStream<Request, Response>;
interface Pending {
  resolve: (response: Response) => void;
  reject: (error: unknown) => void;
}

/** One stream of appends at a time, each answered under the id it was sent with. */
interface Channel {
  send(request: Request, id: string): Promise<Response>;
}

/** The stream's end is not the revision that was named. Nothing was written. */
export class NotTheHead extends Error {}

export interface Appender {
  /**
   * Appends to `stream` (the server's name) where its last revision is `expected` (null = no stream), and answers the last event's position.
   * The same bytes on the same revision again answer the first position. Rejects with NotTheHead, InvalidAppend, StoreUnavailable (not stored)
   * or, once it has been tried for `resendMs`, OutcomeUnknown.
   */
  append(stream: string, expected: number | null, events: readonly StoredEvent[]): Promise<bigint>;
}

export function appenderOn(link: Link, timings: Timings): Appender {
  let current: Promise<Channel> | null = null;
  const channel = (): Promise<Channel> => {
    if (current) return current;
    const opening = open(link, timings.answerMs, () => {
      if (current === opening) current = null;
    });
    current = opening;
    return opening;
  };

  return {
    async append(stream, expected, events) {
      const options = new BatchAppendReq.Options().setStreamIdentifier(identifierOf(stream));
      if (expected === null) options.setNoStream(new ProtobufEmpty());
      else options.setStreamPosition(String(expected));
      const messages = events.map(toWire);
      const until = performance.now() + timings.resendMs;
      let perhapsStored = false;
      for (let attempt = 0; ; attempt++) {
        const id = randomUUID();
        const request = new BatchAppendReq().setOptions(options).setCorrelationId(grpcIds.createUUID(id)).setIsFinal(true);
        request.setProposedMessagesList(messages);
        let failure: unknown;
        try {
          const response = await (await channel()).send(request, id);
          const position = response.getSuccess()?.getPosition()?.getCommitPosition();
          if (position !== undefined) return BigInt(position);
          failure = refusalIn(response, stream);
        } catch (error) {
          failure = error;
        }
        if (failure instanceof NotTheHead || failure instanceof InvalidAppend) throw failure;
        const kind = kindOf(failure);
        if (kind === 'passing') perhapsStored = true;
        const lasting = kind === 'denied' || kind === 'unauthenticated';
        if (lasting || performance.now() >= until) {
          const text = `${stream}: ${textOf(failure)}`;
          if (perhapsStored) throw new OutcomeUnknown(`the answer to an append was lost: ${text}`, { cause: failure });
          throw new StoreUnavailable(`the event store does not take the append: ${text}`, { cause: failure });
        }
        await delay(backOff(timings, attempt));
      }
    },
  };
}

/** What the server says instead of success. Whatever is not known here may pass. */
function refusalIn(response: Response, stream: string): Error {
  const status = response.getError();
  const type = status?.getDetails()?.getTypeName().split('.').at(-1) ?? '';
  if (type === 'WrongExpectedVersion') return new NotTheHead();
  if (type === 'MaximumAppendSizeExceeded' || type === 'BadRequest' || type === 'InvalidTransaction') {
    return new InvalidAppend(stream, `the event store refuses it: ${type} ${status?.getMessage()}`);
  }
  if (type === 'StreamDeleted') return new InvalidAppend(stream, 'was deleted in the event store for good');
  return Object.assign(new Error(`${type} ${status?.getMessage() ?? ''}`.trim()), type === 'AccessDenied' && { type: 'access-denied' });
}

async function open(link: Link, answerMs: number, onEnd: () => void): Promise<Channel> {
  const pending = new Map<string, Pending>();
  const { era } = link;
  let heardAt = performance.now();
  let ended = false;
  const end = (error: unknown) => {
    ended = true;
    onEnd();
    const lost = [...pending.values()];
    pending.clear();
    lost.forEach(({ reject }) => reject(error));
  };
  let duplex: Duplex;
  try {
    duplex = await within(link.openAppends(), answerMs, () => void link.suspect(era));
  } catch (error) {
    end(error);
    throw error;
  }
  duplex.on('error', end);
  duplex.on('end', () => end(new Error('the event store ended the stream of appends')));
  duplex.on('data', (response: Response) => {
    heardAt = performance.now();
    const id = grpcIds.parseUUID(response.getCorrelationId()) ?? '';
    pending.get(id)?.resolve(response);
    pending.delete(id);
  });

  return {
    send: (request, id) =>
      new Promise<Response>((resolve, reject) => {
        if (ended) return reject(new NotSent('the stream of appends has ended'));
        const sentAt = performance.now();
        const timer = setTimeout(() => {
          pending.delete(id);
          reject(new NoAnswer(`no answer to an append for ${answerMs} ms`));
          // Not one answer to anybody since: the other end hangs, and whoever waits does so in vain.
          if (heardAt >= sentAt || ended) return;
          end(new NoAnswer('the event store has fallen silent'));
          duplex.cancel();
          void link.suspect(era);
        }, answerMs);
        const settled =
          <T>(settle: (value: T) => void) =>
          (value: T) => {
            clearTimeout(timer);
            settle(value);
          };
        pending.set(id, { resolve: settled(resolve), reject: settled(reject) });
        duplex.write(request);
      }),
  };
}

/** Rejects with NotSent when `work` takes longer than `ms`. */
function within<T>(work: Promise<T>, ms: number, onLate: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      onLate();
      reject(new NotSent(`no connection for ${ms} ms`));
    }, ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
