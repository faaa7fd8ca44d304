import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { SessionOwner } from '../accounts/accounts.js';
import { HistoryOf } from '../history/history.queries.js';
import { ReadQuery } from '../http/freshness.js';
import { OnBehalfOf, Person } from '../http/person.js';
import { AsOfQuery, momentAsked, pageAsked, PageQuery } from '../http/reads.js';
import { Look, MayStandForAnother } from '../http/routes.js';
import { DocumentsOf, ListReports, ReportActionsOf, ReportAsOf, ShowReport } from './report.queries.js';
import { ReportsQuery } from './report.requests.js';

/** What people see of reports. */
@ApiTags('Báo cáo')
@Controller('api/reports')
export class ReportReadsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Look("The organ's reports, newest first", 'ReportsPage')
  list(@Person() { organId }: SessionOwner, @Query() query: ReportsQuery) {
    const { state, year, period, search } = query;
    const filter = {
      ...(state !== undefined && { states: [state] }),
      ...(year !== undefined && { year: Number(year) }),
      ...(period !== undefined && { period }),
      ...(search !== undefined && { search }),
    };
    return this.queries.execute(new ListReports(organId, { ...filter, ...pageAsked(query) }));
  }

  @Get(':id')
  @Look('The report as it stands: outline with numbers and the state of each section, submission, format check', 'ReportPage')
  show(@Person() { organId }: SessionOwner, @Param('id') id: string, @Query() _query: ReadQuery) {
    return this.queries.execute(new ShowReport(organId, id));
  }

  @Get(':id/actions')
  @Look('What the signed-in person may do next, and why not the rest', 'Actions')
  @MayStandForAnother()
  actions(
    @Person() person: SessionOwner,
    @Param('id') id: string,
    @Query() _query: ReadQuery,
    @OnBehalfOf() onBehalfOf: string | undefined,
  ) {
    return this.queries.execute(new ReportActionsOf(person, id, onBehalfOf));
  }

  @Get(':id/history')
  @Look('What happened to the report and its sections, newest first', 'HistoryPage')
  history(@Person() { organId }: SessionOwner, @Param('id') reportId: string, @Query() query: PageQuery) {
    return this.queries.execute(new HistoryOf(organId, { reportId }, pageAsked(query)));
  }

  @Get(':id/as-of')
  @Look('The whole report as of an instant, or a revision of its own stream', 'ReportMoment')
  asOf(@Person() person: SessionOwner, @Param('id') id: string, @Query() query: AsOfQuery) {
    return this.queries.execute(new ReportAsOf(person, id, momentAsked(query)));
  }

  @Get(':id/documents')
  @Look('The documents generated for the report, of its latest submission first', 'Documents')
  async documents(@Person() { organId }: SessionOwner, @Param('id') id: string, @Query() _query: ReadQuery) {
    return { rows: await this.queries.execute(new DocumentsOf(organId, id)) };
  }
}
