import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { SessionOwner } from '../accounts/accounts.js';
import { ReadQuery } from '../http/freshness.js';
import { Person } from '../http/person.js';
import { Look } from '../http/routes.js';
import { ActionsInOrgan } from './actions-in-organ.query.js';
import { MyWork, ReviewQueue } from './work.queries.js';

const WHOSE = ['mine', 'all'] as const;

export class ReviewQuery extends ReadQuery {
  @IsOptional() @IsIn(WHOSE) @ApiProperty({ required: false, enum: WHOSE }) whose?: (typeof WHOSE)[number];
}

@ApiTags('Việc của tôi')
@Controller('api')
export class WorkController {
  constructor(private readonly queries: QueryBus) {}

  @Get('actions')
  @Look('What the signed-in person may begin in the organ (a report, a book of numbers), and why not the rest', 'Actions')
  actions(@Person() person: SessionOwner, @Query() _query: ReadQuery) {
    return this.queries.execute(new ActionsInOrgan(person));
  }

  @Get('my-work')
  @Look('The sections that wait for my drafting: what came back first, then by due date', 'MyWork')
  async myWork(@Person() person: SessionOwner, @Query() _query: ReadQuery) {
    return { rows: await this.queries.execute(new MyWork(person)) };
  }

  @Get('review-queue')
  @Look('What waits for my approval, the longest waiting first; `whose=all`: everything in review', 'ReviewQueue')
  async reviewQueue(@Person() person: SessionOwner, @Query() { whose }: ReviewQuery) {
    return { rows: await this.queries.execute(new ReviewQueue(person, whose === 'all')) };
  }
}
