import { inCharge, isLeader, leadersOn, postsOn } from '../authority.rights.js';
import type { ReviewStep, SectionEvent } from '@trinhky/events';
import type { Context } from '../context.js';
import { reject } from '../rejected.js';
import { importersOf, writersOf } from './text.js';
import type { LiveSection } from './section.js';

/** Rule 5: who approves a section now. Asked anew at each submission, approval and return: posts end in between. */

export type Step = { step: ReviewStep; unit: string | null };
type Skipped = Extract<SectionEvent, { type: 'section.step-skipped.v1' }>;

/** The leader who approves the text as it stands: the one named, else in charge of the field; then who heads the organ, then another leader. */
export function approverOf(section: LiveSection, { authority, today }: Context, filled: readonly string[] = []): string | null {
  const barred = new Set([...filled, ...writersOf(section.text), ...importersOf(section.text)]);
  const named = section.approver ?? inCharge(authority, section.fieldId, today);
  const first = named !== null && isLeader(authority, named, today) ? [named] : [];
  return [...first, ...leadersOn(authority, today)].find((leader) => !barred.has(leader)) ?? null;
}

/** Refuses, with the reason, a text that nobody may approve. */
export function requireApprover(section: LiveSection, ctx: Context, filled: readonly string[] = []): string {
  const why = leadersOn(ctx.authority, ctx.today).length === 0 ? 'no-leader' : 'leaders-are-authors';
  return approverOf(section, ctx, filled) ?? reject('section.no-approver', { why });
}

/** The steps of a round that begins now; the approver is always the last. */
export function stepsOf(section: LiveSection, { authority, today }: Context): Step[] {
  const field = authority.fields.find(({ fieldId }) => fieldId === section.fieldId);
  const unit = field?.unitId ?? section.assignees.map((assignee) => unitOf(assignee)).find((found) => found !== null) ?? null;
  const before = section.route.filter((step) => step !== 'approver').map((step): Step => ({ step, unit }));
  return [...before, { step: 'approver', unit: null }];

  function unitOf(assignee: LiveSection['assignees'][number]): string | null {
    if (assignee.kind === 'post') return assignee.unit;
    return postsOn(authority, today).find(({ userId, unitId }) => userId === assignee.id && unitId !== null)?.unitId ?? null;
  }
}

export interface Waiting {
  /** Steps passed over now, by an event each. */
  skips: Skipped[];
  /** The step waited for, from 1. */
  step: number;
  last: boolean;
  /** Who may fill it; empty only at the last step, when no leader is left who wrote nothing. */
  for: string[];
}

interface Round {
  cycle: number;
  round: number;
  steps: readonly Step[];
  filled: readonly string[];
}

/** From step `from` on: who is waited for, passing over the steps that nobody can fill. The last is never passed over. */
export function waitingAt(from: number, round: Round, section: LiveSection, ctx: Context): Waiting {
  const approver = approverOf(section, ctx, round.filled);
  const skips: Skipped[] = [];
  for (let step = from; step < round.steps.length; step++) {
    const unit = round.steps[step - 1]?.unit ?? null;
    const holders = unitHeads(unit, ctx).filter((user) => user !== approver);
    const barred = [...writersOf(section.text), ...importersOf(section.text)];
    const free = holders.filter((user) => !barred.includes(user));
    if (free.length > 0) return { skips, step, last: false, for: free };
    const reason = holders.length > 0 ? 'holders-are-authors' : 'no-holder';
    skips.push({ type: 'section.step-skipped.v1', data: { cycle: round.cycle, round: round.round, step, reason } });
  }
  return { skips, step: round.steps.length, last: true, for: approver === null ? [] : [approver] };
}

function unitHeads(unit: string | null, { authority, today }: Context): string[] {
  const posts = postsOn(authority, today).filter((post) => post.role === 'unit-head' && unit !== null && post.unitId === unit);
  return [...new Set(posts.map((post) => post.userId))];
}
