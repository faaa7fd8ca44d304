import { Body, Controller, Get, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Call } from '@trinhky/commands';
import type { SessionOwner } from '../accounts/accounts.js';
import { disposition } from '../documents/file-names.js';
import { FOLDS } from '../folds.js';
import type { Folds } from '../folds.js';
import { answerOf, CommandCall } from '../http/command-call.js';
import { FileBody } from '../http/file-body.js';
import type { SentFile } from '../http/file-body.js';
import { ReadQuery } from '../http/freshness.js';
import { Person } from '../http/person.js';
import { notFound } from '../http/problem.js';
import { Act, LookAtFile } from '../http/routes.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { anchorOf } from './anchor-sent.js';
import { AttachmentKeeper } from './attachment-keeper.js';
import { kindOfFile } from './attachment-kinds.js';
import { ExecuteSection } from './section.handler.js';
import { AttachmentQuery, RemoveAttachmentRequest } from './section.requests.js';

/** Files behind the figures of a section: shown and downloaded, never printed. */
@ApiTags('Mục')
@Controller('api/sections/:id/attachments')
export class AttachmentsController {
  constructor(
    private readonly keeper: AttachmentKeeper,
    private readonly commands: CommandBus,
    @Inject(FOLDS) private readonly folds: Folds,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Post()
  @Act('Puts a file behind quoted words, a block or the whole section: the body is the file, at most 25 MiB')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async add(@CommandCall() call: Call, @Param('id') id: string, @Query() query: AttachmentQuery, @FileBody() file: SentFile) {
    const name = query.name.normalize('NFC').replace(/[/\\]/g, '-');
    const { bytes, sha256 } = file;
    const kept = { name, mediaType: kindOfFile(name, bytes), size: bytes.length, sha256, note: query.note ?? null };
    return answerOf(await this.keeper.keep(call, id, { type: 'AddAttachment', ...kept, ...anchorOf(query) }, bytes));
  }

  @Post(':attachmentId/remove')
  @Act('Takes a file away from behind the text; it stays in the history')
  async remove(
    @CommandCall() call: Call,
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @Body() { reason }: RemoveAttachmentRequest,
  ) {
    const command = { type: 'RemoveAttachment' as const, attachmentId, reason: reason ?? null };
    return answerOf(await this.commands.execute(new ExecuteSection(call, id, command)));
  }

  @Get(':attachmentId')
  @LookAtFile(
    'A file that stands, or once stood, behind the text: always to be saved, never opened in the page',
    'application/octet-stream',
  )
  async file(
    @Person() { organId }: SessionOwner,
    @Param('id') id: string,
    @Param('attachmentId') attachmentId: string,
    @Query() _query: ReadQuery,
  ) {
    const { state } = await this.folds.section(organId, id);
    const file = state.status === 'none' ? undefined : state.attachments.find((added) => added.attachmentId === attachmentId);
    const bytes = file && (await this.installation.blobs.get(file.sha256));
    if (!file || !bytes) throw notFound('tệp đính kèm này');
    return new StreamableFile(bytes, { type: file.mediaType, disposition: disposition('attachment', file.name), length: bytes.length });
  }
}
