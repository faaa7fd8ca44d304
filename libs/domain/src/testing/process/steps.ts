import fc from 'fast-check';
import { isUpForSignature } from '../../report/report.state.js';
import type { SectionCommand } from '../../section/section.commands.js';
import { leaves } from '../ward.js';
import {
  anyoneReport,
  anyoneSection,
  block,
  didSomething,
  plan,
  sectionNode,
  sendRegister,
  sendReport,
  sendSection,
  words,
} from './acts.js';
import type { Tried, Work } from './acts.js';
import { edit } from './editing.js';
import { advance, drain } from './finisher.js';
import { copyOf, liveSection, manifestChecks, openedReport, pageOf, reportPage } from './pages.js';
import type { ReportPage, SectionPage } from './pages.js';

/** One thing that may happen in the office. The numbers choose among what there is. */
export interface Step {
  kind: (typeof KINDS)[number];
  who: number;
  which: number;
  /** Decide on a page that was looked at earlier. */
  stale: boolean;
}

const KINDS = [
  ...['advance', 'advance', 'advance', 'advance', 'advance', 'advance', 'advance', 'deliver', 'deliver', 'deliver', 'deliver', 'drain'],
  ...['redeliver', 'redeliver', 'resend', 'resend', 'resend', 'edit', 'edit', 'edit', 'edit', 'submit', 'withdraw', 'withdraw', 'approve'],
  ...[
    'approve',
    'return',
    'suggest',
    'suggest',
    'resubmit',
    'resubmit',
    'assign',
    'takeOver',
    'outline',
    'outline',
    'outline',
    'reopen',
    'reopen',
  ],
  ...['reopen', 'look', 'look', 'takeBack', 'returnReport', 'returnReport', 'sign', 'withdrawSignature', 'withdrawSignature'],
  ...['job', 'job', 'job', 'cancel', 'leave', 'leave', 'sleep', 'outside'],
] as const;

/** How far the office got in good order, and what happened then. */
export interface Course {
  ahead: number;
  steps: Step[];
}

const step = fc.record({ kind: fc.constantFrom(...KINDS), who: fc.nat(20), which: fc.nat(1_000), stale: fc.nat(2).map((n) => n === 0) });

export const courses: fc.Arbitrary<Course> = fc.record({
  ahead: fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5, 7, 9, 11, 12, 13, 14, 15),
  steps: fc.array(step, { minLength: 30, maxLength: 70, size: 'max' }),
});

/** What people looked at, for deciding on it later. */
export interface Pages {
  sections: SectionPage[];
  reports: ReportPage[];
}

const pick = <T>(from: readonly T[], which: number): T | undefined => from[which % Math.max(from.length, 1)];

/** Lets it happen. What the rules refuse does not. */
export function take(work: Work, pages: Pages, { kind, who, which, stale }: Step): void {
  const { office } = work;
  const report = openedReport(office);
  const sectionId = pick(report.sections, which)?.sectionId ?? 's1';
  const current = pageOf(office, sectionId);
  const page = (stale ? pick(pages.sections, which) : undefined) ?? current;
  const shown = (stale ? pick(pages.reports, which) : undefined) ?? reportPage(office);
  const user = pick(office.people(), who) ?? 'an';
  // Mostly whoever may, at times somebody who may not.
  const send = (command: SectionCommand, on?: SectionPage) =>
    who % 4 === 0
      ? sendSection(work, on?.sectionId ?? sectionId, user, command, on)
      : anyoneSection(work, on?.sectionId ?? sectionId, command, on);
  const reason = 'Theo ý kiến chỉ đạo';
  switch (kind) {
    case 'advance':
      // The issue ends it all: it is left to the finisher.
      if (report.status !== 'numbered' && report.status !== 'cancelled') advance(work);
      return;
    case 'deliver': {
      const delivery = pick(office.due, which);
      // Now and then the reactor stops before it has noted that it delivered.
      if (delivery && office.deliver(delivery) && !stale) office.due.splice(office.due.indexOf(delivery), 1);
      return;
    }
    case 'drain':
      return drain(work);
    case 'redeliver': {
      const delivery = pick(office.past, which);
      if (delivery) office.deliver(delivery, stale);
      return;
    }
    case 'resend':
      return pick(work.sent, which)?.();
    case 'look':
      return look(work, pages);
    case 'edit':
      return edit(work, sectionId, { who, which, stale });
    case 'submit': {
      if (page)
        send({ type: 'SubmitSection', round: page.round + 1, revision: page.revision, contentHash: page.contentHash, note: null }, page);
      return;
    }
    case 'withdraw':
      if (page) send({ type: 'WithdrawSection', round: page.round }, page);
      return;
    case 'approve':
      if (page) send({ type: 'ApproveSection', ...decidedOn(page), headingHash: page.headingHash }, page);
      return;
    case 'return':
      if (page) send({ type: 'ReturnSection', ...decidedOn(page), reason }, page);
      return;
    case 'suggest':
      return suggest(work, sectionId, user);
    case 'resubmit':
      return resubmit(work, sectionId);
    case 'assign':
      send({ type: 'AssignSection', assignees: [{ kind: 'user', id: user }], approver: stale ? user : null, reason });
      return;
    case 'takeOver':
      send({ type: 'TakeOverApproval', approver: user, reason });
      return;
    case 'outline':
      return changeOutline(work, which, stale);
    case 'reopen': {
      const cycle = report.sections.find((section) => section.sectionId === sectionId)?.cycle ?? 0;
      anyoneReport(work, { type: 'ReopenSection', sectionId, cycle: stale ? cycle - 1 : cycle, reason });
      return;
    }
    case 'takeBack':
      anyoneReport(work, { type: 'TakeBack', submission: shown.submission, reason });
      return;
    case 'returnReport':
      anyoneReport(work, { type: 'ReturnReport', submission: shown.submission, sectionIds: stale ? [] : [sectionId], reason });
      return;
    case 'sign':
      anyoneReport(work, { type: 'SignReport', ...shown, reportHeadOnChain: true, sections: manifestChecks(office) });
      return;
    case 'withdrawSignature':
      anyoneReport(work, { type: 'WithdrawSignature', submission: shown.submission, reason });
      return;
    case 'job':
      return reportJob(work, which, stale);
    case 'cancel':
      if (which % 20 === 0) anyoneReport(work, { type: 'CancelReport', reason });
      return;
    case 'leave':
      office.learn(leaves(user, office.today()));
      return;
    case 'sleep':
      return office.sleep(which % 10);
    case 'outside': {
      const register = office.register('bc', Number(office.today().slice(0, 4))).state();
      if (register.status === 'open') sendRegister(work, user, register.year, register.next);
      return;
    }
  }
}

