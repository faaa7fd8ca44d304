import { applyChanges, contentHash, plainTextOfBlocks, rebase } from '@trinhky/content';
import type { Block, Change, Conflict } from '@trinhky/content';
import type { SectionEvent } from '@trinhky/events';
import { isClerk } from '../authority.rights.js';
import type { Context } from '../context.js';
import { reject, Rejected } from '../rejected.js';
import { isAssigned, requireAssigned, requirePost } from './acting.js';
import { editedTo } from './edited.js';
import { requireApprover, stepsOf, waitingAt } from './steps.js';
import { textAt } from './text.js';
import type { Drafting, LiveSection } from './section.js';
import type { SectionCommand } from './section.commands.js';

type Of<T extends SectionCommand['type']> = Extract<SectionCommand, { type: T }>;

/**
 * Rebased on what came since `base`. Where the same block or row was changed by someone else since, nothing is edited and the losing text is
 * kept, a suggestion per block. A text that is in review or approved is not edited: an assignee's edit is set aside for its writer (rule 4).
 */
export function editSection({ base, changes, source }: Of<'EditSection'>, section: LiveSection, ctx: Context): SectionEvent[] {
  requireAssigned(section, ctx);
  const had = textAt(section.text, base);
  if (!had) return reject('section.unknown-base', { base, revision: section.text.revision });
  const refused = whyNotEdited(section);
  if (refused) {
    if (changes.length === 0) return [];
    return [{ type: 'section.edit-set-aside.v1', data: { base, changes, refused: refused.code } }];
  }
  if (base === section.text.revision) return editedTo(section.text, applyChanges(had.blocks, changes), { base, source }, ctx);
  const merged = rebase({ base: had.blocks, theirs: section.text.blocks, mine: changes });
  if (merged.ok) return editedTo(section.text, merged.blocks, { base, source }, ctx);
  return merged.conflicts.map((conflict) => keptAside(conflict, section, ctx));
}

/** Why a section in this status is not edited (rules 1 and 4); undefined while it is a draft. */
export function whyNotEdited(section: LiveSection): Rejected | undefined {
  switch (section.status) {
    case 'drafting':
      return undefined;
    case 'in-review':
      return new Rejected('section.in-review');
    case 'approved':
      return new Rejected('section.approved');
    case 'closed':
      return new Rejected('section.closed');
  }
}

/** The losing text of a merge, as a suggestion to the text as it stands. */
function keptAside(conflict: Conflict, section: LiveSection, ctx: Context): SectionEvent {
  const { blockId } = conflict;
  const rowId = 'rowId' in conflict ? conflict.rowId : null;
  const standing = section.text.blocks.find(({ id }) => id === blockId);
  const proposed = asProposed(conflict);
  return {
    type: 'section.suggestion-made.v1',
    data: {
      suggestionId: ctx.idOf(`conflict/${blockId}/${rowId ?? ''}`),
      origin: 'conflict',
      blockId,
      rowId,
      blockHash: standing ? contentHash([standing], ctx.sha256) : null,
      proposed,
      block: applyChanges(section.text.blocks, proposed).find(({ id }) => id === blockId) ?? null,
      revision: section.text.revision,
      note: null,
    },
  };
}

function asProposed(conflict: Conflict): Change[] {
  if (!('rowId' in conflict)) {
    return conflict.mine ? [{ op: 'put', block: conflict.mine }] : [{ op: 'remove', id: conflict.blockId }];
  }
  const { blockId: table, rowId: row, mine } = conflict;
  return mine ? [{ op: 'put-row', table, row: mine }] : [{ op: 'remove-row', table, row }];
}

/** An import or a copy: the whole text, as long as nobody has submitted in this cycle. The former text stays in the history. */
export function placeText({ blocks, source }: Of<'PlaceText'>, section: LiveSection, ctx: Context): SectionEvent[] {
  requirePost(ctx);
  if (!isClerk(ctx.authority, ctx.actor, ctx.today) && !isAssigned(section, ctx)) reject('section.not-assigned');
  const draft = requireDrafting(section);
  if (draft.submittedCycle === draft.cycle && !isEmpty(draft.text.blocks)) reject('section.text-present');
  return editedTo(draft.text, blocks, { base: draft.text.revision, source }, ctx);
}

/** Names what the submitter was shown, and the round it would be: a late resend finds another. */
export function submitSection(
  { revision, contentHash: shown, round, note }: Of<'SubmitSection'>,
  section: LiveSection,
  ctx: Context,
): SectionEvent[] {
  requireAssigned(section, ctx);
  const draft = requireDrafting(section);
  if (round !== draft.round + 1) reject('section.stale-round', { shown: round, now: draft.round + 1 });
  requireShown(section, revision, shown);
  return submitted(draft, note, ctx);
}

/** A new round of the text as it stands: submitted, then the steps that nobody can fill. */
export function submitted(section: LiveSection, note: string | null, ctx: Context): SectionEvent[] {
  const { cycle, text } = section;
  if (isEmpty(text.blocks)) reject('section.empty');
  requireApprover(section, ctx);
  const round = section.round + 1;
  const steps = stepsOf(section, ctx);
  const data = { cycle, round, revision: text.revision, contentHash: text.contentHash, steps, note };
  const { skips } = waitingAt(1, { cycle, round, steps, filled: [] }, section, ctx);
  return [{ type: 'section.submitted.v1', data }, ...skips];
}

/** Back to the draft, by those who submitted it. */
export function withdrawSection({ round }: Of<'WithdrawSection'>, section: LiveSection, ctx: Context): SectionEvent[] {
  requireAssigned(section, ctx);
  if (section.status !== 'in-review') return reject('section.not-in-review');
  if (round !== section.round) reject('section.stale-round', { shown: round, now: section.round });
  return [{ type: 'section.withdrawn.v1', data: { cycle: section.cycle, round } }];
}

export function requireDrafting(section: LiveSection): Drafting {
  return section.status === 'drafting' ? section : reject('section.not-drafting', { status: section.status });
}

/** What you see is what you decide on: the revision and the hash shown are those of the text. */
export function requireShown({ text }: LiveSection, revision: number, hash: string): void {
  if (revision !== text.revision) reject('section.stale-revision', { shown: revision, now: text.revision });
  if (hash !== text.contentHash) reject('section.stale-hash');
}

const isEmpty = (blocks: readonly Block[]): boolean => plainTextOfBlocks(blocks).trim() === '';
