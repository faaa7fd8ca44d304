import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { OFFICE } from '@trinhky/commands';
import { ACCOUNTS } from './accounts/accounts.js';
import type { Accounts } from './accounts/accounts.js';
import { CLOCK } from './clock.js';
import type { Clock } from './clock.js';
import { DocumentsController } from './documents/documents.controller.js';
import { FOLDS, foldsOf } from './folds.js';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './home/home.controller.js';
import { ShowHomeHandler } from './home/home.queries.js';
import { HistoryHandler } from './history/history.queries.js';
import { FreshnessInterceptor } from './http/freshness.js';
import { SessionGuard } from './http/person.js';
import { ProblemDetailsFilter } from './http/problem-details.filter.js';
import { SameSiteGuard } from './http/same-site.js';
import { EnvelopePipe } from './http/validation.js';
import { INSTALLATION } from './installation.js';
import type { Installation } from './installation.js';
import { LiveController } from './live/live.controller.js';
import { LiveEvents } from './live/live-events.js';
import { LOGGER } from './logger.js';
import type { Logger } from './logger.js';
import { NotificationsController } from './notifications/notifications.controller.js';
import { NotificationsHandler } from './notifications/notifications.queries.js';
import { OpinionsController } from './opinions/opinions.controller.js';
import { opinionQueryHandlers } from './opinions/opinions.queries.js';
import { AdministrationController } from './organ/administration.controller.js';
import { Administrators } from './organ/administrators.js';
import { OrganController } from './organ/organ.controller.js';
import { organCommandHandlers } from './organ/organ.handlers.js';
import { organQueryHandlers } from './organ/organ.queries.js';
import { PeopleRegister } from './organ/people-register.js';
import { PeopleController } from './organ/people.controller.js';
import { TemplatesController } from './organ/templates.controller.js';
import { Reader } from './read/reader.js';
import { RIGHTS_EVENTS, rightsEvents } from './replay/replay-events.js';
import { ReplayController } from './replay/replay.controller.js';
import { replayQueryHandlers } from './replay/replay.queries.js';
import { Replays } from './replay/replays.js';
import { RegisterController } from './register/register.controller.js';
import { RegisterHandler } from './register/register.handler.js';
import { RegisterBookHandler, RegisterBooksHandler } from './register/register.queries.js';
import { DraftTexts } from './report/draft-texts.js';
import { ReportEvidence } from './report/report-evidence.js';
import { ReportOpener } from './report/report-opener.js';
import { ReportReadsController } from './report/report-reads.controller.js';
import { ReportController } from './report/report.controller.js';
import { ReportHandler } from './report/report.handler.js';
import { reportQueryHandlers } from './report/report.queries.js';
import { SearchController } from './search/search.controller.js';
import { SearchHandler } from './search/search.queries.js';
import { AttachmentKeeper } from './section/attachment-keeper.js';
import { AttachmentsController } from './section/attachments.controller.js';
import { SectionReadsController } from './section/section-reads.controller.js';
import { SectionController } from './section/section.controller.js';
import { SectionHandler } from './section/section.handler.js';
import { sectionQueryHandlers } from './section/section.queries.js';
import { SERVING, serving } from './serving.js';
import { ORGANS, organsOf } from './session/organs.js';
import { SessionController } from './session/session.controller.js';
import { SessionsController } from './session/sessions.controller.js';
import { SystemController } from './system/system.controller.js';
import { SystemHandler } from './system/system.queries.js';
import { ActionsInOrganHandler } from './work/actions-in-organ.query.js';
import { MyWorkHandler, ReviewQueueHandler } from './work/work.queries.js';
import { WorkController } from './work/work.controller.js';

export interface AppParts {
  installation: Installation;
  accounts: Accounts;
  clock: Clock;
  logger: Logger;
  /** How many requests a person may make a minute; null = no limit at all, for measuring. */
  requestsPerMinute: number | null;
}

/** Everything that speaks HTTP, over parts that were opened elsewhere and are closed elsewhere. */
@Module({})
export class AppModule {
  static over({ installation, accounts, clock, logger, requestsPerMinute }: AppParts): DynamicModule {
    const { office, store } = installation;
    return {
      module: AppModule,
      imports: [
        CqrsModule.forRoot(),
        ThrottlerModule.forRoot({
          throttlers: [{ limit: requestsPerMinute ?? 0, ttl: 60_000 }],
          skipIf: () => requestsPerMinute === null,
          // By person; before signing in, by address.
          getTracker: (request) => request.person?.userId ?? request.ip,
        }),
      ],
      controllers: [
        SessionController,
        SessionsController,
        HealthController,
        LiveController,
        SystemController,
        WorkController,
        HomeController,
        NotificationsController,
        SearchController,
        ReportController,
        ReportReadsController,
        ReplayController,
        DocumentsController,
        SectionController,
        SectionReadsController,
        AttachmentsController,
        OpinionsController,
        RegisterController,
        OrganController,
        PeopleController,
        AdministrationController,
        TemplatesController,
      ],
      providers: [
        { provide: INSTALLATION, useValue: installation },
        { provide: OFFICE, useValue: office },
        { provide: ACCOUNTS, useValue: accounts },
        { provide: CLOCK, useValue: clock },
        { provide: LOGGER, useValue: logger },
        { provide: FOLDS, useValue: foldsOf(store) },
        { provide: RIGHTS_EVENTS, useValue: rightsEvents(store) },
        { provide: ORGANS, useValue: organsOf(store, office, clock) },
        { provide: SERVING, useValue: serving() },
        // Guards run in this order.
        { provide: APP_GUARD, useClass: SameSiteGuard },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_GUARD, useClass: ThrottlerGuard },
        { provide: APP_PIPE, useClass: EnvelopePipe },
        { provide: APP_INTERCEPTOR, useClass: FreshnessInterceptor },
        { provide: APP_FILTER, useClass: ProblemDetailsFilter },
        LiveEvents,
        Reader,
        Replays,
        DraftTexts,
        ReportEvidence,
        ReportOpener,
        PeopleRegister,
        Administrators,
        SectionHandler,
        AttachmentKeeper,
        ReportHandler,
        RegisterHandler,
        ...organCommandHandlers,
        HistoryHandler,
        ActionsInOrganHandler,
        MyWorkHandler,
        ShowHomeHandler,
        NotificationsHandler,
        SearchHandler,
        SystemHandler,
        ReviewQueueHandler,
        RegisterBookHandler,
        RegisterBooksHandler,
        ...sectionQueryHandlers,
        ...opinionQueryHandlers,
        ...reportQueryHandlers,
        ...replayQueryHandlers,
        ...organQueryHandlers,
      ],
    };
  }
}
