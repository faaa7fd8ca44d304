import { applyChanges, rebase } from '@trinhky/content';
import type { Block, Rebased } from '@trinhky/content';
import type { SectionEvent } from '@trinhky/events';
import { standsFor } from '../authority.rights.js';
import type { Context } from '../context.js';
import { reject } from '../rejected.js';
import { requireAssigned, requirePost, requireText } from './acting.js';
import { requireDrafting, requireShown, submitted } from './drafting.js';
import { editedTo } from './edited.js';
import { evolveText, importersOf, textAt, writersOf } from './text.js';
import { waitingAt } from './steps.js';
import type { Waiting } from './steps.js';
import type { InReview, LiveSection, Suggestion } from './section.js';
import type { SectionCommand } from './section.commands.js';

type Of<T extends SectionCommand['type']> = Extract<SectionCommand, { type: T }>;

/** An approval names what the approver was shown (rule 1), by somebody who wrote none of it (rule 2), for the step now waited for (rule 5). */
export function approveSection(command: Of<'ApproveSection'>, section: LiveSection, ctx: Context): SectionEvent[] {
  const { revision, contentHash, round, headingHash, headingsNow } = command;
  const review = requireRound(section, round, ctx);
  requireShown(section, revision, contentHash);
  if (headingsNow !== undefined && headingsNow !== headingHash) reject('section.stale-headings');
  const writers = writersOf(section.text);
  if (writers.includes(ctx.actor.id)) reject('section.self-approval');
  if (importersOf(section.text).includes(ctx.actor.id)) reject('section.importer-may-not-approve');
  if (review.filled.includes(ctx.actor.id)) reject('section.one-step-a-round');
  const waiting = waitingAt(review.step, review, section, ctx);
  requireWaitedFor(waiting, ctx);
  const { cycle } = review;
  const { step } = waiting;
  const named = { cycle, round, step, revision, contentHash, headingHash };
  if (waiting.last) {
    const data = { ...named, authors: writers, authority: ctx.authority.heads };
    return [...waiting.skips, { type: 'section.approved.v1', data }];
  }
  return [...waiting.skips, { type: 'section.step-approved.v1', data: named }];
}

/** Back to the assignee, with a reason (rule 3). */
export function returnSection(command: Of<'ReturnSection'>, section: LiveSection, ctx: Context): SectionEvent[] {
  const { revision, contentHash, round } = command;
  const review = requireRound(section, round, ctx);
  requireShown(section, revision, contentHash);
  const waiting = waitingAt(review.step, review, section, ctx);
  requireWaitedFor(waiting, ctx);
  const reason = requireText(command.reason, 'section.reason-missing');
  const { cycle } = review;
  return [...waiting.skips, { type: 'section.returned.v1', data: { cycle, round, step: waiting.step, revision, contentHash, reason } }];
}

function requireRound(section: LiveSection, round: number, ctx: Context): InReview {
  requirePost(ctx);
  if (section.status !== 'in-review') return reject('section.not-in-review', { status: section.status });
  return section.round === round ? section : reject('section.stale-round', { shown: round, now: section.round });
}

/** Only who is waited for, or who holds a delegation to approve for them, acts. */
function requireWaitedFor(waiting: Waiting, { actor, authority, today }: Context): void {
  const acting = standsFor(authority, actor, 'approve', today);
  if (!waiting.for.some((user) => acting.includes(user)))
    reject('section.not-approver', { step: waiting.step, approver: waiting.for.join(' ') });
}

/**
 * The author takes suggestions in and submits again, in one append: withdrawn (where the text is in review), suggestion-decided, edited,
 * submitted; from review or, after a return, from the draft. Accepting makes the accepter an author, not the proposer. `changes` apply to the
 * text with the accepted suggestions in it.
 */
export function acceptAndResubmit(command: Of<'AcceptAndResubmit'>, section: LiveSection, ctx: Context): SectionEvent[] {
  const { round, base, accept, decline, changes, note } = command;
  requireAssigned(section, ctx);
  const reviewed = section.status === 'in-review';
  if (!reviewed) requireDrafting(section);
  if (round !== section.round) reject('section.stale-round', { shown: round, now: section.round });
  if (base !== section.text.revision) reject('section.stale-revision', { shown: base, now: section.text.revision });
  const named = [...accept, ...decline.map(({ suggestionId }) => suggestionId)];
  const twice = named.find((id, index) => named.indexOf(id) !== index);
  if (twice !== undefined) reject('section.suggestion-decided', { suggestion: twice });
  const decided: SectionEvent[] = [
    ...accept.map((suggestionId) => decision(section, suggestionId, 'accepted', null)),
    ...decline.map(({ suggestionId, reason }) =>
      decision(section, suggestionId, 'declined', requireText(reason, 'section.reason-missing')),
    ),
  ];
  const blocks = applyChanges(withAccepted(section, accept), changes);
  const edited = editedTo(section.text, blocks, { base, source: null }, ctx);
  if (reviewed && decided.length === 0 && edited.length === 0) return [];
  const after = edited.reduce<LiveSection>((now, { data }) => ({ ...now, text: evolveText(now.text, data, ctx.actor.id) }), section);
  const withdrawn: SectionEvent[] = reviewed ? [{ type: 'section.withdrawn.v1', data: { cycle: section.cycle, round } }] : [];
  return [...withdrawn, ...decided, ...edited, ...submitted(after, note, ctx)];
}

function decision(section: LiveSection, suggestionId: string, decided: 'accepted' | 'declined', reason: string | null): SectionEvent {
  openSuggestion(section, suggestionId);
  return { type: 'section.suggestion-decided.v1', data: { suggestionId, decision: decided, reason } };
}

/** The suggestion, refused where there is none or it was decided already. */
export function openSuggestion(section: LiveSection, suggestionId: string): LiveSection['suggestions'][number] {
  const made = section.suggestions.find((suggestion) => suggestion.suggestionId === suggestionId);
  if (!made) return reject('section.unknown-suggestion', { suggestion: suggestionId });
  return made.decision ? reject('section.suggestion-decided', { suggestion: suggestionId, decision: made.decision.decision }) : made;
}

/** The text with these suggestions in it, each rebased on what came since it was made. Refused where one no longer fits. */
export function withAccepted(section: LiveSection, suggestionIds: readonly string[]): readonly Block[] {
  return suggestionIds.reduce<readonly Block[]>((blocks, suggestionId) => {
    const suggestion = openSuggestion(section, suggestionId);
    const merged = taken(section, blocks, suggestion);
    return merged.ok ? merged.blocks : reject('section.suggestion-conflicts', { suggestion: suggestionId, block: suggestion.blockId });
  }, section.text.blocks);
}

function taken({ text }: LiveSection, blocks: readonly Block[], { revision, proposed }: Suggestion): Rebased {
  return rebase({ base: textAt(text, revision)?.blocks ?? text.blocks, theirs: blocks, mine: proposed });
}

/** Whether the suggestion can be taken into the text as it stands: what it is about was not changed otherwise since it was made. */
export const suggestionFits = (section: LiveSection, suggestion: Suggestion): boolean => taken(section, section.text.blocks, suggestion).ok;
