import { createParamDecorator, Inject, Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { legalDate, OFFICE } from '@trinhky/commands';
import type { Office } from '@trinhky/commands';
import { postsAt } from '@trinhky/domain';
import type { FastifyRequest } from 'fastify';
import { ACCOUNTS } from '../accounts/accounts.js';
import type { Accounts, SessionOwner } from '../accounts/accounts.js';
import { CLOCK } from '../clock.js';
import type { Clock } from '../clock.js';
import { Problem } from './problem.js';

export const SESSION_COOKIE = 'trinhky_session';
/** The user the page was made for (design §7): on a shared computer another person's page never acts as whoever signed in since. */
export const PAGE_USER_HEADER = 'x-trinhky-user';

declare module 'fastify' {
  interface FastifyRequest {
    person?: SessionOwner;
    sessionToken?: string;
  }
}

const PUBLIC = 'trinhky:public';
/** Reachable without signing in. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Signed in and still holding a post in the session's organ (rule 13), or the request ends here. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(OFFICE) private readonly office: Office,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = request.cookies[SESSION_COOKIE];
    const person = token ? await this.accounts.sessionOwner(token) : null;
    if (person) {
      request.person = person;
      request.sessionToken = token;
    } else if (!this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()])) {
      throw new Problem(
        401,
        'session.missing',
        'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn. Hãy đăng nhập lại; nội dung đang soạn vẫn còn trên máy này.',
      );
    }
    if (person && postsAt(await this.office.authority(person.organId), person.userId, legalDate(this.clock.now())).length === 0) {
      throw new Problem(403, 'session.no-post', 'Bạn không còn giữ chức vụ nào ở cơ quan này. Hãy liên hệ quản trị.');
    }
    const pageUser = request.headers[PAGE_USER_HEADER];
    if (person && pageUser !== undefined && pageUser !== person.userId) {
      throw new Problem(409, 'session.other-user', 'Máy này đang đăng nhập bằng tài khoản khác với tài khoản mở trang. Hãy tải lại trang.');
    }
    return true;
  }
}

/** The signed-in person of a guarded route. */
export const Person = createParamDecorator((_: unknown, context: ExecutionContext): SessionOwner => {
  const { person } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!person) throw new Problem(401, 'session.missing', 'Bạn chưa đăng nhập.');
  return person;
});

/** The user whom the signed-in person says to stand for; whether they may is judged by the rules. */
export const OnBehalfOf = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const named = context.switchToHttp().getRequest<FastifyRequest>().headers['x-trinhky-on-behalf-of'];
  return typeof named === 'string' ? named : undefined;
});
