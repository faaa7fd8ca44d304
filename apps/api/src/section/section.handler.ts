import { Inject } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { OFFICE } from '@trinhky/commands';
import type { Call, Office } from '@trinhky/commands';
import type { SectionCommand } from '@trinhky/domain';
import type { Executed } from '@trinhky/event-store';
import type { SectionEvent } from '@trinhky/events';

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
  constructor(@Inject(OFFICE) private readonly office: Office) {}

  execute({ call, sectionId, command }: ExecuteSection): Promise<Executed<SectionEvent>> {
    return this.office.section(call, sectionId, command);
  }
}
