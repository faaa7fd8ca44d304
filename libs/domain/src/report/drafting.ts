import type { OutlineChange, ReportEvent } from '@trinhky/events';
import { isLeader, standsFor } from '../authority.rights.js';
import type { Context } from '../context.js';
import { isDate } from '../dates.js';
import { checkHeader, checkOutline } from '../outline.check.js';
import { applyChanges, headingHash, inReadingOrder, outlineHash, subtree } from '../outline.js';
import type { Outline } from '../outline.js';
import { reject } from '../rejected.js';
import type { ReportCommand } from './report.commands.js';
import { liveSections } from './report.state.js';
import type { Drafting, Report, SectionInReport } from './report.state.js';
import { carriedOnly, clerkOnly, clerkOrChair, needReason, opened } from './rights.js';

type Of<T extends ReportCommand['type']> = Extract<ReportCommand, { type: T }>;

export function drafting(report: Report): Drafting {
  const current = opened(report);
  if (current.status === 'cancelled') return reject('report.cancelled-already');
  return current.status === 'drafting' ? current : reject('report.not-drafting');
}

/** Rule 14 and the outline's own rules; sections are opened by a reactor, in the cycle this event names. */
export function openReport(command: Of<'OpenReport'>, report: Report, ctx: Context): ReportEvent[] {
  if (report.status !== 'none') reject('report.exists-already');
  if (command.secret) reject('report.state-secret');
  clerkOnly(ctx);
  const { period, header, template, source, dueDate } = command;
  if (!isPeriod(period)) reject('report.invalid', { field: 'period' });
  if (dueDate !== null && !isDate(dueDate)) reject('report.invalid', { field: 'dueDate' });
  checkHeader(header);
  checkOutline(command.nodes);
  const nodes = inReadingOrder(command.nodes);
  const data = { period, header, nodes, outlineHash: outlineHash(nodes, header, ctx.sha256), template, source, dueDate };
  return [{ type: 'report.opened.v1', data }];
}

function isPeriod({ kind, year, index }: Of<'OpenReport'>['period']): boolean {
  const last = { month: 12, quarter: 4, 'half-year': 2, 'nine-month': 1, year: 1 }[kind];
  return Number.isInteger(year) && year >= 2000 && year <= 2999 && Number.isInteger(index) && index >= 1 && index <= last;
}

/** Rule 12: the outline's words are part of what was approved. */
export function changeOutline({ changes, outlineHash: shown }: Of<'ChangeOutline'>, report: Report, ctx: Context): ReportEvent[] {
  const current = drafting(report);
  clerkOnly(ctx);
  if (shown !== current.outlineHash) reject('report.stale-outline');
  let outline: Outline = { nodes: current.nodes, removed: current.removed, header: current.header };
  for (const change of changes) {
    touchedOnce(change, outline, current);
    nothingApprovedBelow(change, outline, current);
    outline = applyChanges(outline, [change]);
  }
  checkHeader(outline.header);
  checkOutline(outline.nodes, outline.removed.flat());
  const hash = outlineHash(outline.nodes, outline.header, ctx.sha256);
  return hash === current.outlineHash ? [] : [{ type: 'report.outline-changed.v1', data: { changes, outlineHash: hash } }];
}

/** One event begins at most one cycle of a section, so nothing may come and go in it. */
function touchedOnce(change: OutlineChange, outline: Outline, before: Drafting): void {
  if (change.op !== 'remove' && change.op !== 'restore') return;
  const stood = new Set((change.op === 'remove' ? before.nodes : before.removed.flat()).map((node) => node.nodeId));
  const stand =
    change.op === 'remove' ? outline.nodes : (outline.removed.find((group) => group.some((node) => node.nodeId === change.nodeId)) ?? []);
  const fresh = subtree(stand, change.nodeId).find((node) => !stood.has(node.nodeId));
  if (fresh) reject('outline.twice-in-one-change', { nodeId: fresh.nodeId });
}

