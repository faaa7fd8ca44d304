import type { Head, RecordedEvent, StoredEvent } from '@trinhky/events';
import { assertAppendable, categoryOf, headAfter } from '../append-check.js';
import { StoreUnavailable, VersionConflict } from '../event-store.js';
import type { AppendResult, EventStore } from '../event-store.js';
import { onePerKey } from '../one-per-key.js';
import { subscriptionsOf } from '../subscription.js';
import { appenderOn, NotTheHead } from './appender.js';
import type { Appender } from './appender.js';
import { textOf } from './failures.js';
import { headsKept } from './heads.js';
import { openHub } from './hub.js';
import type { Hub } from './hub.js';
import { Link, settingsOf } from './link.js';
import { openOrigin } from './origin.js';
import { readerOn } from './reader.js';
import type { Reader } from './reader.js';
import { EventStoreRefused } from './refused.js';
import { stretchesRead } from './stretches.js';
import type { Stretches } from './stretches.js';
import { TIMINGS } from './timings.js';
import type { Timings } from './timings.js';
import { prefixOf } from './wire-event.js';

export interface EventStoreDbOptions {
  /** `esdb://user:password@host:port,host:port?tls=…` (TRINHKY_ESDB): one node, or a cluster found by gossip. */
  connectionString: string;
  /** The prefix of all streams (TRINHKY_INSTALLATION): lower-case letters, digits and `_`. */
  installation: string;
  /** Stamps the genesis. Everything else is stamped by the server. */
  now?: () => Date;
  /** What an operator should know of: a lost subscription, a log that was replaced. Nothing is thrown for it. */
  alarm: (message: string, error?: unknown) => void;
  /** The installation that the log must belong to. Absent = whatever is there, or a new one. */
  expectedGenesis?: string;
  /** Where there is no log yet it begins with this genesis, that of an installation which is being moved here; a log of another one is refused. */
  foundAs?: string;
  timings?: Partial<Timings>;
}

const PAGE = 1_000;

/**
 * The log of the cluster profile. Rejects with EventStoreRefused when the store cannot be reached within `openMs`, is not to be trusted, refuses the
 * user, belongs to another installation or was written by a newer release; nothing was written then.
 */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStore> {
  const { connectionString, installation, now = () => new Date(), alarm, expectedGenesis, foundAs } = options;
  if (!/^[a-z][a-z0-9_]*$/.test(installation)) {
    throw new EventStoreRefused('bad-installation', `"${installation}": lower-case letters, digits and _ only`);
  }
  const timings = { ...TIMINGS, ...options.timings };
  const settings = settingsOf(connectionString);
  const link = new Link(settings);
  let closed = false;
  try {
    // One try each: `openOrigin` tells the failures apart, and goes on trying itself.
    const once = { ...timings, readMs: 0, resendMs: 0 };
    const first = { reader: readerOn(link, installation, once, () => false), appender: appenderOn(link, once) };
    const { genesis, event } = await openOrigin({ ...first, settings, installation, expectedGenesis, foundAs, now, timings });
    const reader = readerOn(link, installation, timings, () => closed);
    const kept = headsKept();
    const stretches = stretchesRead();
    const hub: Hub = await openHub({
      link,
      reader,
      installation,
      origin: event,
      timings,
      alarm,
      onHeard: ({ stream, position }) => stretches.heard(categoryOf(stream), position),
      wake: () => subscriptions.wake(),
      onRewound: (error) => {
        kept.clear();
        stretches.clear();
        void subscriptions.stopAll(error);
      },
    });
    const subscriptions = subscriptionsOf(hub);
    const appends = appendsOn({ genesis, prefix: prefixOf(installation), reader, appender: appenderOn(link, timings), hub, kept });
    return storeOn({
      genesis,
      reader,
      hub,
      stretches,
      subscriptions,
      appends,
      isClosed: () => closed,
      close: async () => {
        closed = true;
        await appends.settled();
        await subscriptions.stopAll();
        await hub.stop();
        await link.close();
      },
    });
  } catch (error) {
    await link.close();
    if (error instanceof EventStoreRefused) throw error;
    throw new EventStoreRefused('down', textOf(error), { cause: error });
  }
}

interface Appends {
  append: EventStore['append'];
  /** Resolves when no append is under way. */
  settled(): Promise<void>;
}

