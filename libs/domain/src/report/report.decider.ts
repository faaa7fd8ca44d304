import type { ReportEvent } from '@trinhky/events';
import type { Context } from '../context.js';
import type { Decider } from '../decider.js';
import { cancelReport, changeOutline, openReport, recordApproval, recordFormatCheck, reopenSection } from './drafting.js';
import { issueReport, recordDocument, recordNumber, requestNumber } from './numbering.js';
import type { ReportCommand } from './report.commands.js';
import { evolve } from './report.state.js';
import type { Report } from './report.state.js';
import { recordRendered, recordRenderingFailed, returnReport, signReport, submitReport, takeBack, withdrawSignature } from './signing.js';

/** Each rule stands in the function named as its command. */
export function decide(command: ReportCommand, report: Report, ctx: Context): ReportEvent[] {
  switch (command.type) {
    case 'OpenReport':
      return openReport(command, report, ctx);
    case 'ChangeOutline':
      return changeOutline(command, report, ctx);
    case 'RecordApproval':
      return recordApproval(command, report, ctx);
    case 'ReopenSection':
      return reopenSection(command, report, ctx);
    case 'RecordFormatCheck':
      return recordFormatCheck(command, report, ctx);
    case 'SubmitReport':
      return submitReport(command, report, ctx);
    case 'TakeBack':
      return takeBack(command, report, ctx);
    case 'RecordRendered':
      return recordRendered(command, report, ctx);
    case 'RecordRenderingFailed':
      return recordRenderingFailed(command, report, ctx);
    case 'ReturnReport':
      return returnReport(command, report, ctx);
    case 'SignReport':
      return signReport(command, report, ctx);
    case 'WithdrawSignature':
      return withdrawSignature(command, report, ctx);
    case 'RequestNumber':
      return requestNumber(command, report, ctx);
    case 'RecordNumber':
      return recordNumber(command, report, ctx);
    case 'RecordDocument':
      return recordDocument(command, report, ctx);
    case 'IssueReport':
      return issueReport(command, report, ctx);
    case 'CancelReport':
      return cancelReport(command, report, ctx);
  }
}

/** The report: it decides, sections obey (design rules 6–15). */
export const reportDecider: Decider<ReportCommand, Report, ReportEvent> = { initial: { status: 'none' }, evolve, decide };
