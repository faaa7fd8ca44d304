import { Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { ACCOUNTS, currentSessionOf } from '../accounts/accounts.js';
import type { Accounts, SessionOwner } from '../accounts/accounts.js';
import { Person } from '../http/person.js';
import { notFound } from '../http/problem.js';
import { ChangeQuietly, Look } from '../http/routes.js';
import { LiveEvents } from '../live/live-events.js';
import { Administrators } from '../organ/administrators.js';

export class SessionsQuery {
  @IsOptional() @IsIn(['me', 'organ']) @ApiProperty({ required: false, enum: ['me', 'organ'] }) of?: 'me' | 'organ';
}

/** Where people are signed in, and ending that: one's own anywhere, the organ's as its administrator. */
@ApiTags('Phiên làm việc')
@Controller('api/sessions')
export class SessionsController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    private readonly administrators: Administrators,
    private readonly live: LiveEvents,
  ) {}

  @Get()
  @Look("One's own open sessions, the latest first; of=organ: all of the organ's people, for administrators", 'Sessions')
  async list(@Person() person: SessionOwner, @Req() { sessionToken = '' }: FastifyRequest, @Query() { of }: SessionsQuery) {
    if (of === 'organ') await this.administrators.require(person);
    const open = await this.accounts.sessions.list(of === 'organ' ? { organId: person.organId } : { userId: person.userId });
    const current = currentSessionOf(sessionToken);
    return {
      rows: open.map(({ id, userId, openedAt, expiresAt, agent }) => ({ id, userId, openedAt, expiresAt, agent, current: id === current })),
    };
  }

  @Post(':id/end')
  @ChangeQuietly('Ends a session: whoever sits there has to sign in again')
  async end(@Person() person: SessionOwner, @Param('id') id: string): Promise<void> {
    const session = await this.accounts.sessions.byId(id);
    const own = session?.userId === person.userId;
    // Who may not know of it is told the same as of one that there is not.
    const may = own || (session?.organId === person.organId && (await this.administrators.includes(person)));
    if (!session || !may) throw notFound('phiên đăng nhập này');
    await this.accounts.sessions.close(id);
    await this.live.recheck(session.userId);
  }
}
