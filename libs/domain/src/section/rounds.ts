import type { Actor, SectionEvent } from '@trinhky/events';
import type { Happened } from '../decider.js';

/** A text as it was put up for review once, and what came of it. */
export interface Round {
  round: number;
  cycle: number;
  revision: number;
  contentHash: string;
  by: Actor;
  at: string;
  note: string | null;
  /** The steps before the last that were approved, or skipped (by nobody). */
  steps: { step: number; by: Actor | null; at: string }[];
  /** Null while it is in review. */
  ended: { how: 'approved' | 'returned' | 'withdrawn' | 'closed'; by: Actor; at: string; reason: string | null } | null;
  /** Of an approved one that was opened again. */
  reopened: { by: Actor; at: string; reason: string } | null;
}

/** The rounds after an event. Total. */
export function evolveRounds(rounds: readonly Round[], event: Happened<SectionEvent>): readonly Round[] {
  const { actor: by, occurredAt: at } = event.meta;
  const last = rounds.at(-1);
  const changed = (change: Partial<Round>): readonly Round[] => (last ? [...rounds.slice(0, -1), { ...last, ...change }] : rounds);
  const ended = (how: NonNullable<Round['ended']>['how'], reason: string | null = null) =>
    last?.ended === null ? changed({ ended: { how, by, at, reason } }) : rounds;
  switch (event.type) {
    case 'section.submitted.v1': {
      const { cycle, round, revision, contentHash, note } = event.data;
      return [...rounds, { round, cycle, revision, contentHash, by, at, note, steps: [], ended: null, reopened: null }];
    }
    case 'section.step-approved.v1':
      return changed({ steps: [...(last?.steps ?? []), { step: event.data.step, by, at }] });
    case 'section.step-skipped.v1':
      return changed({ steps: [...(last?.steps ?? []), { step: event.data.step, by: null, at }] });
    case 'section.approved.v1':
      return ended('approved');
    case 'section.returned.v1':
      return ended('returned', event.data.reason);
    case 'section.withdrawn.v1':
      return ended('withdrawn');
    case 'section.closed.v1':
      return ended('closed');
    case 'section.reopened.v1': {
      const { reason } = event.data;
      return last?.ended === null ? ended('returned', reason) : changed({ reopened: { by, at, reason } });
    }
    default:
      return rounds;
  }
}
