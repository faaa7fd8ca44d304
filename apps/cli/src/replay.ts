import type { ResultOf } from '@trinhky/api/control';
import { timeInVietnam } from '@trinhky/commands';
import { Unusable } from './exit-codes.js';
import { instantOf } from './instants.js';
import { say, sayJson } from './output.js';
import { withOperations } from './reach.js';

export interface ReplayOptions {
  at?: string;
  from?: string;
  to?: string;
  json?: boolean;
  data?: string;
}

/** Without an id the reports there are; with one what happened to it, or (with `at`) its text as it stood at that moment. */
export async function replay(id: string | undefined, { at, from, to, json, data }: ReplayOptions): Promise<void> {
  if (at !== undefined && id === undefined)
    throw new Unusable('--at needs the id of a report or section; "trinhky replay" lists the reports');
  if (at !== undefined && id !== undefined) {
    const instant = instantOf(at, 'last');
    const text = await withOperations(data, (operations) => operations.run('text', { id, at: instant }));
    return json ? sayJson({ at: instant, ...text }) : say(textInWords(text, instant));
  }
  const asked = { id: id ?? null, from: from ? instantOf(from, 'first') : null, to: to ? instantOf(to, 'last') : null };
  const timeline = await withOperations(data, (operations) => operations.run('timeline', asked));
  if (json) sayJson(timeline);
  else say(timeline.kind === 'reports' ? reportsInWords(timeline.reports) : timelineInWords(timeline));
}

const STATES: Record<string, string> = {
  drafting: 'đang soạn thảo',
  submitted: 'đã trình ký',
  rendered: 'chờ ký',
  signed: 'đã ký',
  'numbering-requested': 'đang cấp số',
  numbered: 'đã cấp số',
  issued: 'đã phát hành',
  cancelled: 'đã huỷ',
  'in-review': 'đang chờ duyệt',
  approved: 'đã duyệt',
  closed: 'đã đóng',
};
const stateOf = (status: string) => STATES[status] ?? status;

type Listed = Extract<ResultOf<'timeline'>, { kind: 'reports' }>['reports'];
function reportsInWords(reports: Listed): string {
  if (reports.length === 0) return 'Chưa có báo cáo nào.';
  return reports.map(({ reportId, subject, status }) => `${reportId}  ${stateOf(status)}\n    ${subject}`).join('\n');
}

type Events = Extract<ResultOf<'timeline'>, { kind: 'events' }>;
function timelineInWords({ subject, events, sections }: Events): string {
  const lines = events.map(({ at, by, verb, summary, section }) => {
    const who = [by.name, by.post].filter(Boolean).join(', ') + (by.onBehalfOf ? ` (thay ${by.onBehalfOf})` : '');
    const what = [section, summary].filter(Boolean).join(' · ');
    return `${timeInVietnam(at)}  ${who}: ${verb}${what === '' ? '' : ` · ${what}`}`;
  });
  return [
    subject,
    '',
    ...lines,
    '',
    `${events.length} sự kiện. Các mục (dùng mã để xem riêng từng mục):`,
    ...sections.map(({ sectionId, label }) => `  ${sectionId}  ${label}`),
  ].join('\n');
}

function textInWords({ subject, status, revision, lines }: ResultOf<'text'>, instant: string): string {
  const head = `Tại thời điểm ${timeInVietnam(instant)} (giờ Việt Nam): ${stateOf(status)}, sự kiện thứ ${(revision ?? -1) + 1}`;
  const body = lines.map(({ kind, text }) => (kind === 'heading' ? `\n${text}` : text));
  return [subject, head, ...body].join('\n');
}
