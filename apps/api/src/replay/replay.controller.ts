import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { SessionOwner } from '../accounts/accounts.js';
import { ReadQuery } from '../http/freshness.js';
import { Person } from '../http/person.js';
import { Look } from '../http/routes.js';
import { ReplayDiffOf, ReplayOf } from './replay.queries.js';
import { BetweenQuery, momentAsked, placeAsked, ReplayQuery } from './replay.requests.js';
import { VerificationOf } from './verification.queries.js';

/** How a report came to be, and whether its history is as it was written. */
@ApiTags('Diễn biến')
@Controller('api/reports/:id')
export class ReplayController {
  constructor(private readonly queries: QueryBus) {}

  @Get('replay')
  @Look(
    'Everything that happened to the report, its sections and the rights in it, in one order, with what each event changed',
    'ReplayPage',
  )
  replay(@Person() person: SessionOwner, @Param('id') id: string, @Query() { cursor, limit }: ReplayQuery) {
    return this.queries.execute(new ReplayOf(person, id, placeAsked(cursor), limit === undefined ? undefined : Number(limit)));
  }

  @Get('diff')
  @Look('What differs between two moments of the report: by section, block and word', 'ReplayDiff')
  diff(@Person() { organId }: SessionOwner, @Param('id') id: string, @Query() { from, to, sectionId }: BetweenQuery) {
    return this.queries.execute(new ReplayDiffOf(organId, id, momentAsked(from), momentAsked(to), sectionId));
  }

  @Get('verification')
  @Look('Whether every chain of the report is whole, its documents as they were written, and what of it is anchored', 'Verification')
  verification(@Person() { organId }: SessionOwner, @Param('id') id: string, @Query() _query: ReadQuery) {
    return this.queries.execute(new VerificationOf(organId, id));
  }
}