function nothingApprovedBelow(change: OutlineChange, outline: Outline, report: Drafting): void {
  if (change.op === 'header' || change.op === 'add' || change.op === 'restore') return;
  const node = outline.nodes.find((candidate) => candidate.nodeId === change.nodeId);
  const free = change.op === 'move' ? node?.parent === change.parent : change.op === 'retitle' && node?.title === change.title;
  if (free) return;
  const concerned = new Set(subtree(outline.nodes, change.nodeId).map((below) => below.nodeId));
  const approved = report.sections.find((section) => section.approval && concerned.has(section.nodeId));
  if (approved) reject('report.approved-below', { nodeId: change.nodeId, sectionId: approved.sectionId });
}

/**
 * Rule 6: an approval counts only in the current cycle of a section that stands in a report being drafted; every other delivery, late or again,
 * is ignored. What was approved under other headings than now is reopened instead.
 */
export function recordApproval(command: Of<'RecordApproval'>, report: Report, ctx: Context): ReportEvent[] {
  carriedOnly(ctx);
  const current = opened(report);
  if (current.status !== 'drafting') return [];
  const { type: _type, ...approval } = command;
  const section = liveSections(current).find(({ sectionId }) => sectionId === command.sectionId);
  if (!section || section.cycle !== command.cycle || section.approval) return [];
  const { sectionId, nodeId } = section;
  if (headingHash(current.nodes, nodeId, ctx.sha256) !== command.headingHash) {
    const reason = 'Đề cương đã thay đổi sau khi mục được trình duyệt.';
    return [{ type: 'report.section-reopened.v1', data: { sectionId, nodeId, cause: 'outline-changed', reason } }];
  }
  return [{ type: 'report.section-approval-recorded.v1', data: { ...approval, nodeId } }];
}

/** Rule 1: approved text is reopened before it is edited; by clerk, chair or its approver, with a reason, in the cycle they were shown. */
export function reopenSection({ sectionId, cycle, reason }: Of<'ReopenSection'>, report: Report, ctx: Context): ReportEvent[] {
  const current = drafting(report);
  const section = liveSection(current, sectionId);
  const { authority, actor, today } = ctx;
  const approver = section.approval?.approvedBy;
  const isApprover =
    approver !== undefined && isLeader(authority, approver, today) && standsFor(authority, actor, 'approve', today).includes(approver);
  if (!isApprover) clerkOrChair(ctx);
  needReason(reason);
  if (section.cycle !== cycle) reject('report.stale-cycle', { sectionId });
  if (!section.approval) reject('report.section-not-approved', { sectionId });
  return [{ type: 'report.section-reopened.v1', data: { sectionId, nodeId: section.nodeId, cause: 'asked', reason } }];
}

export function liveSection(report: Drafting, sectionId: string): SectionInReport {
  return liveSections(report).find((section) => section.sectionId === sectionId) ?? reject('report.unknown-section', { sectionId });
}

/** Rule 10: a check names the outline and the contents it looked at, so that a later change voids it by itself. */
export function recordFormatCheck(command: Of<'RecordFormatCheck'>, report: Report, ctx: Context): ReportEvent[] {
  const current = drafting(report);
  clerkOnly(ctx);
  if (command.outlineHash !== current.outlineHash) reject('report.stale-outline');
  for (const { sectionId } of command.contents) liveSection(current, sectionId);
  const contents = liveSections(current).map(({ sectionId }) => {
    const [read, again] = command.contents.filter((content) => content.sectionId === sectionId);
    return read && !again ? { sectionId, contentHash: read.contentHash } : reject('report.format-not-checked', { sectionId });
  });
  const { findings } = command;
  const data = { outlineHash: current.outlineHash, contents, findings, passed: findings.every(({ severity }) => severity !== 'error') };
  return JSON.stringify(data) === JSON.stringify(current.formatCheck) ? [] : [{ type: 'report.format-checked.v1', data }];
}

/** Clerk or chair, with a reason, before the issue and not in the moment of numbering (rule 9); a number given goes void with it. */
export function cancelReport({ reason }: Of<'CancelReport'>, report: Report, ctx: Context): ReportEvent[] {
  const current = opened(report);
  clerkOrChair(ctx);
  needReason(reason);
  if (current.status === 'cancelled') reject('report.cancelled-already');
  if (current.status === 'issued') reject('report.issued-already');
  if (current.status === 'numbering') reject('report.being-numbered');
  const number = current.status === 'numbered' ? current.number : null;
  const submission = current.status === 'drafting' ? null : current.submission;
  return [{ type: 'report.cancelled.v1', data: { reason, number, submission } }];
}
