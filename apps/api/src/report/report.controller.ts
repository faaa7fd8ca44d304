import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Call } from '@trinhky/commands';
import type { ReportCommand } from '@trinhky/domain';
import { answerOf, CommandAnswer, CommandCall } from '../http/command-call.js';
import { Act } from '../http/routes.js';
import { outlineChangesOf } from './outline-change.schema.js';
import { ReportEvidence } from './report-evidence.js';
import type { ReportImported } from './report-opener.js';
import { OpenedReport, ReportOpener } from './report-opener.js';
import { ExecuteReport } from './report.handler.js';
import {
  CancelRequest,
  ChangeOutlineRequest,
  FormatCheckRequest,
  ImportReportRequest,
  IssueRequest,
  OpenReportRequest,
  ReopenSectionRequest,
  RequestNumberRequest,
  ReturnReportRequest,
  SignRequest,
  SubmissionReasonRequest,
  SubmitReportRequest,
} from './report.requests.js';

/** What people do to a report. Each route is one command; the rules are in libs/domain. */
@ApiTags('Báo cáo')
@Controller('api/reports')
export class ReportController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(ReportOpener) private readonly opener: ReportOpener,
    @Inject(ReportEvidence) private readonly evidence: ReportEvidence,
  ) {}

  private async run(call: Call, id: string, command: ReportCommand): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new ExecuteReport(call, id, command)));
  }

  @Post()
  @Act('Opens a report of a period from a template', { status: 201, answer: OpenedReport })
  open(@CommandCall() call: Call, @Body() body: OpenReportRequest): Promise<OpenedReport> {
    return this.opener.fromTemplate(call, body);
  }

  @Post('import')
  @Act('Opens a report from a text extracted from a PDF, with its defects listed', { status: 201, answer: 'ReportImported' })
  import(@CommandCall() call: Call, @Body() body: ImportReportRequest): Promise<ReportImported> {
    return this.opener.fromFile(call, body);
  }

  @Post(':id/outline')
  @Act('Changes the outline: adds, removes, restores, retitles, moves nodes, or the header', { answer: 'OutlineChanged' })
  async changeOutline(@CommandCall() call: Call, @Param('id') id: string, @Body() { changes, outlineHash }: ChangeOutlineRequest) {
    const command: ReportCommand = { type: 'ChangeOutline', changes: outlineChangesOf(changes), outlineHash };
    const executed = await this.commands.execute(new ExecuteReport(call, id, command));
    const changed = executed.events.find((event) => event.type === 'report.outline-changed.v1');
    return { ...answerOf(executed), outlineHash: changed?.data.outlineHash ?? outlineHash };
  }

  @Post(':id/reopen-section')
  @Act('Reopens an approved section with a reason')
  reopenSection(@CommandCall() call: Call, @Param('id') id: string, @Body() { sectionId, cycle, reason }: ReopenSectionRequest) {
    return this.run(call, id, { type: 'ReopenSection', sectionId, cycle, reason });
  }

  @Post(':id/format-check')
  @Act('Checks the form (NĐ 30 Điều 12.2) of what would be submitted now and records what was found', { answer: 'FormatChecked' })
  async checkFormat(@CommandCall() call: Call, @Param('id') id: string, @Body() { outlineHash }: FormatCheckRequest) {
    const { contents, findings } = await this.evidence.formatCheck(call.organId, id);
    return { ...(await this.run(call, id, { type: 'RecordFormatCheck', outlineHash, contents, findings })), findings };
  }

  @Post(':id/submit')
  @Act('Submits the report for signature', { answer: 'Submitted' })
  async submit(
    @CommandCall() call: Call,
    @Param('id') id: string,
    @Body() { outlineHash, signerId, mode, fontSize, lineMultiple }: SubmitReportRequest,
  ) {
    const sections = await this.evidence.sectionFolds(call.organId, id);
    const answer = await this.run(call, id, { type: 'SubmitReport', outlineHash, signerId, mode, fontSize, lineMultiple, sections });
    return { ...answer, submission: answer.revision };
  }

  @Post(':id/take-back')
  @Act('Takes a submission back with a reason')
  takeBack(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, reason }: SubmissionReasonRequest) {
    return this.run(call, id, { type: 'TakeBack', submission, reason });
  }

  @Post(':id/return')
  @Act('The signer sends sections back')
  return(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, sectionIds, reason }: ReturnReportRequest) {
    return this.run(call, id, { type: 'ReturnReport', submission, sectionIds, reason });
  }

  @Post(':id/sign')
  @Act('Paper mode: records that the printed signing copy was signed in ink; names its SHA-256')
  async sign(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, sha256, outlineHash }: SignRequest) {
    const checked = await this.evidence.manifestChecks(call.organId, id);
    return this.run(call, id, { type: 'SignReport', submission, sha256, outlineHash, ...checked });
  }

  @Post(':id/withdraw-signature')
  @Act('Withdraws the signature with a reason')
  withdrawSignature(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, reason }: SubmissionReasonRequest) {
    return this.run(call, id, { type: 'WithdrawSignature', submission, reason });
  }

  @Post(':id/request-number')
  @Act('Asks the register for number and date')
  requestNumber(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, book }: RequestNumberRequest) {
    return this.run(call, id, { type: 'RequestNumber', submission, book });
  }

  @Post(':id/issue')
  @Act('Issues the report')
  issue(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, recipients }: IssueRequest) {
    return this.run(call, id, { type: 'IssueReport', submission, recipients });
  }

  @Post(':id/cancel')
  @Act('Cancels the report with a reason')
  cancel(@CommandCall() call: Call, @Param('id') id: string, @Body() { reason }: CancelRequest) {
    return this.run(call, id, { type: 'CancelReport', reason });
  }
}
