import type { RecordedEvent } from '@trinhky/events';
import type { ClientReadableStream } from '@grpc/grpc-js';
import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailable } from '../event-store.js';
import { kindOf, NoAnswer, textOf } from './failures.js';
import type { Link } from './link.js';
import { Empty, identifierOf, ReadReq } from './protocol.js';
import type { Position, ReadEvent, ReadReq as ReadRequest, ReadResp } from './protocol.js';
import { backOff } from './timings.js';
import type { Timings } from './timings.js';
import { fromWire, prefixOf } from './wire-event.js';

/** The stream that holds the genesis; no event of it is part of the log. */
export const GENESIS_STREAM = 'installation-genesis';
const ALL_OF_IT = '9223372036854775807';

export interface Reader {
  readStream(stream: string, from: number, to: number): Promise<RecordedEvent[]>;
  /** The stream's last event; null where there is none. */
  lastOfStream(stream: string): Promise<RecordedEvent | null>;
  /**
   * At most `count` events of `categories` (all where absent) after `after`, exclusive, in global order; short only at the log's end. `anEvents`:
   * `after` is known to be the position of an event.
   */
  page(after: bigint, categories: readonly string[] | undefined, count: number, anEvents?: boolean): Promise<RecordedEvent[]>;
  /** The last event of the log; null where it is empty. */
  last(): Promise<RecordedEvent | null>;
}

/** What to read: everything but how to wait for it. */
const request = (change: (options: InstanceType<(typeof ReadReq)['Options']>) => void): ReadRequest => {
  const options = new ReadReq.Options();
  options.setUuidOption(new ReadReq.Options.UUIDOption().setString(new Empty()));
  options.setResolveLinks(false);
  options.setNoFilter(new Empty());
  change(options);
  return new ReadReq().setOptions(options);
};

function ofStream(stream: string, from: number | 'end', count: string, backwards: boolean): ReadRequest {
  return request((options) => {
    const of = new ReadReq.Options.StreamOptions().setStreamIdentifier(identifierOf(stream));
    if (from === 'end') of.setEnd(new Empty());
    else of.setRevision(String(from));
    options
      .setStream(of)
      .setCount(count)
      .setReadDirection(backwards ? 1 : 0);
  });
}

function ofAll(from: Position | 'start' | 'end', prefixes: readonly string[], count: string, backwards: boolean): ReadRequest {
  return request((options) => {
    options
      .setAll(placeOf(from))
      .setCount(count)
      .setReadDirection(backwards ? 1 : 0);
    if (prefixes.length > 0) options.setFilter(filterOn(prefixes));
  });
}

/** Everything after `from` whose stream begins with `prefix`, and what comes later. */
export function subscriptionTo(from: Position | 'start', prefix: string): ReadRequest {
  return request((options) => {
    options.setAll(placeOf(from)).setSubscription(new ReadReq.Options.SubscriptionOptions());
    options.setFilter(filterOn([prefix]).setCheckpointintervalmultiplier(CHECKPOINT_EVERY));
  });
}
/** In units of the server's search window, 32 events. */
const CHECKPOINT_EVERY = 32;

function placeOf(from: Position | 'start' | 'end') {
  const all = new ReadReq.Options.AllOptions();
  if (from === 'start') return all.setStart(new Empty());
  if (from === 'end') return all.setEnd(new Empty());
  const place = new ReadReq.Options.Position();
  return all.setPosition(place.setCommitPosition(String(from.commit)).setPreparePosition(String(from.prepare)));
}

function filterOn(prefixes: readonly string[]) {
  const expression = new ReadReq.Options.FilterOptions.Expression().setPrefixList([...prefixes]);
  return new ReadReq.Options.FilterOptions().setStreamIdentifier(expression).setCount(new Empty()).setCheckpointintervalmultiplier(1);
}

export const at = (position: bigint): Position => ({ commit: position, prepare: position });

/** One try: rejects as the server or the link says, or with NoAnswer once nothing has come for `answerMs`. */
export function readOnce(link: Link, what: ReadRequest, answerMs: number): Promise<ReadEvent[]> {
  return new Promise((resolve, reject) => {
    const events: ReadEvent[] = [];
    let call: ClientReadableStream<ReadResp> | undefined;
    const { era } = link;
    let settled = false;
    const settle = (end: () => void) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      end();
    };
    const timer = setTimeout(() => {
      settle(() => reject(new NoAnswer(`no answer to a read for ${answerMs} ms`)));
      call?.cancel();
      void link.suspect(era);
    }, answerMs);
    link.openRead(what).then(
      (opened) => {
        call = opened;
        opened.on('error', (error) => settle(() => reject(error)));
        if (settled) return opened.cancel();
        opened.on('data', (message: ReadResp) => {
          timer.refresh();
          const event = message.getEvent()?.getEvent();
          if (event) events.push(event);
        });
        opened.on('end', () => settle(() => resolve(events)));
      },
      (error: unknown) => settle(() => reject(error)),
    );
  });
}

