import { leadersOn } from '../authority.rights.js';
import type { Context } from '../context.js';
import { Rejected } from '../rejected.js';
import type { Rejection, RejectionDetails } from '../rejected.js';
import type { ReportCommand } from './report.commands.js';
import { decide } from './report.decider.js';
import { isUpForSignature, liveSections } from './report.state.js';
import type { OpenedReport, Report } from './report.state.js';

/** What a person may do with a report; one about a section names it. */
export interface ReportAction {
  type: Exclude<ReportCommand['type'], `Record${'Approval' | 'Rendered' | 'RenderingFailed' | 'Number' | 'Document'}` | 'OpenReport'>;
  sectionId?: string;
}

export interface ReportActions {
  may: ReportAction[];
  whyNot: (ReportAction & { code: Rejection; details: RejectionDetails })[];
}

/**
 * What the actor may do now, and why not the rest: each command is tried with `decide` as the person would give it, everything shown being up to
 * date. That the section streams bear out the manifest is known only when the command itself comes.
 */
export function reportActions(report: Report, ctx: Context): ReportActions {
  const actions: ReportActions = { may: [], whyNot: [] };
  if (report.status === 'none') return actions;
  for (const { command, sectionId } of trials(report, ctx)) {
    const action: ReportAction = { type: command.type, ...(sectionId !== undefined && { sectionId }) };
    const refusal = refusalOf(() => decide(command, report, ctx));
    if (refusal) actions.whyNot.push({ ...action, code: refusal.code, details: refusal.details });
    else actions.may.push(action);
  }
  return actions;
}

function refusalOf(decision: () => unknown): Rejected | null {
  try {
    decision();
    return null;
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
}

type PersonsCommand = Extract<ReportCommand, { type: ReportAction['type'] }>;

function trials(report: OpenedReport, ctx: Context): { command: PersonsCommand; sectionId?: string }[] {
  const { outlineHash } = report;
  const reason = '…';
  const approvals = liveSections(report).map(({ sectionId, cycle, approval }) => {
    const { revision, contentHash } = approval ?? { revision: 0, contentHash: '' };
    return { sectionId, cycle, revision, contentHash };
  });
  // A report that is not up for signature has no submission: the trial says why.
  const up = isUpForSignature(report) ? report : null;
  const submission = up?.submission ?? -1;
  const sha256 = up && 'copy' in up ? up.copy.sha256 : '';
  const sections = (up?.manifest.sections ?? []).map((entry) => ({ ...entry, onChain: true }));
  const signerId = leadersOn(ctx.authority, ctx.today)[0] ?? '';
  const folds = approvals.map((approval) => ({ ...approval, status: 'approved' as const }));
  const commands: PersonsCommand[] = [
    { type: 'ChangeOutline', changes: [], outlineHash },
    { type: 'RecordFormatCheck', outlineHash, contents: approvals, findings: [] },
    { type: 'SubmitReport', outlineHash, signerId, mode: 'paper', fontSize: 14, lineMultiple: 1, sections: folds },
    { type: 'TakeBack', submission, reason },
    { type: 'ReturnReport', submission, sectionIds: [], reason },
    { type: 'SignReport', submission, sha256, outlineHash, reportHeadOnChain: true, sections },
    { type: 'WithdrawSignature', submission, reason },
    { type: 'RequestNumber', submission, book: 'bc' },
    { type: 'IssueReport', submission, recipients: report.header.recipients },
    { type: 'CancelReport', reason },
  ];
  const reopenings = approvals.map(({ sectionId, cycle }) => {
    const command: PersonsCommand = { type: 'ReopenSection', sectionId, cycle, reason };
    return { command, sectionId };
  });
  return [...commands.map((command) => ({ command })), ...reopenings];
}
