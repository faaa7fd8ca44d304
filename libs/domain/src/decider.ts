import type { Metadata } from '@trinhky/events';
import type { Context } from './context.js';

/** A stored event as a fold sees it: who did it and when stand in the envelope, its place in the stream is `revision`. */
export type Happened<E> = E & { revision: number; meta: Pick<Metadata, 'actor' | 'occurredAt'> };

/** One aggregate. */
export interface Decider<Command, State, Event> {
  initial: State;
  /** Total: a stored event is a fact and is never refused. Never changes `state`. */
  evolve: (state: State, event: Happened<Event>) => State;
  /** The events that the command causes, in order; none when there is nothing to do. Throws `Rejected` when a rule says no. */
  decide: (command: Command, state: State, ctx: Context) => Event[];
}
