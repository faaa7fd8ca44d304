import type { Head, RecordedEvent, StoredEvent } from '@trinhky/events';

export const EVENT_STORE = Symbol('EventStore');

/** Someone else was first: the stream's end is not the head that was named. */
export class VersionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: Head | null,
    readonly actual: Head | null,
  ) {
    super(`${stream}: expected ${describe(expected)}, found ${describe(actual)}`);
    this.name = 'VersionConflict';
  }
}
const describe = (head: Head | null) => (head ? `revision ${head.revision} (${head.hash.slice(0, 12)})` : 'no stream');

/** An append that no store may take, whoever was first: empty, out of order, not chained onto its head. Nothing was written. */
export class InvalidAppend extends Error {
  constructor(stream: string, reason: string) {
    super(`${stream}: ${reason}`);
    this.name = 'InvalidAppend';
  }
}

/** The store cannot take the append now (disk full, I/O error, closed, server away). Nothing of it was stored; the same append may be tried again. */
export class StoreUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'StoreUnavailable';
  }
}

/** The answer was lost: the append may be stored or not. Try the identical bytes on the same head again, never anything else. */
export class OutcomeUnknown extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'OutcomeUnknown';
  }
}

/** Under this id the same person has commanded something else on this stream. Nothing was decided and nothing stored. */
export class CommandIdTaken extends Error {
  constructor(
    readonly stream: string,
    readonly commandId: string,
  ) {
    super(`${stream}: ${commandId} was another command`);
    this.name = 'CommandIdTaken';
  }
}

export interface AppendResult {
  head: Head;
  /** The position of the last event appended. */
  position: bigint;
}

export interface ReadAllOptions {
  /** Exclusive; absent = from the start. */
  after?: bigint;
  /** Categories to keep: the part of the stream name before the first `-` ("section", "report", "post"). Absent = all. */
  categories?: readonly string[];
  limit?: number;
}

export interface SubscribeOptions {
  /** Exclusive; absent = from the start. */
  after?: bigint;
  categories?: readonly string[];
  /** At most this many events a batch. */
  batchSize?: number;
  /**
   * Called with events in global order, one batch at a time; the next batch waits for the promise. `upTo` is the position up to
   * which the log has been looked at, foreign categories included: the checkpoint to store; `events` is empty where only
   * foreign categories were passed over. A rejection stops the subscription (`onStopped`).
   */
  onBatch: (events: readonly RecordedEvent[], upTo: bigint) => Promise<void> | void;
  /** Called once, when the log's end at subscription time has been delivered. */
  onCaughtUp?: () => void;
  /** Called once when the subscription ends: with the error that stopped it, or with nothing after `stop()`. */
  onStopped?: (error?: unknown) => void;
}
export interface Subscription {
  /** Resolves when no batch is being handled any more; none starts afterwards. Not to be awaited inside `onBatch`. */
  stop(): Promise<void>;
}

/**
 * The log. Appends are atomic, durable when acknowledged, and checked against the stream's head (revision and hash). Reads hand out copies.
 * Adapters pass one contract suite (testing/event-store.contract.ts).
 */
export interface EventStore {
  /** The installation's genesis id: the first `prevHash` of every stream. */
  readonly genesis: string;
  /**
   * `head` is what the events were sealed on; null = the stream does not exist. Rejects with VersionConflict; before writing with
   * EventTooLarge or InvalidAppend; with StoreUnavailable when nothing was stored, with OutcomeUnknown when nobody can tell.
   */
  append(stream: string, head: Head | null, events: readonly StoredEvent[]): Promise<AppendResult>;
  /** Events of one stream, ascending, from `from` (inclusive, default 0) to `to` (inclusive). An unknown stream is empty. */
  readStream(stream: string, range?: { from?: number; to?: number }): Promise<RecordedEvent[]>;
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>;
  head(stream: string): Promise<Head | null>;
  /** The position of the last event in the log, 0n when empty. */
  lastPosition(): Promise<bigint>;
  /** Names of the streams of one category, sorted; for verification and administration, never on a request path. */
  streams(category?: string): AsyncIterable<{ stream: string; head: Head }>;
  subscribe(options: SubscribeOptions): Subscription;
  /** Appends already accepted are finished first; later calls reject. */
  close(): Promise<void>;
}
