import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { SessionOwner } from '../accounts/accounts.js';
import { HistoryOf } from '../history/history.queries.js';
import { ReadQuery } from '../http/freshness.js';
import { OnBehalfOf, Person } from '../http/person.js';
import { AsOfQuery, DiffQuery, momentAsked, pageAsked, PageQuery } from '../http/reads.js';
import { Look, MayStandForAnother } from '../http/routes.js';
import { SectionActionsOf, SectionAsOf, SectionBlame, SectionDiff, ShowSection } from './section.queries.js';

/** What people see of a section. */
@ApiTags('Mục')
@Controller('api/sections/:id')
export class SectionReadsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Look('The section as it stands: text, state, remarks, assignment, and its place in the report', 'SectionPage')
  show(@Person() person: SessionOwner, @Param('id') id: string, @Query() _query: ReadQuery) {
    return this.queries.execute(new ShowSection(person, id));
  }

  @Get('actions')
  @Look('What the signed-in person may do next, and why not the rest', 'Actions')
  @MayStandForAnother()
  actions(
    @Person() person: SessionOwner,
    @Param('id') id: string,
    @Query() _query: ReadQuery,
    @OnBehalfOf() onBehalfOf: string | undefined,
  ) {
    return this.queries.execute(new SectionActionsOf(person, id, onBehalfOf));
  }

  @Get('history')
  @Look('What happened to the section, newest first', 'HistoryPage')
  history(@Person() { organId }: SessionOwner, @Param('id') sectionId: string, @Query() query: PageQuery) {
    return this.queries.execute(new HistoryOf(organId, { sectionId }, pageAsked(query)));
  }

  @Get('diff')
  @Look('The difference between two revisions of the text, by block and word', 'SectionDiff')
  diff(@Person() { organId }: SessionOwner, @Param('id') id: string, @Query() { from, to }: DiffQuery) {
    return this.queries.execute(new SectionDiff(organId, id, numbered(from), numbered(to)));
  }

  @Get('as-of')
  @Look('The section as of an instant or a revision of its stream', 'SectionMoment')
  asOf(@Person() person: SessionOwner, @Param('id') id: string, @Query() query: AsOfQuery) {
    return this.queries.execute(new SectionAsOf(person, id, momentAsked(query)));
  }

  @Get('blame')
  @Look('Who wrote each block and row that is there, now or as of a moment, why, and who approved it', 'Blame')
  blame(@Person() { organId }: SessionOwner, @Param('id') id: string, @Query() query: AsOfQuery) {
    const isPast = query.at !== undefined || query.revision !== undefined;
    return this.queries.execute(new SectionBlame(organId, id, isPast ? momentAsked(query) : undefined));
  }
}

const numbered = (text: string | undefined) => (text === undefined ? undefined : Number(text));
