import { Inject } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { OFFICE } from '@trinhky/commands';
import type { Call, Office } from '@trinhky/commands';
import type { ReportCommand } from '@trinhky/domain';
import type { Executed } from '@trinhky/event-store';
import type { ReportEvent } from '@trinhky/events';

/** Any command on one report. */
export class ExecuteReport extends Command<Executed<ReportEvent>> {
  constructor(
    readonly call: Call,
    readonly reportId: string,
    readonly command: ReportCommand,
  ) {
    super();
  }
}

@CommandHandler(ExecuteReport)
export class ReportHandler implements ICommandHandler<ExecuteReport> {
  constructor(@Inject(OFFICE) private readonly office: Office) {}

  execute({ call, reportId, command }: ExecuteReport): Promise<Executed<ReportEvent>> {
    return this.office.report(call, reportId, command);
  }
}
