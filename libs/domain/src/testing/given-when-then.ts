import { expect } from 'vitest';
import type { Actor } from '@trinhky/events';
import type { Context } from '../context.js';
import type { Decider, Happened } from '../decider.js';
import { Rejected } from '../rejected.js';
import type { Rejection, RejectionDetails } from '../rejected.js';
import { actor } from './ward.js';

/** An event that happened, and who did it; without `by` the program itself. */
export type Past<E> = E | { by: Actor; did: E };

export interface Outcome<E> {
  /** Whole events, in order. */
  thenEvents: (...events: E[]) => void;
  thenRejected: (code: Rejection, details?: RejectionDetails) => void;
  /** There was nothing to do. */
  thenNothing: () => void;
}

/**
 * Tests of one aggregate as sentences: `given(…events).when(command, ctx).thenEvents(…)`. The past is folded by the decider's own
 * `evolve`, event n at revision n, a minute apart.
 */
export function rulesOf<C, S, E extends object>(decider: Decider<C, S, E>) {
  return {
    /** The decider's own, for tests that look at its events more closely. */
    decide: decider.decide,
    /** The state after these events. */
    stateAfter: (...past: Past<E>[]): S => past.map(happened).reduce(decider.evolve, decider.initial),
    given: (...past: Past<E>[]) => ({
      when(command: C, ctx: Context): Outcome<E> {
        const state = past.map(happened).reduce(decider.evolve, decider.initial);
        const head = past.length === 0 ? null : { revision: past.length - 1, hash: `hash-${past.length - 1}` };
        const decide = () => decider.decide(command, state, { ...ctx, head });
        return {
          thenEvents: (...events) => expect(decide()).toEqual(events),
          thenRejected: (code, details) => {
            const refusal = refusalOf(decide);
            expect(refusal.code).toBe(code);
            if (details) expect(refusal.details).toEqual(details);
          },
          thenNothing: () => expect(decide()).toEqual([]),
        };
      },
    }),
  };
}

/** The event as folded: recorded by `by`. */
export const by = <E>(actor: Actor, did: E): Past<E> => ({ by: actor, did });

/** The event at its place in the stream; minutes after the start of the ward's day. */
export function happened<E extends object>(past: Past<E>, revision: number): Happened<E> {
  const told = 'did' in past ? past : { by: actor('system:carry'), did: past };
  const occurredAt = new Date(Date.UTC(2026, 5, 1, 1, revision)).toISOString();
  return { ...told.did, revision, meta: { actor: told.by, occurredAt } };
}

function refusalOf(decide: () => unknown): Rejected {
  try {
    const events = decide();
    throw new Error(`expected a refusal, got ${JSON.stringify(events)}`);
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
}
