import type { RecordedEvent } from '@trinhky/events';
import type { ClientReadableStream } from '@grpc/grpc-js';
import { setTimeout as delay } from 'node:timers/promises';
import { categoryOf } from '../append-check.js';
import type { Feed, Looked } from '../subscription.js';
import { NoAnswer, textOf } from './failures.js';
import type { Link } from './link.js';
import type { ReadEvent, ReadResp } from './protocol.js';
import { at, GENESIS_STREAM, subscriptionTo } from './reader.js';
import type { Reader } from './reader.js';
import { recentFrom } from './recent.js';
import { backOff } from './timings.js';
import type { Timings } from './timings.js';
import { fromWire, positionOf, prefixOf } from './wire-event.js';

/** The log is not the one that was followed so far: an older backup was put in its place. */
export class LogRewound extends Error {
  override name = 'LogRewound';
}

export interface HubOptions {
  link: Link;
  reader: Reader;
  installation: string;
  /** The genesis event: where the installation's part of the store begins. */
  origin: RecordedEvent;
  timings: Timings;
  /** Every event, in order, as the subscription delivers it. */
  onHeard: (event: RecordedEvent) => void;
  /** There is something new for whoever waits at the end. */
  wake: () => void;
  /** What was known of the log no longer holds. */
  onRewound: (error: LogRewound) => void;
  alarm: (message: string, error?: unknown) => void;
}

/** The one subscription of a store, and what all its followers read from. */
export interface Hub extends Feed {
  /** An append of this process ended here. */
  acknowledged(position: bigint): void;
  stop(): Promise<void>;
}

const SCANNED = 512;
const WATCH_MS = 250;
const ASKED = 5;

