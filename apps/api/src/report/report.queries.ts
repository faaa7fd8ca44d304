import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { legalDate } from '@trinhky/commands';
import { postsOn, reportActions } from '@trinhky/domain';
import type { HeldPost, OpenedReport, Report } from '@trinhky/domain';
import { reportStream } from '@trinhky/events';
import { documentsOf, outlineOf, reportBoardOf } from '@trinhky/read-models';
import type { DocumentView, Page, ReportFilter, ReportView } from '@trinhky/read-models';
import { reportAt, reportMoment } from '@trinhky/replay';
import type { SessionOwner } from '../accounts/accounts.js';
import { noSuchRevision, notFound } from '../http/problem.js';
import { rejectionInVietnamese } from '../http/rejections.vi.js';
import { Reader } from '../read/reader.js';
import type { ActionsShown } from '../section/section.queries.js';
import { sectionState, sectionText } from '../section/section.view.js';
import { isOpened, isOverdue, reportShown } from './report.view.js';

/** Questions about reports. */

export type ReportRow = ReportView & { overdue: boolean };

export class ListReports extends Query<Page<ReportRow>> {
  constructor(
    readonly organId: string,
    readonly filter: ReportFilter,
  ) {
    super();
  }
}

@QueryHandler(ListReports)
export class ListReportsHandler implements IQueryHandler<ListReports> {
  constructor(private readonly reader: Reader) {}

  async execute({ organId, filter }: ListReports): Promise<Page<ReportRow>> {
    const { rows, next } = await reportBoardOf(this.reader.installation.readModels, organId, filter);
    const { today } = this.reader;
    return { rows: rows.map((row) => ({ ...row, overdue: isOverdue(row.dueDate, row.state, today) })), next };
  }
}

type ReportStanding = ReturnType<typeof reportShown> & { reportId: string; revision: number | null };
/** When each section last changed and who last wrote in it, by section id. */
interface LastChanges {
  [sectionId: string]: { at: string; edited: { by: string; at: string } | null };
}
export type ReportPage = ReportStanding & { lastChanges: LastChanges };

/** One report as it stands in the log. */
export class ShowReport extends Query<ReportPage> {
  constructor(
    readonly organId: string,
    readonly reportId: string,
  ) {
    super();
  }
}

@QueryHandler(ShowReport)
export class ShowReportHandler implements IQueryHandler<ShowReport> {
  constructor(private readonly reader: Reader) {}

  async execute({ organId, reportId }: ShowReport): Promise<ReportPage> {
    const { report, sections } = await this.reader.folds.whole(organId, reportId);
    const shown = reportShown(opened(report.state), sections, await this.reader.authority(organId), this.reader.today);
    return { reportId, revision: report.head?.revision ?? null, ...shown, lastChanges: await this.lastChanges(organId, reportId) };
  }

  private async lastChanges(organId: string, reportId: string): Promise<LastChanges> {
    const changes: LastChanges = {};
    for (const { section } of await outlineOf(this.reader.installation.readModels, organId, reportId)) {
      if (!section || section.changedAt === null) continue;
      const { sectionId, changedAt: at, edited } = section;
      changes[sectionId] = { at, edited };
    }
    return changes;
  }
}

/** What the signed-in person may do next, and why not the rest. */
export class ReportActionsOf extends Query<ActionsShown> {
  constructor(
    readonly person: SessionOwner,
    readonly reportId: string,
    readonly onBehalfOf: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(ReportActionsOf)
export class ReportActionsHandler implements IQueryHandler<ReportActionsOf> {
  constructor(private readonly reader: Reader) {}

  async execute({ person: { organId, userId }, reportId, onBehalfOf }: ReportActionsOf): Promise<ActionsShown> {
    const report = opened((await this.reader.folds.report(organId, reportId)).state);
    const call = { organId, by: { userId, onBehalfOf }, commandId: 'trial' };
    const context = await this.reader.installation.office.contextFor(call, reportStream(organId, reportId));
    const { may, whyNot } = reportActions(report, context);
    return { may, whyNot: whyNot.map(({ details, ...why }) => ({ ...why, detail: rejectionInVietnamese(why.code, details).detail })) };
  }
}

type SectionAtMoment = ReturnType<typeof sectionState> &
  ReturnType<typeof sectionText> & { sectionId: string; nodeId: string; streamRevision: number | null };

/** The whole report at a moment: outline, each section's text, state, remarks and assignment, and who held which post on that day. */
export type ReportMomentShown = ReportStanding & { at: string; sections: SectionAtMoment[]; posts: HeldPost[] };

export class ReportAsOf extends Query<ReportMomentShown> {
  constructor(
    readonly person: SessionOwner,
    readonly reportId: string,
    readonly until: { revision: number } | { instant: string },
  ) {
    super();
  }
}

@QueryHandler(ReportAsOf)
export class ReportAsOfHandler implements IQueryHandler<ReportAsOf> {
  constructor(private readonly reader: Reader) {}

  async execute({ person: { organId, userId }, reportId, until }: ReportAsOf): Promise<ReportMomentShown> {
    const { report, sections, instant } = await this.moment(organId, reportId, until);
    const date = legalDate(instant);
    const authority = await this.reader.authority(organId);
    return {
      reportId,
      at: instant,
      revision: report.head?.revision ?? null,
      ...reportShown(opened(report.state), sections, authority, date),
      sections: [...sections].flatMap(([sectionId, { state, head }]) => {
        if (state.status === 'none') return [];
        const { nodeId } = state;
        const streamRevision = head?.revision ?? null;
        return [{ sectionId, nodeId, streamRevision, ...sectionState(state, authority, date), ...sectionText(state, userId) }];
      }),
      posts: postsOn(authority, date),
    };
  }

  /** At a revision of the report's own stream, the sections stand as at that event's instant. */
  private async moment(organId: string, reportId: string, until: ReportAsOf['until']) {
    const { store } = this.reader.installation;
    if ('instant' in until) return { ...(await reportMoment(store, organId, reportId, until.instant)), instant: until.instant };
    const report = await reportAt(store, organId, reportId, until);
    const last = report.events.at(-1);
    if (!last) throw notFound('báo cáo này');
    if (last.revision !== until.revision) throw noSuchRevision('Báo cáo này', until.revision, last.revision);
    const instant = last.meta.occurredAt;
    const { sections } = await reportMoment(store, organId, reportId, instant);
    return { report, sections, instant };
  }
}

export class DocumentsOf extends Query<DocumentView[]> {
  constructor(
    readonly organId: string,
    readonly reportId: string,
  ) {
    super();
  }
}

@QueryHandler(DocumentsOf)
export class DocumentsOfHandler implements IQueryHandler<DocumentsOf> {
  constructor(private readonly reader: Reader) {}

  execute({ organId, reportId }: DocumentsOf) {
    return documentsOf(this.reader.installation.readModels, organId, reportId);
  }
}

export const reportQueryHandlers = [ListReportsHandler, ShowReportHandler, ReportActionsHandler, ReportAsOfHandler, DocumentsOfHandler];

const opened = (report: Report): OpenedReport => {
  if (!isOpened(report)) throw notFound('báo cáo này');
  return report;
};
