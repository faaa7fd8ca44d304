import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Call } from '@trinhky/commands';
import { Rejected, sectionDecider } from '@trinhky/domain';
import type { SectionCommand } from '@trinhky/domain';
import type { Executed } from '@trinhky/event-store';
import { sectionStream } from '@trinhky/events';
import type { SectionEvent } from '@trinhky/events';
import { FOLDS } from '../folds.js';
import type { Folds } from '../folds.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { ExecuteSection } from './section.handler.js';

type AddAttachment = Extract<SectionCommand, { type: 'AddAttachment' }>;

/** Puts files behind a section's text: the bytes are kept before the event that names them is written. */
@Injectable()
export class AttachmentKeeper {
  constructor(
    private readonly commands: CommandBus,
    @Inject(FOLDS) private readonly folds: Folds,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  /** What the rules refuse leaves nothing behind, unless the file was kept before: then this may be the same request again. */
  async keep(call: Call, sectionId: string, command: AddAttachment, bytes: Buffer): Promise<Executed<SectionEvent>> {
    const { blobs } = this.installation;
    const refused = await this.refusalOf(call, sectionId, command);
    if (!refused) await blobs.put(bytes);
    else if (!(await blobs.has(command.sha256))) throw refused;
    return this.commands.execute(new ExecuteSection(call, sectionId, command));
  }

  private async refusalOf(call: Call, sectionId: string, command: AddAttachment): Promise<Rejected | null> {
    const { state } = await this.folds.section(call.organId, sectionId);
    const context = await this.installation.office.contextFor(call, sectionStream(call.organId, sectionId));
    try {
      sectionDecider.decide(command, state, context);
      return null;
    } catch (error) {
      if (error instanceof Rejected) return error;
      throw error;
    }
  }
}
