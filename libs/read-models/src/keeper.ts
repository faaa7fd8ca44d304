import type { Checkpoint } from './checkpoints.js';
import type { Projection, Tx } from './projection.js';

/** A stream that a projection passes over, from the event on at which it could not go further. */
export interface ParkedStream {
  stream: string;
  /** Of the event at which it stands. */
  revision: number;
  type: string;
  /** The event could not be decoded (a type of a newer release); otherwise the projection failed at it. */
  undecoded: boolean;
  reason: string;
  /** ISO instant. */
  since: string;
}

/** One projection's rows and how far they have come. */
export interface Entry {
  readonly projection: Projection;
  /** Served: what is read. Fresh: filled beside it, to take its place. */
  readonly rows: 'served' | 'fresh';
  /** Epoch of the lease under which they are written; 0 where there are no leases. */
  fence: number;
  checkpoint: Checkpoint;
  /** By stream. */
  parked: ReadonlyMap<string, ParkedStream>;
}

/** An entry's next checkpoint, and what is parked on the way there. */
export interface Move {
  entry: Entry;
  to: Checkpoint;
  parks: readonly ParkedStream[];
}

export interface Saved {
  checkpoint: Checkpoint;
  parked: ReadonlyMap<string, ParkedStream>;
}

/** Somebody else writes these rows now, or wrote them since: nothing of the transaction may stay. */
export class NoLongerOurs extends Error {
  constructor(readonly entries: readonly Entry[]) {
    super(`somebody else projects ${entries.map(({ projection }) => projection.name).join(', ')}`);
  }
}

/** Where rows and checkpoints lie, and what makes them one process's to write. */
export interface Keeper {
  /** From now on these are ours under their fences. Answers what is saved of them, by projection name; nothing where there are no rows yet. */
  takeOver(entries: readonly Entry[]): Promise<ReadonlyMap<string, Saved>>;
  /** Which entries are written in one transaction; those that are not busy have only their checkpoints moved. */
  groups<E extends Entry>(entries: readonly E[], busy: (entry: E) => boolean): E[][];
  /** One transaction over the tables of one group. */
  transaction<T>(group: readonly Entry[], work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Moves the checkpoints from where the entries are; comes before the rows in their transaction. Rejects with NoLongerOurs. */
  move(tx: Tx, moves: readonly Move[]): Promise<void>;
  /** Empties the tables of these and saves their checkpoints, whatever was saved before; parked streams are forgotten. Rejects with NoLongerOurs. */
  restart(tx: Tx, entries: readonly Entry[]): Promise<void>;
  /** The places for a rebuild of these: the same ones emptied, or fresh ones beside those that are served. */
  rebuildInto(entries: readonly Entry[]): Promise<Entry[]>;
  /** It has come as far as the others: fresh rows take the place of the served ones. Rejects with NoLongerOurs. */
  putInService(entry: Entry): Promise<void>;
}
