import type { Actor } from '@trinhky/events';
import type { Round } from './rounds.js';
import type { LiveSection } from './section.js';

/** A text of a section that what stands now can be compared with. */
export interface Baseline {
  revision: number;
  round: number;
  cycle: number;
  /** Who made it one (submitted, approved, returned), and when. */
  by: Actor;
  at: string;
  /** Why it came back; null where it did not. */
  reason: string | null;
}

/** Each null where there is none. What is up for review, or approved, is never its own baseline. */
export interface Baselines {
  lastApproved: Baseline | null;
  previousSubmission: Baseline | null;
  /** The text that last came back to its drafters: returned, or opened again after its approval. */
  lastReturn: Baseline | null;
  first: Baseline | null;
}

/** The texts a reader may compare the section's with, over all its cycles. */
export function baselinesOf(section: LiveSection): Baselines {
  const shown = section.status === 'in-review' || section.status === 'approved' ? section.round : Infinity;
  const past = section.rounds.filter(({ round }) => round < shown);
  return {
    lastApproved: last(past, (each) => (each.ended?.how === 'approved' ? baseline(each, each.ended) : null)),
    previousSubmission: last(past, submitted),
    lastReturn: last(past, (each) => {
      if (each.reopened) return baseline(each, each.reopened);
      return each.ended?.how === 'returned' ? baseline(each, each.ended) : null;
    }),
    first: past[0] ? submitted(past[0]) : null,
  };
}

const submitted = (each: Round): Baseline => baseline(each, { by: each.by, at: each.at, reason: null });

function baseline({ revision, round, cycle }: Round, { by, at, reason }: { by: Actor; at: string; reason: string | null }): Baseline {
  return { revision, round, cycle, by, at, reason };
}

function last(rounds: readonly Round[], found: (round: Round) => Baseline | null): Baseline | null {
  const at = rounds.findLast((round) => found(round) !== null);
  return at ? found(at) : null;
}
