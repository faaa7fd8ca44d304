import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { ACCOUNTS } from '../accounts/accounts.js';
import type { Accounts, SessionOwner } from '../accounts/accounts.js';
import { Ids } from '../http/fields.js';
import { Person } from '../http/person.js';
import { pageAsked, PageQuery } from '../http/reads.js';
import { ChangeQuietly, Look } from '../http/routes.js';
import { NotificationsOf } from './notifications.queries.js';

export class MarkReadRequest {
  @IsOptional()
  @Matches(/^\d{1,15}$/)
  @ApiProperty({ required: false, type: String, description: 'Everything up to this position.' })
  upTo?: string;
  /** Single ones: positions, and ids of reminders. */
  @Ids(200) ids!: string[];
}

@ApiTags('Việc của tôi')
@Controller('api/notifications')
export class NotificationsController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
  ) {}

  @Get()
  @Look('What I was told, newest first, with reminders of due dates and how many I have not read', 'Notifications')
  list(@Person() person: SessionOwner, @Query() query: PageQuery) {
    return this.queries.execute(new NotificationsOf(person, pageAsked(query)));
  }

  @Post('read')
  @ChangeQuietly('Marks notifications as read')
  async markRead(@Person() person: SessionOwner, @Body() { upTo, ids }: MarkReadRequest): Promise<void> {
    const { readMarks } = this.accounts;
    await readMarks.markRead(person, ids);
    if (upTo !== undefined) await readMarks.markReadTo(person, Number(upTo));
  }
}
