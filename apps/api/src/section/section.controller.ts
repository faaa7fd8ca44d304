import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Call } from '@trinhky/commands';
import type { SectionCommand } from '@trinhky/domain';
import { sectionAt } from '@trinhky/replay';
import { answerOf, CommandAnswer, CommandCall } from '../http/command-call.js';
import { assigneesOf, blocksOf, changesOf, declinesOf } from '../http/content.js';
import { Act, Refuses } from '../http/routes.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { anchorOf } from './anchor-sent.js';
import { answerOfEdit, EditAnswer } from './edit-answer.js';
import { conflictsOf, editConflict, EditConflictBody } from './edit-conflict.js';
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
  constructor(
    private readonly commands: CommandBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  private async run(call: Call, id: string, command: SectionCommand): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new ExecuteSection(call, id, command)));
  }

  private sectionBefore(organId: string, id: string, revision: number) {
    return sectionAt(this.installation.store, organId, id, { revision: revision - 1 });
  }

  /** Saves changes made on `base`; rebased on what came since. 409 with both texts when the same block was changed by someone else. */
  @Post('edits')
  @Act('Saves changes of the text made on a revision; rebased on what came since', { answer: EditAnswer })
  @Refuses(409, 'Met an edit of the same block or row (section.edit-conflict): both texts', EditConflictBody)
  async edit(@CommandCall() call: Call, @Param('id') id: string, @Body() body: EditRequest): Promise<EditAnswer> {
    const command: SectionCommand = { type: 'EditSection', base: body.base, changes: changesOf(body.changes), source: null };
    const executed = await this.commands.execute(new ExecuteSection(call, id, command));
    const conflicts = conflictsOf(executed);
    const [first] = conflicts;
    if (first) throw editConflict(executed, conflicts, await this.sectionBefore(call.organId, id, first.revision));
    return answerOfEdit(executed);
  }

  @Post('text')
  @Act('Places a whole text taken from a file, in a section nobody has submitted in this cycle')
  placeText(@CommandCall() call: Call, @Param('id') id: string, @Body() body: PlaceTextRequest) {
    const source = { kind: 'import' as const, name: body.sourceName, sha256: body.sourceSha256 };
    return this.run(call, id, { type: 'PlaceText', blocks: blocksOf(body.blocks), source });
  }

  @Post('submit')
  @Act('Submits the text for review')
  submit(@CommandCall() call: Call, @Param('id') id: string, @Body() { revision, contentHash, round, note }: SubmitRequest) {
    return this.run(call, id, { type: 'SubmitSection', revision, contentHash, round, note: note ?? null });
  }

  @Post('withdraw')
  @Act('Takes a submitted text back to the draft')
  withdraw(@CommandCall() call: Call, @Param('id') id: string, @Body() { round }: RoundRequest) {
    return this.run(call, id, { type: 'WithdrawSection', round });
  }

  @Post('return')
  @Act('Returns the text to its drafters with a reason')
  return(@CommandCall() call: Call, @Param('id') id: string, @Body() { round, revision, contentHash, reason }: ReturnRequest) {
    return this.run(call, id, { type: 'ReturnSection', round, revision, contentHash, reason });
  }

  @Post('approve')
  @Act('Approves the text as shown: revision, content and headings by hash')
  approve(@CommandCall() call: Call, @Param('id') id: string, @Body() { round, revision, contentHash, headingHash }: ApproveRequest) {
    return this.run(call, id, { type: 'ApproveSection', round, revision, contentHash, headingHash });
  }

  @Post('assign')
  @Act('Assigns who drafts and who approves')
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
  @Act('Sets or clears the due date')
  setDueDate(@CommandCall() call: Call, @Param('id') id: string, @Body() { dueDate }: DueDateRequest) {
    return this.run(call, id, { type: 'SetDueDate', dueDate: dueDate ?? null });
  }

  @Post('approver')
  @Act('Takes the approval over, or names another leader')
  takeOver(@CommandCall() call: Call, @Param('id') id: string, @Body() { approver, reason }: ApproverRequest) {
    return this.run(call, id, { type: 'TakeOverApproval', approver, reason });
  }

  @Post('comments')
  @Act('Adds a comment, or a reply to one')
  comment(@CommandCall() call: Call, @Param('id') id: string, @Body() body: CommentRequest) {
    return this.run(call, id, { type: 'AddComment', ...anchorOf(body), text: body.text, replyTo: body.replyTo ?? null });
  }

  @Post('comments/:commentId/resolve')
  @Act('Marks a comment as dealt with')
  resolveComment(@CommandCall() call: Call, @Param('id') id: string, @Param('commentId') commentId: string) {
    return this.run(call, id, { type: 'ResolveComment', commentId });
  }

  @Post('suggestions')
  @Act('Suggests a change of one block or row')
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
  @Act('Accepts or declines a suggestion')
  decideSuggestion(
    @CommandCall() call: Call,
    @Param('id') id: string,
    @Param('suggestionId') suggestionId: string,
    @Body() { decision, reason }: DecideSuggestionRequest,
  ) {
    return this.run(call, id, { type: 'DecideSuggestion', suggestionId, decision, reason: reason ?? null });
  }

  @Post('accept-and-resubmit')
  @Act('In review or in the draft: accepts suggestions, edits and submits again in one step')
  acceptAndResubmit(@CommandCall() call: Call, @Param('id') id: string, @Body() body: AcceptAndResubmitRequest) {
    const { round, accept, decline, base, changes, note } = body;
    return this.run(call, id, {
      type: 'AcceptAndResubmit',
      round,
      accept,
      decline: declinesOf(decline ?? []),
      base,
      changes: changesOf(changes),
      note: note ?? null,
    });
  }
}
