import type { components } from '../../api/schema.gen.js';
import type { Place } from './place.js';
import { titleOf } from '../../ui/titles.js';

export type Home = components['schemas']['Home'];
export type Due = components['schemas']['Due'];
type ReportAtHome = components['schemas']['ReportAtHome'];

/** One thing that waits. */
export interface Work {
  key: string;
  place: Place;
  what: string;
  /** The report it is in; null where it is the report. */
  within: string | null;
  /** Why it came back, or what was said with it. */
  said: { by: string; text: string } | null;
  due: Due | null;
}
export interface WorkGroup {
  name: string;
  /** Of each row's state, by its word in `StateBadge`. */
  state: string;
  rows: Work[];
}

/** What waits, grouped by what is to be done, the most pressing first; empty groups are left out. */
export function workGroups(home: Home): WorkGroup[] {
  const back = home.toDraft.filter(({ returned }) => returned !== null);
  const fresh = home.toDraft.filter(({ returned }) => returned === null);
  const groups: WorkGroup[] = [
    { name: 'Cần sửa và trình lại', state: 'returned', rows: back.map(draft) },
    { name: 'Chờ bạn duyệt', state: 'in-review', rows: home.toApprove.map(review) },
    { name: 'Chờ bạn ký', state: 'rendered', rows: home.toSign.map((report) => ofReport(report, 'signing')) },
    { name: 'Cần soạn', state: 'drafting', rows: fresh.map(draft) },
    { name: 'Đã duyệt đủ, chờ trình ký', state: 'approved', rows: home.toSubmit.map((report) => ofReport(report, 'signing')) },
    { name: 'Đã ký, chờ cấp số', state: 'signed', rows: home.toNumber.map((report) => ofReport(report, 'signing')) },
    { name: 'Đã có số, chờ phát hành', state: 'numbered', rows: home.toIssue.map((report) => ofReport(report, 'signing')) },
  ];
  return groups.filter(({ rows }) => rows.length > 0);
}

const draft = (row: Home['toDraft'][number]): Work => ({
  key: `draft ${row.sectionId}`,
  place: { screen: 'section', sectionId: row.sectionId },
  what: titleOf(row),
  within: row.subject,
  said: row.returned && { by: row.returned.by, text: row.returned.reason },
  due: row.due,
});

const review = (row: Home['toApprove'][number]): Work => ({
  key: `review ${row.sectionId}`,
  place: { screen: 'review', sectionId: row.sectionId },
  what: titleOf(row),
  within: row.subject,
  said: row.note === null ? null : { by: row.submittedBy ?? '', text: row.note },
  due: row.due,
});

const ofReport = ({ reportId, subject, due }: ReportAtHome, screen: 'report' | 'signing'): Work => ({
  key: `${screen} ${reportId}`,
  place: { screen, reportId },
  what: subject,
  within: null,
  said: null,
  due,
});
