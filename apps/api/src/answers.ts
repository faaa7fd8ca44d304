import type { ReportText } from '@trinhky/content';
import type { FormatFinding } from '@trinhky/events';
import type {
  DocumentView,
  HistoryLine,
  HomeView,
  MyWorkView,
  OrganView,
  Page,
  PeopleView,
  RegisterLine,
  ReviewView,
  SearchAnswer,
  TemplateView,
} from '@trinhky/read-models';
import type { OpenSession } from './accounts/open-sessions.js';
import type { CommandAnswer } from './http/command-call.js';
import type { Ended, Told } from './live/told.js';
import type { NotificationsShown } from './notifications/notifications.queries.js';
import type { ReplayDiff, ReplayPage } from './replay/replay.view.js';
import type { Verification } from './replay/verification.view.js';
import type { OpinionsShown } from './opinions/opinions.queries.js';
import type { ReportImported } from './report/report-opener.js';
import type { ReportMomentShown, ReportPage, ReportRow } from './report/report.queries.js';
import type { AdministrationShown } from './organ/administration.view.js';
import type { ActionsShown, BlameShown, SectionDiffShown, SectionMomentShown, SectionPage } from './section/section.queries.js';
import type { SessionShown } from './session/session.view.js';

/**
 * What the API answers, by the name it has in the OpenAPI document. `npm run answers` writes the schemas of these types into the document and the
 * document's types into the pages: a type changed here changes there, and nowhere else is it written down.
 */
export interface Answers {
  Session: SessionShown;
  Told: Told;
  Ended: Ended;

  ReportsPage: Page<ReportRow>;
  ReportPage: ReportPage;
  ReportMoment: ReportMomentShown;
  Actions: ActionsShown;
  HistoryPage: Page<HistoryLine>;
  OutlineChanged: OutlineChanged;
  ReportImported: ReportImported;
  Documents: Rows<DocumentView>;
  ReportText: ReportText;
  FormatChecked: FormatChecked;
  Submitted: Submitted;

  SectionPage: SectionPage;
  SectionMoment: SectionMomentShown;
  SectionDiff: SectionDiffShown;
  Blame: BlameShown;
  Opinions: OpinionsShown;

  ReplayPage: ReplayPage;
  ReplayDiff: ReplayDiff;
  Verification: Verification;

  MyWork: Rows<MyWorkView>;
  ReviewQueue: Rows<ReviewView>;
  Home: HomeView;
  Notifications: NotificationsShown;
  SearchAnswer: SearchAnswer;

  Administration: AdministrationShown;
  Sessions: Rows<SessionRow>;
  Organ: OrganShown;
  People: PeopleView;
  NewPassword: { password: string };
  DelegationGranted: DelegationGranted;
  Templates: Rows<TemplateView>;
  RegisterBooks: Rows<{ book: string; year: number; symbol: string; start: number }>;
  RegisterPage: Page<RegisterLine>;
}
export type AnswerName = keyof Answers;

interface Rows<Row> {
  rows: Row[];
}
interface SessionRow extends Omit<OpenSession, 'organId'> {
  /** The one that asks. */
  current: boolean;
}
interface FormatChecked extends CommandAnswer {
  findings: FormatFinding[];
}
interface OutlineChanged extends CommandAnswer {
  /** What the next change of the outline names. */
  outlineHash: string;
}
interface Submitted extends CommandAnswer {
  /** What taking back, signing and issuing name. */
  submission: number | null;
}
interface DelegationGranted extends CommandAnswer {
  delegationId: string;
}
interface OrganShown extends Pick<PeopleView, 'units' | 'fields'> {
  organ: OrganView | null;
}