/**
 * Appends of one stream go one after the other: the server checks the revision alone, and were two on their way at once, the second could land
 * behind somebody else's event of the revision that the first was to have.
 */
function appendsOn({
  genesis,
  prefix,
  reader,
  appender,
  hub,
  kept,
}: {
  genesis: string;
  prefix: string;
  reader: Reader;
  appender: Appender;
  hub: Hub;
  kept: ReturnType<typeof headsKept>;
}): Appends {
  const inTurn = onePerKey();
  const running = new Set<Promise<unknown>>();

  const conflict = async (stream: string, head: Head | null): Promise<VersionConflict> => {
    const actual = headOf(await reader.lastOfStream(stream));
    if (actual) kept.put(stream, actual);
    return new VersionConflict(stream, head, actual);
  };
  /** What stands at a revision never changes: a head that was seen once need not be looked at again. */
  const stands = async (stream: string, head: Head): Promise<boolean> => {
    const known = kept.get(stream);
    if (known?.revision === head.revision && known.hash === head.hash) return true;
    const [found] = await reader.readStream(stream, head.revision, head.revision);
    return found?.hash === head.hash;
  };
  async function append(stream: string, head: Head | null, events: readonly StoredEvent[]): Promise<AppendResult> {
    if (head && !(await stands(stream, head))) throw await conflict(stream, head);
    try {
      const position = await appender.append(prefix + stream, head?.revision ?? null, events);
      const end = headAfter(events);
      kept.put(stream, end);
      hub.acknowledged(position);
      return { head: { ...end }, position };
    } catch (error) {
      throw error instanceof NotTheHead ? await conflict(stream, head) : error;
    }
  }

  return {
    append(stream, head, events) {
      assertAppendable(genesis, stream, head, events);
      const work = inTurn(stream, () => append(stream, head, events));
      running.add(work);
      const forget = () => running.delete(work);
      work.then(forget, forget);
      return work;
    },
    settled: async () => {
      await Promise.allSettled(running);
    },
  };
}

const headOf = (event: RecordedEvent | null): Head | null => event && { revision: event.revision, hash: event.hash };

function storeOn({
  genesis,
  reader,
  hub,
  stretches,
  subscriptions,
  appends,
  isClosed,
  close,
}: {
  genesis: string;
  reader: Reader;
  hub: Hub;
  stretches: Stretches;
  subscriptions: ReturnType<typeof subscriptionsOf>;
  appends: Appends;
  isClosed: () => boolean;
  close: () => Promise<void>;
}): EventStore {
  const assertOpen = () => {
    if (isClosed()) throw new StoreUnavailable('the log is closed');
  };
  let closing: Promise<void> | null = null;

  async function* readAll({ after = 0n, categories, limit = Infinity }: Parameters<EventStore['readAll']>[0] = {}) {
    const logEnd = hub.lastPosition();
    let position = after;
    for (let left = limit; left > 0;) {
      assertOpen();
      const size = Math.min(PAGE, left);
      const from = stretches.endOf(categories, position);
      const page = await reader.page(from, categories, size, from > position);
      position = page.at(-1)?.position ?? position;
      if (page.length < size) stretches.put(categories, position, logEnd);
      yield* page;
      if (page.length < size) return;
      left -= page.length;
    }
  }

  return {
    genesis,
    async append(stream, head, events) {
      assertOpen();
      return appends.append(stream, head, events);
    },
    async readStream(stream, { from = 0, to = Infinity } = {}) {
      assertOpen();
      return reader.readStream(stream, from, to);
    },
    readAll,
    async head(stream) {
      assertOpen();
      return headOf(await reader.lastOfStream(stream));
    },
    async lastPosition() {
      assertOpen();
      return (await reader.last())?.position ?? 0n;
    },
    async *streams(category) {
      // The server keeps no list of names: the log is read through.
      const heads = new Map<string, Head>();
      const categories = category === undefined ? undefined : [category];
      for await (const { stream, revision, hash } of readAll({ ...(categories && { categories }) })) heads.set(stream, { revision, hash });
      for (const [stream, head] of [...heads].sort(([a], [b]) => (a < b ? -1 : 1))) yield { stream, head };
    },
    subscribe(options) {
      assertOpen();
      return subscriptions.subscribe(options);
    },
    close: () => (closing ??= close()),
  };
}
