import { randomSalts, sealEvents } from '@trinhky/events';
import type { Actor, CommandMetadata, Decode, DecodedEvent, Head, PendingEvent, RecordedEvent, StoredEvent } from '@trinhky/events';
import { setTimeout as delay } from 'node:timers/promises';
import { cameOfAnother } from './asked.js';
import { CommandIdTaken, OutcomeUnknown, VersionConflict } from './event-store.js';
import type { AppendResult, EventStore } from './event-store.js';
import { onePerKey } from './one-per-key.js';
import { commandKey, fold, streamCache } from './stream-cache.js';
import type { Folded } from './stream-cache.js';

/** The rules of one aggregate. All three are pure; `decide` refuses by throwing. */
export interface Decider<S, C, E extends PendingEvent, X> {
  initial: S;
  evolve: (state: S, event: DecodedEvent<E>) => S;
  decide: (command: C, state: S, context: X) => readonly E[];
}

/** What a decision is about to be taken on. */
export interface Moment {
  /** The head of the aggregate's stream that `decide` works on; null = no stream yet. */
  head: Head | null;
  /** What the events will say: the latest of clock, the stream's last event and the cause. UTC, milliseconds. */
  occurredAt: string;
}

export interface Execution<S, C, E extends PendingEvent, X> {
  stream: string;
  organId: string;
  actor: Actor;
  commandId: string;
  correlationId: string;
  /** The digest of the request, then also the correlation id: a command id that came with another one is refused. Absent: the id alone tells a resend. */
  asked?: string;
  causationId: string | null;
  /** Instant of the event that caused the command. */
  causeOccurredAt?: string;
  decider: Decider<S, C, E, X>;
  decode: Decode<E>;
  command: C;
  /** Made anew for each decision: a re-decision sees the authority and the instant of its own moment. */
  context: (moment: Moment) => X | Promise<X>;
}

export interface Executed<E extends PendingEvent> {
  /** The stream's head after the command's events; where nothing was decided, the head it was decided on. */
  head: Head | null;
  /** Position of the command's last event; where nothing was decided, that of the stream's last event. 0n = the stream is empty. */
  position: bigint;
  /** Empty: there was nothing to do. */
  events: DecodedEvent<E>[];
  /** The command had been carried out before: this is the first result. */
  replayed: boolean;
}

export interface CommandHandlerOptions {
  store: EventStore;
  clock: { now(): Date };
  /** 32 hex digits, new at each call. */
  salt?: () => string;
  /** How many folded streams of one decider are kept; 0 = none. */
  cacheSize?: number;
}

export interface CommandHandler {
  execute<S, C, E extends PendingEvent, X>(execution: Execution<S, C, E, X>): Promise<Executed<E>>;
  /** Forgets every folded stream. Changes no answer. */
  dropCache(): void;
}

const DECISIONS = 6;
const SENDS = 5;
const RESEND_MS = 15_000;
const DEFAULT_CACHE = 512;

/**
 * The only load → decide → append in the system. One command of a stream at a time in this process; a command found among the stream's events
 * (same organ, actor and command id) answers its first result without being decided again. A refusal, and whatever else `decide` throws, is
 * passed on and nothing is stored. Rejects with CommandIdTaken where the id came with another request, with VersionConflict when others were first six
 * times running, with OutcomeUnknown when no answer came to the append and the command is not found in the stream afterwards: sent again, it finds out.
 */
