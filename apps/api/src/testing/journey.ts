import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { countAt, listAt, at, textAt } from './answers.js';
import type { Answered } from './client.js';
import { TEMPLATE } from './ward.js';
import type { TestWard } from './ward.js';

/** The usual steps of a report's life over HTTP. Each fails loudly where the answer is not the usual one. */

type Staffed = Pick<TestWard, 'as'>;

export interface SectionOfReport {
  sectionId: string;
  nodeId: string;
  /** As in the template: "mo-dau", "kinh-te", "van-hoa", "ket-thuc". */
  name: string;
  headingHash: string;
}

const must = (answered: Answered, ...statuses: number[]): Answered => {
  if (!statuses.includes(answered.status)) throw new Error(`${answered.status} ${JSON.stringify(answered.body)}`);
  return answered;
};

/** Asks again, a little later each time, until `done` says so; rejects after `withinMs`. */
export async function until<T>(ask: () => Promise<T>, done: (answer: T) => boolean, withinMs = 30_000): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (let wait = 5; performance.now() < deadline; wait = Math.min(wait * 1.5, 1_000)) {
    const answer = await ask();
    if (done(answer)) return answer;
    await sleep(wait);
  }
  throw new Error(`it has not come to that in ${withinMs / 1_000} s`);
}

/** The clerk opens the report of a month, counted from January 2026; resolves when its sections are there. */
export async function openReport(ward: Staffed, month = 6): Promise<{ reportId: string; sections: SectionOfReport[] }> {
  const clerk = await ward.as('khanh');
  const period = { year: 2026 + Math.floor((month - 1) / 12), index: ((month - 1) % 12) + 1 };
  const opened = must(await clerk.post('/api/reports', { templateId: TEMPLATE, ...period, dueDate: '2026-07-10' }), 201);
  const reportId = textAt(opened.body, 'reportId');
  const { body } = await until(
    () => clerk.get(`/api/reports/${reportId}`),
    ({ body: shown }) => listAt(shown, 'nodes').every((node) => at(node, 'section') === null || at(node, 'section.state') !== null),
  );
  const sections = listAt(body, 'nodes')
    .filter((node) => at(node, 'section') !== null)
    .map((node) => ({
      sectionId: textAt(node, 'section.sectionId'),
      nodeId: textAt(node, 'nodeId'),
      name: textAt(node, 'templateNodeId'),
      headingHash: textAt(node, 'headingHash'),
    }));
  return { reportId, sections };
}

const DRAFTERS: Record<string, string> = { 'mo-dau': 'em', 'kinh-te': 'giang', 'van-hoa': 'hoa', 'ket-thuc': 'em' };
const APPROVERS: Record<string, string> = { 'mo-dau': 'an', 'kinh-te': 'binh', 'van-hoa': 'cuc', 'ket-thuc': 'an' };
export const drafterOf = ({ name }: SectionOfReport): string => DRAFTERS[name] ?? 'em';
export const approverOf = ({ name }: SectionOfReport): string => APPROVERS[name] ?? 'an';

export const paragraph = (t: string, id = `b-${randomUUID()}`) => ({ kind: 'paragraph', id, content: [{ kind: 'text', t }] });
export const put = (t: string, id?: string) => ({ op: 'put', block: paragraph(t, id) });

/** Its drafter puts one more paragraph at the end. */
export async function write(ward: Staffed, section: SectionOfReport, text: string): Promise<Answered> {
  const drafter = await ward.as(drafterOf(section));
  const { body } = must(await drafter.get(`/api/sections/${section.sectionId}`), 200);
  return must(
    await drafter.post(`/api/sections/${section.sectionId}/edits`, { base: countAt(body, 'revision'), changes: [put(text)] }),
    200,
  );
}

/** Its drafter submits it as it stands. */
export async function submit(ward: Staffed, section: SectionOfReport): Promise<Answered> {
  const drafter = await ward.as(drafterOf(section));
  const { body } = must(await drafter.get(`/api/sections/${section.sectionId}`), 200);
  const shown = { revision: countAt(body, 'revision'), contentHash: textAt(body, 'contentHash'), round: countAt(body, 'round') + 1 };
  return must(await drafter.post(`/api/sections/${section.sectionId}/submit`, shown), 200);
}

/** Its approver approves what is in review. */
export async function approve(ward: Staffed, section: SectionOfReport): Promise<Answered> {
  const approver = await ward.as(approverOf(section));
  const { body } = must(await approver.get(`/api/sections/${section.sectionId}`), 200);
  const shown = {
    round: countAt(body, 'round'),
    revision: countAt(body, 'revision'),
    contentHash: textAt(body, 'contentHash'),
    headingHash: textAt(body, 'place.headingHash'),
  };
  return must(await approver.post(`/api/sections/${section.sectionId}/approve`, shown), 200);
}

/** A report with every section written, submitted and approved, and each approval recorded. */
export async function approvedReport(ward: Staffed, index?: number): Promise<{ reportId: string; sections: SectionOfReport[] }> {
  const { reportId, sections } = await openReport(ward, index);
  for (const section of sections) {
    await write(
      ward,
      section,
      section.name === 'ket-thuc' ? 'Trên đây là báo cáo của Ủy ban nhân dân phường./.' : `Nội dung mục ${section.name}.`,
    );
    await submit(ward, section);
    await approve(ward, section);
  }
  const clerk = await ward.as('khanh');
  await until(
    () => clerk.get(`/api/reports/${reportId}`),
    ({ body }) => countAt(body, 'counts.recorded') === sections.length,
  );
  return { reportId, sections };
}

/** Checked for form and submitted for the chair's signature; resolves when the signing copy is there. */
export async function submittedReport(ward: Staffed, index?: number) {
  const opened = await approvedReport(ward, index);
  const clerk = await ward.as('khanh');
  const page = `/api/reports/${opened.reportId}`;
  const outlineHash = textAt((await clerk.get(page)).body, 'outlineHash');
  must(await clerk.post(`${page}/format-check`, { outlineHash }), 200);
  const submission = { outlineHash, signerId: 'an', mode: 'paper', fontSize: 14, lineMultiple: 1.15 };
  const answer = must(await clerk.post(`${page}/submit`, submission), 200);
  const { body } = await until(
    () => clerk.get(page),
    ({ body: shown }) => at(shown, 'status') === 'rendered',
  );
  return { ...opened, outlineHash, submission: countAt(answer.body, 'submission'), sha256: textAt(body, 'submission.copy.sha256') };
}
