import type { Assignee, SectionEvent } from '@trinhky/events';
import { isHead, isLeader, postsAt } from '../authority.rights.js';
import type { Context } from '../context.js';
import { reject } from '../rejected.js';
import { requireClerkOrHead, requirePost, requireText } from './acting.js';
import { importersOf, writersOf } from './text.js';
import type { LiveSection } from './section.js';
import type { SectionCommand } from './section.commands.js';

type Of<T extends SectionCommand['type']> = Extract<SectionCommand, { type: T }>;

/** The clerk assigns; once a section is in review, only who heads the organ names another approver. */
export function assignSection({ assignees, approver, reason }: Of<'AssignSection'>, section: LiveSection, ctx: Context): SectionEvent[] {
  requireClerkOrHead(ctx);
  if (section.status === 'closed') reject('section.closed');
  if (approver !== section.approver) {
    if (section.status === 'in-review' && !isHead(ctx.authority, ctx.actor, ctx.today)) reject('section.in-review');
    if (approver !== null) requireLeader(approver, ctx);
  }
  const without = assignees.find((assignee) => assignee.kind === 'user' && !mayDraft(assignee.id, ctx));
  if (without?.kind === 'user') reject('section.assignee-without-post', { user: without.id });
  if (sameAssignees(assignees, section.assignees) && approver === section.approver) return [];
  return [{ type: 'section.assigned.v1', data: { assignees, approver, reason } }];
}

const mayDraft = (user: string, { authority, today }: Context): boolean =>
  postsAt(authority, user, today).some((post) => post.role !== 'auditor');

const sameAssignees = (a: readonly Assignee[], b: readonly Assignee[]): boolean => keys(a) === keys(b);
const keys = (assignees: readonly Assignee[]): string =>
  assignees.map((each) => (each.kind === 'user' ? `user ${each.id}` : `post ${each.role} ${each.unit}`)).join('\n');

/** Clerk or chair; the same date again says nothing. */
export function setDueDate({ dueDate }: Of<'SetDueDate'>, section: LiveSection, ctx: Context): SectionEvent[] {
  requireClerkOrHead(ctx);
  if (section.status === 'closed') reject('section.closed');
  return dueDate === section.dueDate ? [] : [{ type: 'section.due-date-set.v1', data: { dueDate } }];
}

/** The chair takes the approval over or names another leader, also in review; while there is no chair, who heads the organ does (rule 5). */
export function takeOverApproval({ approver, reason }: Of<'TakeOverApproval'>, section: LiveSection, ctx: Context): SectionEvent[] {
  requirePost(ctx);
  if (!isHead(ctx.authority, ctx.actor, ctx.today)) reject('section.not-allowed');
  if (section.status !== 'drafting' && section.status !== 'in-review') reject('section.not-in-review', { status: section.status });
  requireLeader(approver, ctx);
  if (section.status === 'in-review' && writersOf(section.text).includes(approver)) reject('section.self-approval', { user: approver });
  if (section.status === 'in-review' && importersOf(section.text).includes(approver)) {
    reject('section.importer-may-not-approve', { user: approver });
  }
  const because = requireText(reason, 'section.reason-missing');
  if (approver === section.approver) return [];
  return [{ type: 'section.assigned.v1', data: { assignees: section.assignees, approver, reason: because } }];
}

function requireLeader(user: string, { authority, today }: Context): void {
  if (!isLeader(authority, user, today)) reject('section.approver-not-a-leader', { user });
}