export function commandHandler({ store, clock, salt = randomSalts(), cacheSize = DEFAULT_CACHE }: CommandHandlerOptions): CommandHandler {
  const inTurn = onePerKey();
  // By decider: one stream always has the same one, and with it the type of its state.
  let caches = new WeakMap<object, unknown>();
  const cacheOf = <S>(decider: Pick<Decider<S, never, never, never>, 'initial'>): ReturnType<typeof streamCache<S>> => {
    const cache = (caches.get(decider) as ReturnType<typeof streamCache<S>> | undefined) ?? streamCache<S>(cacheSize);
    caches.set(decider, cache);
    return cache;
  };

  async function run<S, C, E extends PendingEvent, X>(execution: Execution<S, C, E, X>): Promise<Executed<E>> {
    const { stream, organId, actor, commandId, decider, decode, command } = execution;
    const cache = cacheOf<S>(decider);
    const key = commandKey(organId, actor.id, commandId);
    for (let decision = 1; ; decision++) {
      const loaded = await load(stream, decider, decode, cache.get(stream));
      if (loaded.head) cache.put(stream, loaded);
      const own = loaded.commands.get(key);
      if (own) return replay(execution, own);
      const occurredAt = latest(clock.now().toISOString(), loaded.occurredAt, execution.causeOccurredAt);
      const decided = decider.decide(command, loaded.state, await execution.context({ head: loaded.head, occurredAt }));
      if (decided.length === 0) return { head: loaded.head, position: loaded.position, events: [], replayed: false };
      const meta = metadataOf(execution, occurredAt);
      const sealed = sealEvents({ genesis: store.genesis, stream, head: loaded.head, events: decided, meta, salt });
      try {
        const { head, position } = await send(stream, loaded.head, sealed);
        const events = sealed.map((event) => decode(event));
        cache.put(stream, extend(loaded, sealed, events, position, decider));
        return { head, position, events, replayed: false };
      } catch (error) {
        if (error instanceof OutcomeUnknown) {
          const found = await stored(stream, decider, decode, key, loaded);
          if (found) return replay(execution, found);
        }
        if (!(error instanceof VersionConflict) || decision === DECISIONS) throw error;
        await delay(Math.random() * 2 ** decision);
      }
    }
  }

  async function load<S, E extends PendingEvent>(
    stream: string,
    { initial, evolve }: Pick<Decider<S, never, E, never>, 'initial' | 'evolve'>,
    decode: Decode<E>,
    known: Folded<S> | undefined,
  ): Promise<Folded<S>> {
    const continued = (folded: Folded<S>, events: readonly RecordedEvent[]) =>
      events.reduce((so, event) => fold(so, decode(event), event.hash, event.position, evolve), folded);
    if (known?.head) {
      const head = await store.head(stream);
      if (head?.hash === known.head.hash) return known;
      const [anchor, ...since] = await store.readStream(stream, { from: known.head.revision });
      if (anchor?.hash === known.head.hash) return continued(known, since);
      // Another chain than the one that was folded (a restored log): start again.
    }
    const empty: Folded<S> = { state: initial, head: null, occurredAt: '', position: 0n, commands: new Map() };
    return continued(empty, await store.readStream(stream));
  }

  /** Where the command's events lie after all; undefined = not there, or not to be seen now: the outcome stays unknown. */
  async function stored<S, E extends PendingEvent>(
    stream: string,
    decider: Pick<Decider<S, never, E, never>, 'initial' | 'evolve'>,
    decode: Decode<E>,
    key: string,
    known: Folded<S>,
  ) {
    const folded = await load(stream, decider, decode, known).catch(() => undefined);
    return folded?.commands.get(key);
  }

  async function replay<S, C, E extends PendingEvent, X>(
    { stream, commandId, asked, decode }: Execution<S, C, E, X>,
    { from, to, position }: { from: number; to: number; position: bigint },
  ): Promise<Executed<E>> {
    const own = await store.readStream(stream, { from, to });
    const last = own.at(-1);
    const events = own.map((event) => decode(event));
    if (asked !== undefined && events.some(({ meta }) => cameOfAnother(meta.correlationId, asked)))
      throw new CommandIdTaken(stream, commandId);
    return { head: last ? { revision: last.revision, hash: last.hash } : null, position, events, replayed: true };
  }

  /**
   * An unknown outcome is asked again with the identical bytes on the same head, never with anything else; not once more by a store that has done
   * so itself for as long.
   */
  async function send(stream: string, head: Head | null, sealed: readonly StoredEvent[]): Promise<AppendResult> {
    const until = performance.now() + RESEND_MS;
    for (let attempt = 1; ; attempt++) {
      try {
        return await store.append(stream, head, sealed);
      } catch (error) {
        if (!(error instanceof OutcomeUnknown) || attempt === SENDS || performance.now() >= until) throw error;
        await delay(10 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  return {
    execute: (execution) => inTurn(execution.stream, () => run(execution)),
    dropCache: () => {
      caches = new WeakMap();
    },
  };
}

function extend<S, E extends PendingEvent>(
  folded: Folded<S>,
  sealed: readonly StoredEvent[],
  events: readonly DecodedEvent<E>[],
  position: bigint,
  { evolve }: Pick<Decider<S, never, E, never>, 'evolve'>,
): Folded<S> {
  return events.reduce((state, event, i) => fold(state, event, sealed[i]?.hash ?? '', position, evolve), folded);
}

function metadataOf(command: Omit<CommandMetadata, 'occurredAt'>, occurredAt: string): CommandMetadata {
  const { commandId, correlationId, causationId, organId, actor } = command;
  return { commandId, correlationId, causationId, organId, actor, occurredAt };
}

/** Instants in ISO form with milliseconds and Z sort as text. */
const latest = (now: string, previous: string, cause = ''): string => [now, previous, cause].reduce((a, b) => (b > a ? b : a));
