import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Call } from '@trinhky/commands';
import { nameBasedId } from '@trinhky/events';
import type { SessionOwner } from '../accounts/accounts.js';
import { answerOf, CommandCall } from '../http/command-call.js';
import { ReadQuery } from '../http/freshness.js';
import { Person } from '../http/person.js';
import { Act, Change, Look } from '../http/routes.js';
import { ExecuteDelegation, ExecutePost } from './organ.handlers.js';
import { ShowPeople } from './organ.queries.js';
import { PeopleRegister, RegisteredPerson } from './people-register.js';
import {
  EndPostRequest,
  GrantDelegationRequest,
  HoldPostRequest,
  RegisterPersonRequest,
  RevokeDelegationRequest,
} from './people.requests.js';

/** Namespace of delegation ids. Stored format: never change it. */
const DELEGATIONS = 'c3a5d0f2-7e41-5b98-a6d4-2f8b9c1e0a77';

@ApiTags('Nhân sự')
@Controller('api')
export class PeopleController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly people: PeopleRegister,
  ) {}

  @Get('people')
  @Look('Posts held today, units, fields and delegations in force', 'People')
  list(@Person() { organId }: SessionOwner, @Query() _query: ReadQuery) {
    return this.queries.execute(new ShowPeople(organId));
  }

  @Post('people')
  @Act('Registers a person with a first post and an account; the generated password is told once', {
    status: 201,
    answer: RegisteredPerson,
  })
  register(@CommandCall() call: Call, @Body() body: RegisterPersonRequest): Promise<RegisteredPerson> {
    return this.people.register(call, body);
  }

  @Post('people/:userId/posts')
  @Act('Gives a person a post from a date on')
  async holdPost(@CommandCall() call: Call, @Param('userId') userId: string, @Body() body: HoldPostRequest) {
    return answerOf(await this.people.holdPost(call, userId, body));
  }

  @Post('people/:userId/posts/:postId/end')
  @Act('Ends a post on a date')
  async endPost(
    @CommandCall() call: Call,
    @Param('userId') userId: string,
    @Param('postId') postId: string,
    @Body() { on, reason }: EndPostRequest,
  ) {
    return answerOf(await this.commands.execute(new ExecutePost(call, userId, { type: 'EndPost', postId, on, reason })));
  }

  @Post('people/:userId/reset-password')
  @Change("A new generated password, told once; the person's sessions end", 'NewPassword')
  resetPassword(@Person() person: SessionOwner, @Param('userId') userId: string) {
    return this.people.resetPassword(person, userId);
  }

  @Post('delegations')
  @Act('Records a delegation: who may act for whom, for what, from when to when, on which basis', { answer: 'DelegationGranted' })
  async grant(@CommandCall() call: Call, @Body() { by, to, powers, from, until, basis }: GrantDelegationRequest) {
    const delegationId = nameBasedId(DELEGATIONS, call.organId, 'userId' in call.by ? call.by.userId : '', call.commandId);
    const command = { type: 'GrantDelegation' as const, delegationId, by, to, powers, from, until, basis };
    return { ...answerOf(await this.commands.execute(new ExecuteDelegation(call, delegationId, command))), delegationId };
  }

  @Post('delegations/:id/revoke')
  @Act('Revokes a delegation with a reason')
  async revoke(@CommandCall() call: Call, @Param('id') id: string, @Body() { reason }: RevokeDelegationRequest) {
    return answerOf(await this.commands.execute(new ExecuteDelegation(call, id, { type: 'RevokeDelegation', reason })));
  }
}
