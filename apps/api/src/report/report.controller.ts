import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Call } from '@trinhky/commands';
import type { ReportCommand } from '@trinhky/domain';
import { answerOf, CommandCall } from '../http/command-call.js';
import type { CommandAnswer } from '../http/command-call.js';
import { outlineChangesOf } from './outline-change.schema.js';
import { ReportEvidence } from './report-evidence.js';
import { ReportOpener } from './report-opener.js';
import type { OpenedReport } from './report-opener.js';
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

  /** Opens a report of a period from a template. */
  @Post()
  open(@CommandCall() call: Call, @Body() body: OpenReportRequest): Promise<OpenedReport> {
    return this.opener.fromTemplate(call, body);
  }

  /** Opens a report from a text extracted from a PDF, with its defects listed. */
  @Post('import')
  import(@CommandCall() call: Call, @Body() body: ImportReportRequest): Promise<OpenedReport> {
    return this.opener.fromFile(call, body);
  }

  @Post(':id/outline')
  @HttpCode(200)
  changeOutline(@CommandCall() call: Call, @Param('id') id: string, @Body() { changes, outlineHash }: ChangeOutlineRequest) {
    return this.run(call, id, { type: 'ChangeOutline', changes: outlineChangesOf(changes), outlineHash });
  }

  @Post(':id/reopen-section')
  @HttpCode(200)
  reopenSection(@CommandCall() call: Call, @Param('id') id: string, @Body() { sectionId, cycle, reason }: ReopenSectionRequest) {
    return this.run(call, id, { type: 'ReopenSection', sectionId, cycle, reason });
  }

  /** Checks the form (NĐ 30 Điều 12.2) of what would be submitted now and records what was found. */
  @Post(':id/format-check')
  @HttpCode(200)
  async checkFormat(@CommandCall() call: Call, @Param('id') id: string, @Body() { outlineHash }: FormatCheckRequest) {
    const { contents, findings } = await this.evidence.formatCheck(call.organId, id);
    return { ...(await this.run(call, id, { type: 'RecordFormatCheck', outlineHash, contents, findings })), findings };
  }

  @Post(':id/submit')
  @HttpCode(200)
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
  @HttpCode(200)
  takeBack(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, reason }: SubmissionReasonRequest) {
    return this.run(call, id, { type: 'TakeBack', submission, reason });
  }

  /** The signer sends sections back. */
  @Post(':id/return')
  @HttpCode(200)
  return(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, sectionIds, reason }: ReturnReportRequest) {
    return this.run(call, id, { type: 'ReturnReport', submission, sectionIds, reason });
  }

  /** Paper mode: records that the printed signing copy was signed in ink; names its SHA-256. */
  @Post(':id/sign')
  @HttpCode(200)
  async sign(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, sha256, outlineHash }: SignRequest) {
    const sections = await this.evidence.manifestChecks(call.organId, id);
    return this.run(call, id, { type: 'SignReport', submission, sha256, outlineHash, sections });
  }

  @Post(':id/withdraw-signature')
  @HttpCode(200)
  withdrawSignature(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, reason }: SubmissionReasonRequest) {
    return this.run(call, id, { type: 'WithdrawSignature', submission, reason });
  }

  @Post(':id/request-number')
  @HttpCode(200)
  requestNumber(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, book }: RequestNumberRequest) {
    return this.run(call, id, { type: 'RequestNumber', submission, book });
  }

  @Post(':id/issue')
  @HttpCode(200)
  issue(@CommandCall() call: Call, @Param('id') id: string, @Body() { submission, recipients }: IssueRequest) {
    return this.run(call, id, { type: 'IssueReport', submission, recipients });
  }

  @Post(':id/cancel')
  @HttpCode(200)
  cancel(@CommandCall() call: Call, @Param('id') id: string, @Body() { reason }: CancelRequest) {
    return this.run(call, id, { type: 'CancelReport', reason });
  }
}