/** Reads of one installation's part of the store. What passes is tried again for `readMs`, or `readAwayMs`; then StoreUnavailable. */
export function readerOn(link: Link, installation: string, timings: Timings, isClosed: () => boolean): Reader {
  const prefix = prefixOf(installation);
  let away = false;

  async function read(what: ReadRequest): Promise<RecordedEvent[]> {
    return (await readFrom(what, false)) ?? [];
  }
  /** Null when there is no event at the place that is read from; rejects then unless that may be (`fromSomewhere`). */
  async function readFrom(what: ReadRequest, fromSomewhere: boolean): Promise<RecordedEvent[] | null> {
    const until = performance.now() + (away ? Math.min(timings.readAwayMs, timings.readMs) : timings.readMs);
    for (let attempt = 0; ; attempt++) {
      try {
        const found = await readOnce(link, what, timings.answerMs);
        away = false;
        return found.map((event) => fromWire(event, prefix));
      } catch (error) {
        const kind = kindOf(error);
        away &&= kind !== 'no-stream' && kind !== 'no-place';
        if (kind === 'no-stream') return [];
        if (fromSomewhere && kind === 'no-place') return null;
        const passing = kind !== 'denied' && kind !== 'unauthenticated' && kind !== 'deleted';
        if (isClosed() || !passing || performance.now() >= until) {
          away = passing;
          throw new StoreUnavailable(`the event store cannot be read: ${textOf(error)}`, { cause: error });
        }
        await delay(backOff(timings, attempt));
      }
    }
  }

  /** The server includes the position it is given; one that is no event's it answers with nothing, or, where it filters, with an error. */
  async function page(after: bigint, categories: readonly string[] | undefined, count: number, anEvents = false): Promise<RecordedEvent[]> {
    const prefixes = categories?.map((category) => `${prefix}${category}-`) ?? [prefix];
    if (prefixes.length === 0) return [];
    const from = after > 0n ? at(after) : 'start';
    const events = await readFrom(ofAll(from, prefixes, String(count + 2), false), true);
    const wanted = (events ?? []).filter(({ position, stream }) => position > after && stream !== GENESIS_STREAM);
    const standsThere = () => (events !== null && anEvents) || isEvent(after);
    if (wanted.length > 0 || after === 0n || (await standsThere())) return wanted.slice(0, count);
    return pageAfterNoEvent(after, categories, prefixes, count);
  }
  async function isEvent(position: bigint): Promise<boolean> {
    const events = await readFrom(ofAll(at(position), [], '1', false), true);
    return events?.[0]?.position === position;
  }
  /** `after` lies between two events, or the log was restored: looked for from the start. */
  async function pageAfterNoEvent(
    after: bigint,
    categories: readonly string[] | undefined,
    prefixes: readonly string[],
    count: number,
  ): Promise<RecordedEvent[]> {
    const step = 1_000;
    let from: Position | 'start' = 'start';
    for (;;) {
      const events: RecordedEvent[] = await read(ofAll(from, prefixes, String(step), false));
      const last = events.at(-1);
      const wanted = events.filter(({ position, stream }) => position > after && stream !== GENESIS_STREAM);
      if (!last || events.length < step || wanted.length >= count) return wanted.slice(0, count);
      if (wanted.length > 0) return [...wanted, ...(await page(last.position, categories, count - wanted.length))];
      from = at(last.position);
    }
  }

  return {
    readStream: async (stream, from, to) => {
      if (from > to) return [];
      const count = to === Infinity ? ALL_OF_IT : String(to - from + 1);
      return read(ofStream(prefix + stream, from, count, false));
    },
    lastOfStream: async (stream) => (await read(ofStream(prefix + stream, 'end', '1', true)))[0] ?? null,
    page,
    last: async () => (await read(ofAll('end', [prefix], '2', true))).find(({ stream }) => stream !== GENESIS_STREAM) ?? null,
  };
}
