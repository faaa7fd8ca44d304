import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Authority } from '@trinhky/domain';
import { IsBoolean } from 'class-validator';
import { ACCOUNTS } from '../accounts/accounts.js';
import type { Accounts, SessionOwner } from '../accounts/accounts.js';
import { Person } from '../http/person.js';
import { notFound, Problem } from '../http/problem.js';
import { ChangeQuietly, Look } from '../http/routes.js';
import { LiveEvents } from '../live/live-events.js';
import { Reader } from '../read/reader.js';
import { Administrators } from './administrators.js';
import type { AdministeredPerson, AdministrationShown } from './administration.view.js';

export class LockAccountRequest {
  @IsBoolean() @ApiProperty() disabled!: boolean;
}

/** What only administrators see: accounts, and who held and will hold what. */
@ApiTags('Quản trị')
@Controller('api')
export class AdministrationController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    private readonly administrators: Administrators,
    private readonly reader: Reader,
    private readonly live: LiveEvents,
  ) {}

  @Get('administration')
  @Look(
    "The organ's people with accounts and posts of all times, its units, fields, names by date and delegations; for administrators",
    'Administration',
  )
  async show(@Person() person: SessionOwner): Promise<AdministrationShown> {
    await this.administrators.require(person);
    const authority = await this.reader.authority(person.organId);
    const { units, fields, names, delegations } = authority;
    return { today: this.reader.today, people: await this.people(authority), units, fields, names, delegations };
  }

  @Post('people/:userId/lock')
  @ChangeQuietly("Locks a person's account, which ends their sessions, or unlocks it; posts go on")
  async lock(@Person() person: SessionOwner, @Param('userId') userId: string, @Body() { disabled }: LockAccountRequest): Promise<void> {
    await this.known(person, userId);
    if (disabled && userId === person.userId) {
      throw new Problem(409, 'account.own', 'Không thể tự khóa tài khoản đang dùng. Hãy nhờ quản trị khác.');
    }
    await this.administrators.requireOnlyHere(person, userId);
    await this.accounts.setDisabled(userId, disabled);
    await this.live.recheck(userId);
  }

  @Post('people/:userId/end-sessions')
  @ChangeQuietly('Signs a person out everywhere')
  async endSessions(@Person() person: SessionOwner, @Param('userId') userId: string): Promise<void> {
    await this.known(person, userId);
    await this.accounts.sessions.closeAllOf(userId, person.organId);
    await this.live.recheck(userId);
  }

  private async known(person: SessionOwner, userId: string): Promise<void> {
    await this.administrators.require(person);
    const { posts } = await this.reader.authority(person.organId);
    if (!posts.some((post) => post.userId === userId)) throw notFound('người dùng này');
  }

  private async people({ posts }: Authority): Promise<AdministeredPerson[]> {
    const accounts = new Map((await this.accounts.list()).map((account) => [account.userId, account]));
    const ids = [...new Set(posts.map(({ userId }) => userId))];
    const people = ids.map((userId) => {
      const held = posts.filter((post) => post.userId === userId);
      const account = accounts.get(userId);
      const name = account?.name ?? held.at(-1)?.name ?? userId;
      return {
        userId,
        name,
        account: account ? { username: account.username, mustChange: account.mustChange, disabled: account.disabled } : null,
        posts: held,
      };
    });
    return people.sort((a, b) => VIETNAMESE.compare(givenNameFirst(a.name), givenNameFirst(b.name)));
  }
}

const VIETNAMESE = new Intl.Collator('vi');
/** "Nguyễn Văn An" is listed under An. */
const givenNameFirst = (name: string): string => name.split(' ').reverse().join(' ');
