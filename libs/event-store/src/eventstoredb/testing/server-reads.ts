import { randomUUID } from 'node:crypto';
import type { ServerWritableStream } from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import { ReadReq } from '../protocol.js';
import type { ReadReq as Request, ReadResp } from '../protocol.js';
import { caughtUp, checkpointAt, confirmation, eventMessage, failure, streamNotFound } from './messages.js';
import type { Kept, ServerLog } from './server-log.js';

export type ReadCall = ServerWritableStream<Request, ReadResp>;
type Options = InstanceType<(typeof ReadReq)['Options']>;
type Wanted = (event: Kept) => boolean;

/** The server's search window: checkpoints come after so many events times the interval asked for. */
const WINDOW = 32;
/** A live subscriber that is so many events behind is dropped, as 23.10 does. */
const MOST_BEHIND = 2_000;
const TURN = 200;

function wantedBy(options: Options): Wanted {
  const filter = options.getFilter();
  if (!filter) return () => true;
  const byStream = filter.getStreamIdentifier();
  const expression = byStream ?? filter.getEventType();
  const regex = expression?.getRegex() ? new RegExp(expression.getRegex()) : null;
  const prefixes = expression?.getPrefixList() ?? [];
  return (event) => {
    const name = byStream ? event.stream : event.type;
    return regex ? regex.test(name) : prefixes.some((prefix) => name.startsWith(prefix));
  };
}

const streamIn = (options: Options): string => new TextDecoder().decode(options.getStream()?.getStreamIdentifier()?.getStreamName_asU8());

/** Answers a read that ends. */
export function answerRead(log: ServerLog, call: ReadCall): void {
  const options = call.request.getOptions() ?? new ReadReq.Options();
  const events = options.hasStream() ? ofStream(log, options, call) : ofAll(log, options, call);
  if (!events) return;
  const turn = () => {
    for (let next = events.next(); ; next = events.next()) {
      if (next.done || call.cancelled) return void call.end();
      if (!call.write(eventMessage(next.value))) return void call.once('drain', turn);
    }
  };
  turn();
}

function ofStream(log: ServerLog, options: Options, call: ReadCall): Iterator<Kept> | null {
  const name = streamIn(options);
  const own = log.stream(name);
  if (own === 'deleted') {
    call.emit(
      'error',
      failure(status.FAILED_PRECONDITION, `Event stream '${name}' is deleted.`, { exception: 'stream-deleted', 'stream-name': name }),
    );
    return null;
  }
  if (own === null) {
    call.write(streamNotFound(name));
    call.end();
    return null;
  }
  const backwards = options.getReadDirection() === 1;
  const count = Number(options.getCount());
  const of = options.getStream();
  const from = of?.hasRevision() ? Number(of.getRevision()) : of?.hasEnd() ? own.length - (backwards ? 1 : 0) : 0;
  const events = backwards ? own.slice(Math.max(0, from - count + 1), from + 1).reverse() : own.slice(from, from + count);
  return events.values();
}

function ofAll(log: ServerLog, options: Options, call: ReadCall): Iterator<Kept> | null {
  const wanted = wantedBy(options);
  const backwards = options.getReadDirection() === 1;
  const place = options.getAll()?.getPosition();
  const position = Number(place?.getCommitPosition() ?? 0);
  const index = place ? log.indexOf(position) : options.getAll()?.hasEnd() ? log.length() : 0;
  if (place && position <= log.last() && log.at(index)?.position !== position) {
    const kind = options.hasFilter() ? 'FilteredReadAllResult' : 'ReadAllResult';
    call.emit('error', failure(status.UNKNOWN, `Unexpected ${kind}: Error`));
    return null;
  }
  return (function* () {
    let left = Number(options.getCount());
    for (let i = backwards ? index - 1 : index; left > 0; i += backwards ? -1 : 1) {
      const event = log.lookAt(i);
      if (!event) return;
      if (!wanted(event)) continue;
      left -= 1;
      yield event;
    }
  })();
}

/** A subscription to `$all` or to one stream that is being served. */
export interface Following {
  /** There may be more to send. */
  wake(): void;
  /** "Consumer too slow": what a real server says to one that lags. */
  drop(): void;
  /** The link stands and nothing comes any more. */
  mute(): void;
}

export interface FollowingOptions {
  log: ServerLog;
  call: ReadCall;
  /** Whether to hold everything back for now. */
  isHeld: () => boolean;
  /** How often to send this event: 1, or 2 for a duplicate. */
  timesOf: () => number;
  onEnd: () => void;
}

export function follow({ log, call, isHeld, timesOf, onEnd }: FollowingOptions): Following | null {
  const options = call.request.getOptions() ?? new ReadReq.Options();
  const wanted = options.hasStream() ? ({ stream }: Kept) => stream === streamIn(options) : wantedBy(options);
  const interval = WINDOW * Math.max(1, options.getFilter()?.getCheckpointintervalmultiplier() ?? 1);
  const start = startOf(log, options);
  let index = start ?? 0;
  let looked = 0;
  let live = false;
  let full = false;
  let over = false;
  let queued = false;
  let muted = false;

  const end = () => {
    if (over) return;
    over = true;
    onEnd();
  };
  const send = (message: ReadResp) => {
    if (!call.write(message)) full = true;
  };
  const drop = () => {
    if (over) return;
    end();
    call.emit(
      'error',
      failure(status.ABORTED, 'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.'),
    );
  };
  const turn = () => {
    queued = false;
    if (over || muted || isHeld()) return;
    for (let sent = 0; !full && sent < TURN; sent++) {
      const event = log.at(index);
      if (!event) break;
      index += 1;
      if (wanted(event)) {
        const message = eventMessage(event);
        for (let times = timesOf(); times > 0; times--) send(message);
        looked = 0;
      } else if (++looked % interval === 0 && options.hasFilter()) send(checkpointAt(event.position));
    }
    if (full) {
      if (live && log.length() - index > MOST_BEHIND) drop();
      return;
    }
    if (index < log.length()) return wake();
    if (!live) send(caughtUp());
    live = true;
  };
  const wake = () => {
    if (queued || over) return;
    queued = true;
    setImmediate(turn);
  };
  call.on('drain', () => {
    full = false;
    wake();
  });
  call.on('cancelled', end);
  call.on('close', end);
  if (start === null) {
    call.emit('error', failure(status.UNKNOWN, 'Exception was thrown by handler.'));
    end();
    return null;
  }
  send(confirmation(randomUUID()));
  wake();
  return {
    wake: () => (full && live && log.length() - index > MOST_BEHIND ? drop() : wake()),
    drop,
    mute: () => {
      muted = true;
    },
  };
}

/** Subscriptions begin behind the place that they name; null where that is none. */
function startOf(log: ServerLog, options: Options): number | null {
  const all = options.getAll();
  const place = all?.getPosition();
  if (place) {
    const position = Number(place.getCommitPosition());
    const index = log.indexOf(position);
    if (position > log.last()) return index;
    return log.at(index)?.position === position ? index + 1 : null;
  }
  if (all?.hasEnd() || options.getStream()?.hasEnd()) return log.length();
  const of = options.getStream();
  if (!of?.hasRevision()) return 0;
  const own = log.stream(streamIn(options));
  const after = Array.isArray(own) ? own[Number(of.getRevision())] : undefined;
  return after ? log.indexOf(after.position + 1) : log.length();
}
