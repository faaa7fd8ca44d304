import type { Assignee, Role } from '@trinhky/events';
import { shownState } from '../outline/section-state.js';
import { myWorkOf } from '../my-work/my-work.query.js';
import type { MyWorkView } from '../my-work/my-work.query.js';
import { standsFor } from '../people/candidates.js';
import { peopleOn } from '../people/people.query.js';
import type { PeopleView } from '../people/people.query.js';
import type { ReadModels } from '../read-models.js';
import { reportBoardOf } from '../report-board/report-board.query.js';
import type { ReportView } from '../report-board/report-board.query.js';
import { reviewQueueOf } from '../review-queue/review-queue.query.js';
import type { ReviewView } from '../review-queue/review-queue.query.js';
import { dueOn } from './due.js';
import type { Due } from './due.js';

export type ReportAtHome = Pick<ReportView, 'reportId' | 'period' | 'state' | 'number' | 'sections' | 'changedAt'> & {
  subject: string;
  due: Due | null;
};
export interface HomeView {
  /** The legal date that everything is told for. */
  today: string;
  /** Of the posts held today. */
  roles: Role[];
  /** What came back first, then by due date. */
  toDraft: (MyWorkView & { due: Due | null })[];
  toApprove: (ReviewView & { due: Due | null })[];
  toSign: ReportAtHome[];
  /** Every section is approved: to be checked and submitted for signature. */
  toSubmit: ReportAtHome[];
  toNumber: ReportAtHome[];
  toIssue: ReportAtHome[];
  /** Reports under way that the person has a part in, and the last ones issued; `mine`: sections drafted or approved by them. */
  reports: (ReportAtHome & { mine: { sections: number; waiting: number } })[];
}

/** So many reports under way are looked through, the newest. */
const UNDER_WAY = 100;
const JUST_ISSUED = 5;
/** Those who have to do with every report of the organ. */
const WITH_ALL: ReadonlySet<Role> = new Set(['chair', 'vice-chair', 'clerk', 'auditor']);

/** What waits for a person, by what they may do today, and the reports that they have a part in. */
export async function homeOf(
  db: ReadModels,
  { organId, userId, today }: { organId: string; userId: string; today: string },
): Promise<HomeView> {
  const whose = { organId, userId, today };
  const people = await peopleOn(db, organId, today);
  const roles = [...new Set(people.posts.filter((post) => post.userId === userId).map(({ role }) => role))];
  const toDraft = (await myWorkOf(db, whose)).map((row) => ({ ...row, due: dueOn(row.dueDate, today) }));
  const toApprove = (await reviewQueueOf(db, whose)).map((row) => ({ ...row, due: dueOn(row.dueDate, today) }));
  const underWay = await reportBoardOf(db, organId, {
    states: ['drafting', 'submitted', 'rendered', 'signed', 'numbering', 'numbered'],
    limit: UNDER_WAY,
  });
  const issued = await reportBoardOf(db, organId, { states: ['issued'], limit: JUST_ISSUED });
  const inState = (...states: ReportView['state'][]) => underWay.rows.filter(({ state }) => states.includes(state));
  const shown = (reports: readonly ReportView[]) => reports.map((report) => atHome(report, today));

  const signers = standsFor(people, userId, 'sign');
  const clerk = standsFor(people, userId, 'clerk').some((user) =>
    people.posts.some((post) => post.userId === user && post.role === 'clerk'),
  );
  const all = [...underWay.rows, ...issued.rows];
  const mine = await partsIn(db, organId, all, standsFor(people, userId, 'draft'), people);
  const waitingIn = (reportId: string) => [...toDraft, ...toApprove].filter((row) => row.reportId === reportId).length;
  return {
    today,
    roles,
    toDraft,
    toApprove,
    toSign: shown(inState('rendered').filter(({ signer }) => signer !== null && signers.includes(signer))),
    toSubmit: clerk ? shown(inState('drafting').filter(isComplete)) : [],
    toNumber: clerk ? shown(inState('signed')) : [],
    toIssue: clerk ? shown(inState('numbered')) : [],
    reports: all.flatMap((report) => {
      const sections = mine.get(report.reportId) ?? 0;
      if (sections === 0 && !roles.some((role) => WITH_ALL.has(role))) return [];
      return [{ ...atHome(report, today), mine: { sections, waiting: waitingIn(report.reportId) } }];
    }),
  };
}

function atHome({ reportId, header, period, dueDate, state, number, sections, changedAt }: ReportView, today: string): ReportAtHome {
  // What is issued is late no more.
  const due = state === 'issued' ? null : dueOn(dueDate, today);
  return { reportId, subject: header.subject, period, due, state, number, sections, changedAt };
}

/** There are sections, and the approval of every one has been recorded. */
const isComplete = ({ sections }: ReportView): boolean =>
  (sections.approved ?? 0) > 0 && (sections.drafting ?? 0) === 0 && (sections['in-review'] ?? 0) === 0;

/** How many sections of each report these people draft or are named to approve. */
async function partsIn(
  db: ReadModels,
  organId: string,
  reports: readonly ReportView[],
  users: readonly string[],
  { posts }: PeopleView,
): Promise<Map<string, number>> {
  const parts = new Map<string, number>();
  if (reports.length === 0) return parts;
  const rows = await db
    .selectFrom('outline_nodes as n')
    .innerJoin('section_states as s', (on) => on.onRef('s.organ_id', '=', 'n.organ_id').onRef('s.section_id', '=', 'n.section_id'))
    .select(['n.report_id', 's.assignees', 's.approver', shownState.as('state')])
    .where('n.organ_id', '=', organId)
    .where(
      'n.report_id',
      'in',
      reports.map(({ reportId }) => reportId),
    )
    .execute();
  const held = posts.filter(({ userId }) => users.includes(userId));
  const isTheirs = (assignee: Assignee) =>
    assignee.kind === 'user'
      ? users.includes(assignee.id)
      : held.some(({ role, unitId }) => role === assignee.role && unitId === assignee.unit);
  for (const { report_id, assignees, approver, state } of rows) {
    if (state === 'removed' || state === 'closed') continue;
    const theirs = (JSON.parse(assignees) as Assignee[]).some(isTheirs) || (approver !== null && users.includes(approver));
    if (theirs) parts.set(report_id, (parts.get(report_id) ?? 0) + 1);
  }
  return parts;
}
