import { Inject } from '@nestjs/common';
import { Command, CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { OFFICE } from '@trinhky/commands';
import type { Call, Office } from '@trinhky/commands';
import type { DelegationCommand, OrganCommand, PostCommand, TemplateCommand, UserCommand } from '@trinhky/domain';
import type { Executed } from '@trinhky/event-store';
import type { DelegationEvent, OrganEvent, PostEvent, TemplateEvent, UserEvent } from '@trinhky/events';

/** Administration: one message an aggregate. */

export class ExecuteOrgan extends Command<Executed<OrganEvent>> {
  constructor(
    readonly call: Call,
    readonly command: OrganCommand,
  ) {
    super();
  }
}
@CommandHandler(ExecuteOrgan)
export class OrganHandler implements ICommandHandler<ExecuteOrgan> {
  constructor(@Inject(OFFICE) private readonly office: Office) {}

  execute({ call, command }: ExecuteOrgan): Promise<Executed<OrganEvent>> {
    return this.office.organ(call, command);
  }
}

/** `userId`: whose post. */
export class ExecutePost extends Command<Executed<PostEvent>> {
  constructor(
    readonly call: Call,
    readonly userId: string,
    readonly command: PostCommand,
  ) {
    super();
  }
}
@CommandHandler(ExecutePost)
export class PostHandler implements ICommandHandler<ExecutePost> {
  constructor(@Inject(OFFICE) private readonly office: Office) {}

  execute({ call, userId, command }: ExecutePost): Promise<Executed<PostEvent>> {
    return this.office.post(call, userId, command);
  }
}

export class ExecuteUser extends Command<Executed<UserEvent>> {
  constructor(
    readonly call: Call,
    readonly userId: string,
    readonly command: UserCommand,
  ) {
    super();
  }
}
@CommandHandler(ExecuteUser)
export class UserHandler implements ICommandHandler<ExecuteUser> {
  constructor(@Inject(OFFICE) private readonly office: Office) {}

  execute({ call, userId, command }: ExecuteUser): Promise<Executed<UserEvent>> {
    return this.office.user(call, userId, command);
  }
}

export class ExecuteDelegation extends Command<Executed<DelegationEvent>> {
  constructor(
    readonly call: Call,
    readonly delegationId: string,
    readonly command: DelegationCommand,
  ) {
    super();
  }
}
@CommandHandler(ExecuteDelegation)
export class DelegationHandler implements ICommandHandler<ExecuteDelegation> {
  constructor(@Inject(OFFICE) private readonly office: Office) {}

  execute({ call, delegationId, command }: ExecuteDelegation): Promise<Executed<DelegationEvent>> {
    return this.office.delegation(call, delegationId, command);
  }
}

export class ExecuteTemplate extends Command<Executed<TemplateEvent>> {
  constructor(
    readonly call: Call,
    readonly templateId: string,
    readonly command: TemplateCommand,
  ) {
    super();
  }
}
@CommandHandler(ExecuteTemplate)
export class TemplateHandler implements ICommandHandler<ExecuteTemplate> {
  constructor(@Inject(OFFICE) private readonly office: Office) {}

  execute({ call, templateId, command }: ExecuteTemplate): Promise<Executed<TemplateEvent>> {
    return this.office.template(call, templateId, command);
  }
}

export const organCommandHandlers = [OrganHandler, PostHandler, UserHandler, DelegationHandler, TemplateHandler];