/** Everybody leaves open what they see now. */
export function look({ office }: Work, pages: Pages): void {
  pages.sections.push(...openedReport(office).sections.flatMap(({ sectionId }) => pageOf(office, sectionId) ?? []));
  pages.reports.push(reportPage(office));
}

const decidedOn = ({ round, revision, contentHash }: SectionPage) => ({ round, revision, contentHash });

function suggest(work: Work, sectionId: string, user: string): void {
  const section = liveSection(work.office, sectionId);
  const target = section?.text.blocks[0];
  if (!section || !target) return;
  const put = { op: 'put' as const, block: block(target.id, words('?', work.office.mint())) };
  const { revision } = section.text;
  sendSection(work, sectionId, user, { type: 'MakeSuggestion', revision, blockId: target.id, rowId: null, changes: [put], note: null });
}

function resubmit(work: Work, sectionId: string): void {
  const section = liveSection(work.office, sectionId);
  const made = section?.suggestions.find(({ decision, origin }) => !decision && origin === 'review');
  if (!section || !made) return;
  const { round } = section;
  const command = { type: 'AcceptAndResubmit' as const, round, accept: [made.suggestionId], decline: [], changes: [] };
  const tried = anyoneSection(work, sectionId, { ...command, base: section.text.revision, note: null });
  if (didSomething(tried)) work.accepted.set(markOf(JSON.stringify(made.proposed)), tried.by);
}

export const markOf = (text: string): string => /\[\?#(\w+)\]/.exec(text)?.[1] ?? '';

function changeOutline(work: Work, which: number, stale: boolean): void {
  const { nodes, removed, outlineHash } = openedReport(work.office);
  const node = pick(nodes, which);
  const gone = removed[0]?.[0];
  const name = work.office.mint();
  const fresh = sectionNode(`n-${name}`, `Mục ${name}`, plan(`s-${name}`, 'chung', 'kt'));
  const changes = [
    node && { op: 'retitle' as const, nodeId: node.nodeId, title: `Tiêu đề ${name}` },
    node && node.parent !== null && nodes.length > 2 ? { op: 'remove' as const, nodeId: node.nodeId } : undefined,
    gone && { op: 'restore' as const, nodeId: gone.nodeId, parent: 'phan-1', after: null },
    stale && nodes.length < 4 ? { op: 'add' as const, node: fresh, after: null } : undefined,
  ];
  const change = pick(changes, which);
  if (change) anyoneReport(work, { type: 'ChangeOutline', changes: [change], outlineHash });
}

/** A document job reports: what it made, or that a text cannot be set; late, again, for a submission long past. */
function reportJob(work: Work, which: number, fails: boolean): void {
  const job = pick(work.office.jobs, which);
  if (!job) return;
  const { submission, kind } = job;
  const state = work.office.report.entries[submission]?.state;
  if (!state || state.status === 'none' || !isUpForSignature(state)) return;
  const done = { submission, bytes: 1, pages: 1, renderer: 'r' };
  const nodeId = pick(state.manifest.sections, which)?.nodeId ?? null;
  const made = { type: 'RecordRendered' as const, ...done, sha256: copyOf(state.manifestRoot) };
  const failed = { type: 'RecordRenderingFailed' as const, submission, nodeId, blockId: null, detail: 'Không dựng được' };
  const system = (command: Parameters<typeof sendReport>[2]): Tried<unknown> => sendReport(work, 'system:documents', command);
  if (kind !== 'signing-copy') system({ type: 'RecordDocument', ...done, kind, sha256: `${kind} of ${submission}` });
  else system(fails && which % 3 === 0 ? failed : made);
}
