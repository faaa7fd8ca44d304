import type { Block } from '@trinhky/content';
import type { OutlineNode, RegisterEvent, ReportEvent, SectionEvent } from '@trinhky/events';
import type { AuthorityEvent } from '../../authority.js';
import type { ReportCommand } from '../../report/report.commands.js';
import type { SectionCommand } from '../../section/section.commands.js';
import type { Bends } from './fences.js';
import { openOffice, REPORT } from './office.js';
import type { Office } from './office.js';
import type { SectionPage } from './pages.js';
import type { Outcome } from './stream.js';

/** The office at work: who sent which command, on what page, so that it can be sent again and judged afterwards. */
export interface Work {
  office: Office;
  /** Everything sent, to be sent again as it was. */
  sent: (() => void)[];
  /** The page that each approval, return and withdrawal was decided on, by command id. */
  shown: Map<string, SectionPage>;
  /** Who stands for the words of a suggestion once it was accepted, by mark. */
  accepted: Map<string, string>;
  /** What was seen to go wrong on the way. */
  faults: string[];
}

const RECIPIENTS = ['UBND tỉnh'];
const header = { subject: 'Tình hình kinh tế - xã hội năm 2026', addressees: [], recipients: RECIPIENTS, archive: 'Lưu: VT.' };
const node = (nodeId: string, parent: string | null, title: string, section: OutlineNode['section']): OutlineNode => ({
  nodeId,
  parent,
  kind: section ? 'section' : 'heading',
  numbering: parent === null ? 'roman' : 'arabic',
  title,
  templateNodeId: null,
  section,
});

/** A plan for a section of the field, written by whoever holds the specialist's post of the unit. */
export const plan = (sectionId: string, fieldId: string, unit: string, twoSteps = false): NonNullable<OutlineNode['section']> => ({
  sectionId,
  fieldId,
  route: twoSteps ? ['unit-head', 'approver'] : ['approver'],
  assignees: [{ kind: 'post', role: 'specialist', unit }],
  approver: null,
  dueDate: null,
});

export const sectionNode = (nodeId: string, title: string, section: NonNullable<OutlineNode['section']>): OutlineNode =>
  node(nodeId, 'phan-1', title, section);

const NODES: OutlineNode[] = [
  node('phan-1', null, 'Kết quả thực hiện', null),
  sectionNode('muc-1', 'Thu ngân sách', plan('s1', 'kinh-te', 'kt', true)),
  sectionNode('muc-2', 'Giáo dục', plan('s2', 'xa-hoi', 'vx')),
];

/** A ward with one chair, two vice-chairs and three specialists; with clerk and unit head if `staffed`. Its report is opened. */
export function startWork(bends: Bends, staffed: boolean): Work {
  const gone = (userId: string): AuthorityEvent => ({
    type: 'post.ended.v1',
    data: { postId: `${userId}-post`, userId, on: '2026-02-01', reason: 'Nghỉ hưu' },
  });
  const office = openOffice(bends, staffed ? [] : [gone('khanh'), gone('dung')]);
  const work: Work = { office, sent: [], shown: new Map(), accepted: new Map(), faults: [] };
  const { outcome } = anyoneReport(work, {
    type: 'OpenReport',
    reportId: REPORT,
    period: { kind: 'year', year: 2026, index: 1 },
    header,
    nodes: NODES,
    template: null,
    source: null,
    dueDate: null,
    secret: false,
  });
  if ('refused' in outcome) throw outcome.refused;
  return work;
}

export interface Tried<E> {
  outcome: Outcome<E>;
  by: string;
  commandId: string;
  /** Why the others were refused. */
  refusals: string[];
}

/** One person sends a command, which is kept so that it can come again. */
export function sendSection(work: Work, sectionId: string, user: string, command: SectionCommand, page?: SectionPage): Tried<SectionEvent> {
  const { office } = work;
  const commandId = office.mint();
  if (page) work.shown.set(commandId, page);
  const send = () => office.section(sectionId).execute(command, office.contextOf(user, commandId));
  return { outcome: kept(work, send), by: user, commandId, refusals: [] };
}

export function sendReport(work: Work, user: string, command: ReportCommand): Tried<ReportEvent> {
  const { office } = work;
  const commandId = office.mint();
  const send = () => office.report.execute(command, office.contextOf(user, commandId));
  return { outcome: kept(work, send), by: user, commandId, refusals: [] };
}

export function sendRegister(work: Work, user: string, year: number, number: number): Outcome<RegisterEvent> {
  const { office } = work;
  const ctx = office.contextOf(user, office.mint());
  return office.register('bc', year).execute({ type: 'EnterOutsideNumber', number, date: ctx.today, subject: 'Công văn', note: null }, ctx);
}

/** Sent again it must say what it said, or nothing new: a refused command may come through later, a done one never twice. */
function kept<E>(work: Work, send: () => Outcome<E>): Outcome<E> {
  const first = send();
  work.sent.push(() => {
    const again = send();
    if ('done' in first && first.done.length > 0 && !('done' in again && again.replayed)) work.faults.push('a command took effect twice');
  });
  return first;
}

/** The first person in post whose command does something; else the last outcome, with everybody's refusals. */
function anyone<E>(work: Work, send: (user: string) => Tried<E>): Tried<E> {
  const refusals: string[] = [];
  let last: Tried<E> = { outcome: { done: [], replayed: false }, by: '', commandId: '', refusals };
  for (const user of work.office.people()) {
    last = { ...send(user), refusals };
    if (!('refused' in last.outcome)) return last;
    refusals.push(last.outcome.refused.code);
  }
  return last;
}

export const anyoneSection = (work: Work, sectionId: string, command: SectionCommand, page?: SectionPage): Tried<SectionEvent> =>
  anyone(work, (user) => sendSection(work, sectionId, user, command, page));
export const anyoneReport = (work: Work, command: ReportCommand): Tried<ReportEvent> =>
  anyone(work, (user) => sendReport(work, user, command));

export const didSomething = (tried: Tried<unknown>): boolean => 'done' in tried.outcome && tried.outcome.done.length > 0;

/** Words that say who wrote them, by a mark of their own. */
export const words = (user: string, mark: string): string => `Đoạn do [${user}#${mark}] viết.`;
export const block = (id: string, text: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t: text }] });
