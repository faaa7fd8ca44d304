import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import type { Call } from '@trinhky/commands';
import { postsAt } from '@trinhky/domain';
import { nameBasedId } from '@trinhky/events';
import { ACCOUNTS } from '../accounts/accounts.js';
import type { Accounts, SessionOwner } from '../accounts/accounts.js';
import { notFound, Problem } from '../http/problem.js';
import { Reader } from '../read/reader.js';
import { Administrators } from './administrators.js';
import { ExecutePost, ExecuteUser } from './organ.handlers.js';
import type { HoldPostRequest, RegisterPersonRequest } from './people.requests.js';

/** Namespace of the ids of people and posts. Stored format: never change it. */
const PEOPLE = '9b1e7c54-0d3f-5a86-8c2b-61f4a7d9e083';

export class RegisteredPerson {
  @ApiProperty() userId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Generated; told this once. Null when the account was there already.' })
  password!: string | null;
  @ApiProperty() position!: string;
}

/** People: identity and posts are events, passwords are not. The call's id makes the ids, so a resend completes what is missing. */
@Injectable()
export class PeopleRegister {
  constructor(
    private readonly commands: CommandBus,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    private readonly reader: Reader,
    private readonly administrators: Administrators,
  ) {}

  async register(call: Call, body: RegisterPersonRequest): Promise<RegisteredPerson> {
    const { username, name, ...post } = body;
    const userId = idOf(call, 'user');
    const taken = await this.accounts.byUsername(username);
    if (taken && taken.userId !== userId) throw new Problem(409, 'user.username-taken', `Tên đăng nhập “${username}” đã có người dùng.`);
    await this.commands.execute(new ExecuteUser(call, userId, { type: 'RegisterUser', userId, username, name }));
    const { position } = await this.hold(call, userId, name, post);
    const created = taken ? null : await this.accounts.create({ userId, username, name });
    return { userId, password: created?.password ?? null, position: position.toString() };
  }

  async holdPost(call: Call, userId: string, post: HoldPostRequest) {
    const account = await this.accounts.byUserId(userId);
    if (!account) throw notFound('người dùng này');
    return this.hold(call, userId, account.name, post);
  }

  private hold(call: Call, userId: string, name: string, { role, title, unitId, from, to, acting, rank }: HoldPostRequest) {
    const post = { role, title, unitId: unitId ?? null, from, to: to ?? null, acting: acting ?? false, rank: rank ?? 1 };
    return this.commands.execute(new ExecutePost(call, userId, { type: 'HoldPost', postId: idOf(call, 'post'), userId, name, ...post }));
  }

  /** A new generated password for someone who holds a post in the administrator's organ; told once, and their sessions end. */
  async resetPassword(by: SessionOwner, userId: string): Promise<{ password: string }> {
    await this.administrators.require(by);
    const authority = await this.reader.authority(by.organId);
    const { today } = this.reader;
    const account = postsAt(authority, userId, today).length > 0 ? await this.accounts.byUserId(userId) : null;
    if (account) await this.administrators.requireOnlyHere(by, userId);
    const reset = account && (await this.accounts.resetPassword(account.username));
    if (!reset) throw notFound('người dùng này');
    return reset;
  }
}

const idOf = ({ organId, by, commandId }: Call, kind: 'user' | 'post') =>
  nameBasedId(PEOPLE, organId, 'userId' in by ? by.userId : by.system, commandId, kind);
