import type { Block } from '@trinhky/content';
import type { Context } from '../context.js';
import { Rejected } from '../rejected.js';
import { whyNotEdited } from './drafting.js';
import { sectionDecider } from './section.decider.js';
import type { LiveSection, Section } from './section.js';
import { approverOf } from './steps.js';
import type { SectionCommand } from './section.commands.js';

/** What a person may do with a section; what a reactor carries is not among it. */
export type SectionAction = Exclude<SectionCommand['type'], 'OpenSection' | 'StartCycle' | 'CloseSection' | 'RestoreSection'>;

export interface SectionActions {
  may: SectionAction[];
  whyNot: Partial<Record<SectionAction, Rejected>>;
}

/**
 * What the actor of `ctx` may do next, and why not the rest: each command is tried by the rules themselves, with what the person would send
 * from a page that shows the section as it stands. `headingHash`: of the headings from the root to its node, as shown.
 */
export function sectionActions(section: Section, ctx: Context, headingHash: string): SectionActions {
  const actions: SectionActions = { may: [], whyNot: {} };
  if (section.status === 'none') return actions;
  for (const command of representatives(section, ctx, headingHash)) {
    const refused = refusalOf(command, section, ctx);
    if (refused) actions.whyNot[command.type] = refused;
    else actions.may.push(command.type);
  }
  return actions;
}

function refusalOf(command: Tried, section: LiveSection, ctx: Context): Rejected | undefined {
  try {
    const events = sectionDecider.decide(command, section, ctx);
    return events.some(({ type }) => type === 'section.edit-set-aside.v1') ? whyNotEdited(section) : undefined;
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
}

type Tried = Extract<SectionCommand, { type: SectionAction }>;

function representatives(section: LiveSection, ctx: Context, headingHash: string): Tried[] {
  const { revision, contentHash } = section.text;
  const { round } = section;
  const probe: Block = { kind: 'paragraph', id: ctx.idOf('probe'), content: [{ kind: 'text', t: '…' }] };
  const put = { op: 'put' as const, block: probe };
  const reason = '…';
  const suggestionId = section.suggestions.find(({ decision }) => !decision)?.suggestionId ?? '';
  const source = { kind: 'import' as const, name: reason, sha256: '' };
  const others = section.assignees.slice(1);
  const file = { name: reason, mediaType: 'application/pdf' as const, size: 1, sha256: '', blockId: null, quote: null, note: null };
  const attachmentId = section.attachments.find(({ removed }) => !removed)?.attachmentId ?? '';
  const dueDate = section.dueDate === null ? ctx.today : null;
  const approver = approverOf(section, ctx) ?? ctx.actor.id;
  return [
    { type: 'EditSection', base: revision, changes: [put], source: null },
    { type: 'PlaceText', blocks: [probe], source },
    { type: 'SubmitSection', revision, contentHash, round: round + 1, note: null },
    { type: 'WithdrawSection', round },
    { type: 'ReturnSection', round, revision, contentHash, reason },
    { type: 'ApproveSection', round, revision, contentHash, headingHash },
    { type: 'AcceptAndResubmit', round, base: revision, accept: [], decline: [], changes: [put], note: null },
    { type: 'AddComment', blockId: null, quote: null, text: reason, replyTo: null },
    { type: 'ResolveComment', commentId: section.comments.find(({ resolvedBy }) => !resolvedBy)?.commentId ?? '' },
    { type: 'MakeSuggestion', revision, blockId: probe.id, rowId: null, changes: [put], note: null },
    { type: 'DecideSuggestion', suggestionId, decision: 'declined', reason: null },
    { type: 'AddAttachment', ...file },
    { type: 'RemoveAttachment', attachmentId, reason: null },
    { type: 'AssignSection', assignees: others, approver: section.approver, reason: null },
    { type: 'SetDueDate', dueDate },
    { type: 'TakeOverApproval', approver, reason },
  ];
}
