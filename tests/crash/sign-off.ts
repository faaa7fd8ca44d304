import { at, countAt, listAt, TEMPLATE, textAt, until } from '../../apps/api/src/testing/index.js';
import type { Client } from '../../apps/api/src/testing/index.js';
import { isGone, send } from './attempts.js';
import { CLERK, DRAFTERS } from './office-at-work.js';
import type { Shift } from './office-at-work.js';

export const CHAIR = 'an';
const BOOK = 'van-ban-di';

/** How many reports were issued, and where the one on its way stands; kept over the rounds. Opening it again under its key finds the same one. */
export interface Lane {
  issued: number;
  page: string | null;
}

interface Next {
  person: string;
  path: string;
  body: object;
}

/** Brings one report after the other from its opening to its issue, a command at a time, as long as the server answers. */
export async function signOff(shift: Shift, lane: Lane): Promise<void> {
  for (let n = 0; await step(shift, lane, `${shift.name}.lane.${n}`); n += 1);
}

/** False: the server has gone. */
async function step({ clients, note }: Shift, lane: Lane, key: string): Promise<boolean> {
  const client = clients.get(CLERK);
  if (!client) throw new Error('nobody keeps the lane');
  try {
    lane.page ??= await openedReport(client, lane);
    const { body: report } = await client.get(lane.page);
    if (at(report, 'status') === 'issued') {
      lane.issued += 1;
      lane.page = null;
      return true;
    }
    const next = nextOf(lane.page, report);
    const person = next && clients.get(next.person);
    if (!next || !person) return true;
    const attempt = await send(person, { ...next, key });
    note(attempt);
    return attempt.outcome.kind !== 'unknown';
  } catch (error) {
    if (!isGone(error)) throw error;
    return false;
  }
}

async function openedReport(clerk: Client, { issued }: Lane): Promise<string> {
  const opening = { templateId: TEMPLATE, year: 2026, index: 7, dueDate: null };
  const { body } = await clerk.post('/api/reports', opening, { 'idempotency-key': `lane-report-${issued}` });
  return `/api/reports/${textAt(body, 'reportId')}`;
}

/** Waits until nothing more comes of what the lane's report has asked of the workers. */
export async function workersDone(clerk: Client, { page }: Lane): Promise<void> {
  if (page === null) return;
  await until(
    () => clerk.get(page),
    ({ body }) => {
      const status = at(body, 'status');
      const awaited = status === 'submitted' || status === 'numbering' || (status === 'numbered' && !hasDocuments(body));
      return !awaited;
    },
  );
}

const hasDocuments = (report: unknown): boolean => listAt(report, 'submission.documents').length === 2;

/** What the report as it stands waits for; null while it waits for the workers. */
function nextOf(page: string, report: unknown): Next | null {
  const outlineHash = textAt(report, 'outlineHash');
  const submission = at(report, 'submission.submission');
  switch (at(report, 'status')) {
    case 'drafting': {
      const open = listAt(report, 'nodes').find((node) => at(node, 'section') !== null && at(node, 'section.recorded') === null);
      if (open !== undefined) return nextInSection(open);
      if (at(report, 'formatCheck.current') !== true) return { person: CLERK, path: `${page}/format-check`, body: { outlineHash } };
      const body = { outlineHash, signerId: CHAIR, mode: 'paper', fontSize: 14, lineMultiple: 1.15 };
      return { person: CLERK, path: `${page}/submit`, body };
    }
    case 'rendered':
      return { person: CHAIR, path: `${page}/sign`, body: { submission, sha256: at(report, 'submission.copy.sha256'), outlineHash } };
    case 'signed':
      return { person: CLERK, path: `${page}/request-number`, body: { submission, book: BOOK } };
    case 'numbered':
      if (!hasDocuments(report)) return null;
      return { person: CLERK, path: `${page}/issue`, body: { submission, recipients: ['Lưu: VT.'] } };
    default:
      return null;
  }
}

function nextInSection(node: unknown): Next | null {
  const path = `/api/sections/${textAt(node, 'section.sectionId')}`;
  const state = at(node, 'section.state');
  if (state === null) return null;
  const drafters = listAt(state, 'assignees').map((assignee) => at(assignee, 'id'));
  const person = DRAFTERS.find((drafter) => drafters.includes(drafter)) ?? '';
  const shown = { revision: countAt(state, 'revision'), contentHash: at(state, 'contentHash') };
  const round = countAt(state, 'round');
  if (at(state, 'status') === 'in-review') {
    return {
      person: textAt(state, 'approver.id'),
      path: `${path}/approve`,
      body: { ...shown, round, headingHash: at(node, 'headingHash') },
    };
  }
  if (at(state, 'status') !== 'drafting') return null;
  if (shown.revision > 0) return { person, path: `${path}/submit`, body: { ...shown, round: round + 1 } };
  const t = at(node, 'kind') === 'closing' ? 'Trên đây là báo cáo của Ủy ban nhân dân phường./.' : 'Nội dung của mục.';
  const block = { kind: 'paragraph', id: 'noi-dung', content: [{ kind: 'text', t }] };
  return { person, path: `${path}/edits`, body: { base: 0, changes: [{ op: 'put', block }] } };
}
