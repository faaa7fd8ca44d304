import { Inject } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { OFFICE } from '@trinhky/commands';
import type { Call, Office } from '@trinhky/commands';
import type { RegisterCommand } from '@trinhky/domain';
import type { Executed } from '@trinhky/event-store';
import type { RegisterEvent } from '@trinhky/events';

/** Any command on one year's book of numbers. */
export class ExecuteRegister extends Command<Executed<RegisterEvent>> {
  constructor(
    readonly call: Call,
    readonly book: string,
    readonly year: number,
    readonly command: RegisterCommand,
  ) {
    super();
  }
}

@CommandHandler(ExecuteRegister)
export class RegisterHandler implements ICommandHandler<ExecuteRegister> {
  constructor(@Inject(OFFICE) private readonly office: Office) {}

  execute({ call, book, year, command }: ExecuteRegister): Promise<Executed<RegisterEvent>> {
    return this.office.register(call, book, year, command);
  }
}
