import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Call } from '@trinhky/commands';
import type { SectionCommand } from '@trinhky/domain';
import { answerOf, CommandCall } from '../http/command-call.js';
import type { CommandAnswer } from '../http/command-call.js';
import { assigneesOf, blocksOf, changesOf } from '../http/content.js';
import { answerOfEdit } from './edit-answer.js';
import type { EditAnswer } from './edit-answer.js';
import { ExecuteSection } from './section.handler.js';
import {
  AcceptAndResubmitRequest,
  ApproveRequest,
  ApproverRequest,
  AssignRequest,
  CommentRequest,
  DecideSuggestionRequest,
  DueDateRequest,
  EditRequest,
  PlaceTextRequest,
  ReturnRequest,
  RoundRequest,
  SubmitRequest,
  SuggestionRequest,
} from './section.requests.js';

/** What people do to a section. Each route is one command; the rules are in libs/domain. */
@ApiTags('Mục')
@Controller('api/sections/:id')
export class SectionController {
  constructor(private readonly commands: CommandBus) {}

  private async run(call: Call, id: string, command: SectionCommand): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new ExecuteSection(call, id, command)));
  }

  /** Saves changes made on `base`; rebased on what came since. 409 with both texts when the same block was changed by someone else. */
  @Post('edits')
  @HttpCode(200)
  async edit(@CommandCall() call: Call, @Param('id') id: string, @Body() body: EditRequest): Promise<EditAnswer> {
    const command: SectionCommand = { type: 'EditSection', base: body.base, changes: changesOf(body.changes), source: null };
    return answerOfEdit(await this.commands.execute(new ExecuteSection(call, id, command)), body.base);
  }

  @Post('text')
  @HttpCode(200)
  placeText(@CommandCall() call: Call, @Param('id') id: string, @Body() body: PlaceTextRequest) {
    const source = { kind: 'import' as const, name: body.sourceName, sha256: body.sourceSha256 };
    return this.run(call, id, { type: 'PlaceText', blocks: blocksOf(body.blocks), source });
  }

  @Post('submit')
  @HttpCode(200)
  submit(@CommandCall() call: Call, @Param('id') id: string, @Body() { revision, contentHash, round, note }: SubmitRequest) {
    return this.run(call, id, { type: 'SubmitSection', revision, contentHash, round, note: note ?? null });
  }

  @Post('withdraw')
  @HttpCode(200)
  withdraw(@CommandCall() call: Call, @Param('id') id: string, @Body() { round }: RoundRequest) {
    return this.run(call, id, { type: 'WithdrawSection', round });
  }

  @Post('return')
  @HttpCode(200)
  return(@CommandCall() call: Call, @Param('id') id: string, @Body() { round, revision, contentHash, reason }: ReturnRequest) {
    return this.run(call, id, { type: 'ReturnSection', round, revision, contentHash, reason });
  }

  @Post('approve')
  @HttpCode(200)
  approve(@CommandCall() call: Call, @Param('id') id: string, @Body() { round, revision, contentHash, headingHash }: ApproveRequest) {
    return this.run(call, id, { type: 'ApproveSection', round, revision, contentHash, headingHash });
  }

  @Post('assign')
  @HttpCode(200)
  assign(@CommandCall() call: Call, @Param('id') id: string, @Body() body: AssignRequest) {
    const { approver, reason } = body;
    return this.run(call, id, {
      type: 'AssignSection',
      assignees: assigneesOf(body.assignees),
      approver: approver ?? null,
      reason: reason ?? null,
    });
  }

  @Post('due-date')
  @HttpCode(200)
  setDueDate(@CommandCall() call: Call, @Param('id') id: string, @Body() { dueDate }: DueDateRequest) {
    return this.run(call, id, { type: 'SetDueDate', dueDate: dueDate ?? null });
  }

  @Post('approver')
  @HttpCode(200)
  takeOver(@CommandCall() call: Call, @Param('id') id: string, @Body() { approver, reason }: ApproverRequest) {
    return this.run(call, id, { type: 'TakeOverApproval', approver, reason });
  }

  @Post('comments')
  @HttpCode(200)
  comment(@CommandCall() call: Call, @Param('id') id: string, @Body() { blockId, quote, text, replyTo }: CommentRequest) {
    return this.run(call, id, { type: 'AddComment', blockId: blockId ?? null, quote: quote ?? null, text, replyTo: replyTo ?? null });
  }

  @Post('comments/:commentId/resolve')
  @HttpCode(200)
  resolveComment(@CommandCall() call: Call, @Param('id') id: string, @Param('commentId') commentId: string) {
    return this.run(call, id, { type: 'ResolveComment', commentId });
  }

  @Post('suggestions')
  @HttpCode(200)
  suggest(@CommandCall() call: Call, @Param('id') id: string, @Body() { revision, blockId, rowId, changes, note }: SuggestionRequest) {
    return this.run(call, id, {
      type: 'MakeSuggestion',
      revision,
      blockId,
      rowId: rowId ?? null,
      changes: changesOf(changes),
      note: note ?? null,
    });
  }

  @Post('suggestions/:suggestionId/decide')
  @HttpCode(200)
  decideSuggestion(
    @CommandCall() call: Call,
    @Param('id') id: string,
    @Param('suggestionId') suggestionId: string,
    @Body() { decision, reason }: DecideSuggestionRequest,
  ) {
    return this.run(call, id, { type: 'DecideSuggestion', suggestionId, decision, reason: reason ?? null });
  }

  @Post('accept-and-resubmit')
  @HttpCode(200)
  acceptAndResubmit(@CommandCall() call: Call, @Param('id') id: string, @Body() body: AcceptAndResubmitRequest) {
    const { round, accept, decline, base, changes, note } = body;
    return this.run(call, id, {
      type: 'AcceptAndResubmit',
      round,
      accept,
      decline: decline ?? [],
      base,
      changes: changesOf(changes),
      note: note ?? null,
    });
  }
}
