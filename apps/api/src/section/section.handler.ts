import { Inject } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { OFFICE } from '@trinhky/commands';
import type { Call, Office } from '@trinhky/commands';
import { headingHash } from '@trinhky/domain';
import type { SectionCommand } from '@trinhky/domain';
import type { Executed } from '@trinhky/event-store';
import type { SectionEvent } from '@trinhky/events';
import { FOLDS } from '../folds.js';
import type { Folds } from '../folds.js';
import { sha256 } from '../read/reader.js';

/** Any command on one section. */
export class ExecuteSection extends Command<Executed<SectionEvent>> {
  constructor(
    readonly call: Call,
    readonly sectionId: string,
    readonly command: SectionCommand,
  ) {
    super();
  }
}

@CommandHandler(ExecuteSection)
export class SectionHandler implements ICommandHandler<ExecuteSection> {
  constructor(
    @Inject(OFFICE) private readonly office: Office,
    @Inject(FOLDS) private readonly folds: Folds,
  ) {}

  async execute({ call, sectionId, command }: ExecuteSection): Promise<Executed<SectionEvent>> {
    if (command.type !== 'ApproveSection') return this.office.section(call, sectionId, command);
    return this.office.section(call, sectionId, { ...command, headingsNow: await this.headingsNow(call.organId, sectionId) });
  }

  /** Of the report as it stands: other headings are refused at once, not only when the approval comes to the report. */
  private async headingsNow(organId: string, sectionId: string): Promise<string | undefined> {
    const { state: section } = await this.folds.section(organId, sectionId);
    if (section.status === 'none') return undefined;
    const { state: report } = await this.folds.report(organId, section.reportId);
    return report.status === 'none' ? undefined : (headingHash(report.nodes, section.nodeId, sha256) ?? undefined);
  }
}
