import { Body, Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { legalDate, OFFICE } from '@trinhky/commands';
import type { Office } from '@trinhky/commands';
import { postsAt, principalsOf } from '@trinhky/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { ACCOUNTS } from '../accounts/accounts.js';
import type { Accounts, SessionOwner } from '../accounts/accounts.js';
import { PASSWORD_MIN_LENGTH } from '../accounts/passwords.js';
import { CLOCK } from '../clock.js';
import type { Clock } from '../clock.js';
import { Line, OptionalId } from '../http/fields.js';
import { Person, Public, SESSION_COOKIE } from '../http/person.js';
import { Problem } from '../http/problem.js';
import { Change, ChangeQuietly, Look } from '../http/routes.js';
import { LiveEvents } from '../live/live-events.js';
import { personNamed } from '../read/names.js';
import { ORGANS } from './organs.js';
import type { Organs } from './organs.js';
import type { SessionShown } from './session.view.js';

export class SignInRequest {
  @Line(100) username!: string;
  @IsString() @MaxLength(200) @ApiProperty() password!: string;
  /** Needed only by who holds posts in several organs. */
  @OptionalId() organId?: string;
}
export class ChangePasswordRequest {
  @IsString() @MaxLength(200) @ApiProperty() current!: string;
  @IsString() @MinLength(PASSWORD_MIN_LENGTH) @MaxLength(200) @ApiProperty() next!: string;
}

/** Signing in binds a session to one person, one organ and the posts held there. */
@ApiTags('Phiên làm việc')
@Controller('api/session')
export class SessionController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(OFFICE) private readonly office: Office,
    @Inject(ORGANS) private readonly organs: Organs,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly live: LiveEvents,
  ) {}

  @Public()
  @Post()
  @Change('Signs in and sets the session cookie', 'Session')
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  async signIn(@Body() body: SignInRequest, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const account = await this.accounts.signIn(body.username, body.password);
    if (!account) throw new Problem(401, 'session.refused', 'Tên đăng nhập hoặc mật khẩu không đúng.');
    const held = await this.organs.whereHolds(account.userId);
    const organId = body.organId ?? held[0];
    if (organId === undefined || !held.includes(organId)) {
      throw new Problem(403, 'session.no-post', 'Tài khoản này chưa giữ chức vụ nào ở cơ quan. Hãy liên hệ quản trị.', { organs: held });
    }
    const { token, expiresAt } = await this.accounts.openSession(account.userId, organId, request.headers['user-agent'] ?? null);
    reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: 'auto', expires: expiresAt });
    return this.describe({ ...account, organId });
  }

  @Get()
  @Look('Who is signed in, in which organ, with which posts', 'Session')
  who(@Person() person: SessionOwner) {
    return this.describe(person);
  }

  @Delete()
  @ChangeQuietly('Signs out')
  async signOut(
    @Person() person: SessionOwner,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (request.sessionToken) await this.accounts.closeSession(request.sessionToken);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    await this.live.recheck(person.userId);
  }

  @Post('password')
  @ChangeQuietly('Changes the password; other sessions of the person end')
  async changePassword(
    @Person() person: SessionOwner,
    @Req() request: FastifyRequest,
    @Body() { current, next }: ChangePasswordRequest,
  ): Promise<void> {
    if (!(await this.accounts.signIn(person.username, current))) throw new Problem(403, 'session.refused', 'Mật khẩu hiện tại không đúng.');
    await this.accounts.setPassword(person.userId, next, request.sessionToken);
    await this.live.recheck(person.userId);
  }

  private async describe({ userId, username, name, mustChange, organId }: SessionOwner): Promise<SessionShown> {
    const authority = await this.office.authority(organId);
    const today = legalDate(this.clock.now());
    return {
      userId,
      username,
      name,
      mustChange,
      organId,
      organ: authority.names.at(-1)?.name ?? null,
      posts: postsAt(authority, userId, today),
      actsFor: principalsOf(authority, userId, today).map((each) => ({ ...each, name: personNamed(authority, each.userId).name })),
    };
  }
}