/** Follows the log from its present end on, and goes on doing so until stopped, whatever happens to the link. */
export async function openHub({ link, reader, installation, origin, timings, onHeard, wake, onRewound, alarm }: HubOptions): Promise<Hub> {
  const prefix = prefixOf(installation);
  let anchor = (await reader.last()) ?? origin;
  let last = anchor === origin ? 0n : anchor.position;
  let resumeAt = anchor.position;
  let recent = recentFrom(last);
  let head = last;
  let stopped = false;
  let interrupt = () => {};

  let waking = false;
  const wakeSoon = () => {
    if (waking) return;
    waking = true;
    setImmediate(() => {
      waking = false;
      wake();
    });
  };
  const take = (event: ReadEvent) => {
    const position = positionOf(event);
    if (position <= resumeAt) return;
    const recorded = fromWire(event, prefix);
    resumeAt = position;
    if (recorded.stream === GENESIS_STREAM) return;
    anchor = recorded;
    last = position;
    if (position > head) head = position;
    recent.push(recorded);
    onHeard(recorded);
    wakeSoon();
  };

  /** False only when it stays so: a leader that was paused answers out of its older log until it learns that it no longer leads. */
  async function inTheEnd(holds: () => Promise<boolean>): Promise<boolean> {
    for (let attempt = 0; attempt < ASKED; attempt++) {
      if (await holds()) return true;
      await delay(timings.stallMs / ASKED);
    }
    return false;
  }
  /** Rejects with LogRewound unless the last event that was delivered is where it was. */
  async function assertSameLog(): Promise<void> {
    const stands = async () => {
      const [found] = await reader.readStream(anchor.stream, anchor.revision, anchor.revision);
      return found?.position === anchor.position && found.hash === anchor.hash && found.id === anchor.id;
    };
    if (await inTheEnd(stands)) return;
    throw new LogRewound(
      `${anchor.stream}@${anchor.revision} is no longer at position ${anchor.position}: the event log was replaced by an older one`,
    );
  }
  async function startAgain(): Promise<void> {
    anchor = (await reader.last()) ?? origin;
    last = anchor.stream === GENESIS_STREAM ? 0n : anchor.position;
    head = last;
    resumeAt = anchor.position;
    recent = recentFrom(last);
  }

  /** One subscription, for as long as it lives; never resolves while it does. */
  function follow(onAlive: () => void): Promise<never> {
    return new Promise((_resolve, reject) => {
      let call: ClientReadableStream<ReadResp> | undefined;
      let heardAt = performance.now();
      const { era } = link;
      let over = false;
      let comparing = false;
      const end = (error: unknown) => {
        if (over) return;
        over = true;
        clearInterval(watch);
        call?.cancel();
        reject(error);
      };
      interrupt = () => end(new Error('stopped'));
      const compare = async () => {
        comparing = true;
        const found = await reader.last().catch(() => null);
        comparing = false;
        if (found && found.position > head) head = found.position;
      };
      // Nothing heard is either nothing said or a dead link: the log's end tells which.
      const watch = setInterval(() => {
        const quiet = performance.now() - heardAt;
        if (!call && quiet > timings.answerMs) {
          void link.suspect(era);
          end(new NoAnswer(`no subscription for ${timings.answerMs} ms`));
        } else if (head > last && quiet > timings.stallMs) {
          end(new NoAnswer(`the log goes on to ${head}, the subscription stands at ${last}`));
        } else if (quiet > timings.quietMs && !comparing) void compare();
      }, WATCH_MS);
      link.openRead(subscriptionTo(at(resumeAt), prefix)).then((opened) => {
        opened.on('error', end);
        if (over) return opened.cancel();
        call = opened;
        opened.on('end', () => end(new Error('the event store ended the subscription')));
        opened.on('data', (message: ReadResp) => {
          if (over) return;
          heardAt = performance.now();
          onAlive();
          const event = message.getEvent()?.getEvent();
          const checkpoint = message.getCheckpoint();
          if (event) take(event);
          else if (checkpoint && BigInt(checkpoint.getCommitPosition()) > resumeAt) resumeAt = BigInt(checkpoint.getCommitPosition());
        });
      }, end);
    });
  }

  async function run(): Promise<void> {
    let failures = 0;
    const onAlive = () => {
      if (failures > 0) wakeSoon();
      failures = 0;
    };
    while (!stopped) {
      try {
        await assertSameLog();
        if (stopped) return;
        await follow(onAlive);
      } catch (error) {
        if (stopped) return;
        if (error instanceof LogRewound) await rewound(error);
        else if (failures === 0) alarm(`the subscription to the event store was lost and is made anew: ${textOf(error)}`, error);
        await delay(backOff(timings, failures));
        failures += 1;
      }
    }
  }
  async function rewound(error: LogRewound): Promise<void> {
    alarm(error.message, error);
    try {
      await startAgain();
      onRewound(error);
    } catch (failed) {
      alarm(`the event log was replaced, and cannot be read yet: ${textOf(failed)}`, failed);
    }
  }
  const running = run();

  /** Reads on behind what is kept. What was not seen is never passed over: a node that lags answers less, and is asked again. */
  async function readStore(
    after: bigint,
    categories: readonly string[] | undefined,
    limit: number,
    isStopped: () => boolean,
  ): Promise<Looked> {
    const size = categories ? Math.max(limit, SCANNED) : limit;
    for (let attempt = 0; !isStopped() && !stopped; attempt++) {
      const page = await reader.page(after, undefined, size).catch(() => []);
      const end = page.at(-1);
      if (!end) {
        await delay(backOff(timings, attempt));
        continue;
      }
      const wanted = page.filter(({ stream }) => !categories || categories.includes(categoryOf(stream)));
      const events = wanted.slice(0, limit);
      return { events, upTo: wanted.length > limit ? (events.at(-1)?.position ?? after) : end.position };
    }
    return { events: [], upTo: after };
  }

  /** Another process was told of events that have not come here yet, or this log is older than what was asked for. */
  async function lookAhead(after: bigint, isStopped: () => boolean): Promise<Looked> {
    let end = 0n;
    const reaches = async () => {
      end = (await reader.last())?.position ?? 0n;
      return isStopped() || end >= after;
    };
    for (let attempt = 0; ; attempt++) {
      const there = await inTheEnd(reaches).catch(() => null);
      if (there || isStopped()) break;
      if (there === null) await delay(backOff(timings, attempt));
      else throw new LogRewound(`the event log ends at position ${end}, before ${after}: it was replaced by an older one`);
    }
    if (end > head) head = end;
    return { events: [], upTo: after };
  }

  return {
    lastPosition: () => head,
    read(after, categories, limit, isStopped) {
      if (after > head) return lookAhead(after, isStopped);
      const events = recent.readAfter(after, categories, limit);
      if (!events) return readStore(after, categories, limit, isStopped);
      const end = events.length === limit ? events.at(-1)?.position : last;
      return { events, upTo: end !== undefined && end > after ? end : after };
    },
    acknowledged: (position) => {
      if (position > head) head = position;
    },
    async stop() {
      stopped = true;
      interrupt();
      await running;
    },
  };
}
