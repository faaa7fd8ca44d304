import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { plainText } from '@trinhky/content';
import type { Change } from '@trinhky/content';
import { at, countAt, listAt, textAt, until } from '../../apps/api/src/testing/index.js';
import type { Client, TestWard } from '../../apps/api/src/testing/index.js';
import { approve, blocksOf, done, save, sendBack, submit } from './section-steps.js';
import type { DrivenSection, Staffed } from './section-steps.js';

/** Who does what: three specialists draft, two vice-chairs approve in turn. */
const SPECIALISTS = ['em', 'giang', 'hoa'];
const VICE_CHAIRS = ['binh', 'cuc'];
const CHAIR = 'an';
const CLERK = 'khanh';
const BOOK = 'van-ban-di';
/** What a worker had in hand when it died is given to another only after a while. */
const BY_WORKERS_MS = 90_000;

/** Without a clock to set, time passes by itself. */
export interface DrivenWard extends Staffed {
  clock?: TestWard['clock'];
}

export interface Driven {
  reportId: string;
  sections: DrivenSection[];
  /** The section that was returned with wrong words in it, and the words. */
  returned: { section: DrivenSection; wrong: string };
  reopened: DrivenSection;
  /** The instant at which the import was in place and nothing else had happened. */
  importedAt: string;
  subject: string;
  copy: { sha256: string; pages: number };
}

/** The whole flow over HTTP: imported, assigned, drafted, returned once, reopened once, approved, checked, signed on paper, numbered, issued. */
export async function driveReport(ward: DrivenWard, file: string): Promise<Driven> {
  const clerk = await ward.as(CLERK);
  const imported = await importFile(clerk, file);
  const reportId = textAt(imported, 'reportId');
  const page = `/api/reports/${reportId}`;
  const importedAt = later(ward);
  const subject = await subjectInSentenceCase(clerk, page);
  const sections = await assign(clerk, listAt(imported, 'sections'));

  later(ward);
  const returned = await returnedOnce(ward, sections[1]);
  await Promise.all(
    SPECIALISTS.map(async (drafter) => {
      for (const section of sections) {
        if (section === returned.section || section.drafter !== drafter) continue;
        await write(ward, section, sections.indexOf(section));
        await submit(ward, section);
        await approve(ward, section);
      }
    }),
  );
  const reopened = await reopenedOnce(ward, page, sections.at(-2));
  await until(
    () => done(clerk.get(page)),
    (shown) => countAt(shown, 'counts.recorded') === sections.length,
    BY_WORKERS_MS,
  );

  later(ward);
  const copy = await sign(ward, page);
  await issue(ward, page);
  return { reportId, sections, returned, reopened, importedAt, subject, copy };
}

/** Lets a minute pass, so that every stage has an instant of its own. Gives the instant before. */
function later({ clock }: DrivenWard): string {
  const before = clock?.at ?? new Date();
  if (clock) clock.at = new Date(before.getTime() + 60_000);
  return before.toISOString();
}

const importFile = (clerk: Client, file: string) =>
  done(
    clerk.post('/api/reports/import', {
      name: 'bao-cao.txt',
      file: readFileSync(file).toString('base64'),
      period: 'half-year',
      year: 2026,
      index: 1,
      dueDate: null,
    }),
  );

/** A subject printed in capitals is written as the decree wants it before anything is approved under it. Gives the subject. */
async function subjectInSentenceCase(clerk: Client, page: string): Promise<string> {
  const shown = await done(clerk.get(page));
  const subject = textAt(shown, 'header.subject');
  if (subject !== subject.toLocaleUpperCase('vi')) return subject;
  const lower = subject.toLocaleLowerCase('vi');
  const header = {
    subject: lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1),
    addressees: listAt(shown, 'header.addressees'),
    recipients: listAt(shown, 'header.recipients'),
    archive: textAt(shown, 'header.archive'),
  };
  await done(clerk.post(`${page}/outline`, { changes: [{ op: 'header', header }], outlineHash: textAt(shown, 'outlineHash') }));
  return header.subject;
}

async function assign(clerk: Client, opened: unknown[]): Promise<DrivenSection[]> {
  const sections = opened.map((section, i) => ({
    sectionId: textAt(section, 'sectionId'),
    drafter: SPECIALISTS[i % SPECIALISTS.length] ?? '',
    approver: VICE_CHAIRS[i % VICE_CHAIRS.length] ?? '',
    changes: [],
  }));
  for (const { sectionId, drafter, approver } of sections) {
    await done(clerk.post(`/api/sections/${sectionId}/assign`, { assignees: [{ kind: 'user', id: drafter }], approver, reason: null }));
  }
  return sections;
}

/** Two of five sections get a sentence at the end of a block, one a new paragraph, two stay as imported. */
async function write(ward: DrivenWard, section: DrivenSection, i: number): Promise<void> {
  const blocks = await blocksOf(ward, section);
  const last = blocks.at(-1);
  if (last === undefined || plainText(last).endsWith('./.')) return;
  if (i % 5 < 2 && 'content' in last) {
    const content = [...last.content, { kind: 'text' as const, t: ` Bổ sung của chuyên viên cho mục thứ ${i}.` }];
    section.changes.push({ op: 'put', block: { ...last, content } });
  }
  if (i % 5 === 2) {
    const content = [{ kind: 'text' as const, t: `Đoạn thêm của chuyên viên cho mục thứ ${i}.` }];
    section.changes.push({ op: 'put', block: { kind: 'paragraph', id: `them-${i}`, content }, after: last.id });
  }
  if (section.changes.length > 0) await save(ward, section, section.changes);
}

/** Wrong words go in, come back with a reason, and go out again. */
async function returnedOnce(ward: DrivenWard, section: DrivenSection | undefined): Promise<Driven['returned']> {
  const wrong = 'Số liệu này chưa được đối chiếu.';
  const first = section && (await blocksOf(ward, section)).find((block) => 'content' in block);
  if (!section || !first || !('content' in first)) throw new Error('no text to be returned');
  await save(ward, section, [{ op: 'put', block: { ...first, content: [...first.content, { kind: 'text', t: ` ${wrong}` }] } }]);
  await submit(ward, section);
  await sendBack(ward, section, 'Bỏ câu chưa đối chiếu số liệu.');
  later(ward);
  await save(ward, section, [{ op: 'put', block: first }]);
  await submit(ward, section);
  await approve(ward, section);
  return { section, wrong };
}

/** An approved section is opened again with a reason, gets a sentence more, and is approved again. */
async function reopenedOnce(ward: DrivenWard, page: string, section: DrivenSection | undefined): Promise<DrivenSection> {
  if (!section) throw new Error('no section to be reopened');
  const clerk = await ward.as(CLERK);
  const inReport = (shown: unknown) => listAt(shown, 'nodes').find((node) => at(node, 'section.sectionId') === section.sectionId);
  const shown = await until(
    () => done(clerk.get(page)),
    (answer) => at(inReport(answer), 'section.recorded.by') !== undefined,
    BY_WORKERS_MS,
  );
  const cycle = countAt(inReport(shown), 'section.reportCycle');
  const reason = 'Bổ sung một ý theo yêu cầu của Chủ tịch.';
  await done(clerk.post(`${page}/reopen-section`, { sectionId: section.sectionId, cycle, reason }));
  await until(
    () => done(clerk.get(`/api/sections/${section.sectionId}`)),
    (answer) => at(answer, 'status') === 'drafting',
    BY_WORKERS_MS,
  );
  const last = (await blocksOf(ward, section)).at(-1);
  const content = [{ kind: 'text' as const, t: 'Ý bổ sung sau khi mở lại.' }];
  const change: Change = { op: 'put', block: { kind: 'paragraph', id: 'sau-khi-mo-lai', content }, after: last?.id ?? null };
  section.changes.push(change);
  await save(ward, section, [change]);
  await submit(ward, section);
  await approve(ward, section);
  return section;
}

/** Checked for form, submitted, rendered; the chair signs the copy whose bytes the clerk printed. */
export async function sign(ward: DrivenWard, page: string): Promise<Driven['copy']> {
  const clerk = await ward.as(CLERK);
  const outlineHash = textAt(await done(clerk.get(page)), 'outlineHash');
  const checked = await done(clerk.post(`${page}/format-check`, { outlineHash }));
  const wrong = listAt(checked, 'findings').filter((finding) => at(finding, 'severity') === 'error');
  if (wrong.length > 0) throw new Error(`the format check found ${JSON.stringify(wrong)}`);
  await done(clerk.post(`${page}/submit`, { outlineHash, signerId: CHAIR, mode: 'paper', fontSize: 14, lineMultiple: 1.15 }));
  const shown = await until(
    () => done(clerk.get(page)),
    (answer) => at(answer, 'status') !== 'submitted',
    BY_WORKERS_MS,
  );
  const printed = await clerk.download(`${page}/signing-copy.pdf`);
  const sha256 = createHash('sha256').update(printed.bytes).digest('hex');
  const submission = countAt(shown, 'submission.submission');
  await done((await ward.as(CHAIR)).post(`${page}/sign`, { submission, sha256, outlineHash }));
  return { sha256, pages: countAt(shown, 'submission.copy.pages') };
}

/** Numbered by the register; issued once PDF and DOCX bear the number. */
export async function issue(ward: DrivenWard, page: string): Promise<void> {
  const clerk = await ward.as(CLERK);
  const signed = await done(clerk.get(page));
  const submission = countAt(signed, 'submission.submission');
  await done(clerk.post(`${page}/request-number`, { submission, book: BOOK }));
  await until(
    () => done(clerk.get(page)),
    (answer) => at(answer, 'status') === 'numbered' && ['final-pdf', 'final-docx'].every((kind) => kindsOf(answer).includes(kind)),
    BY_WORKERS_MS,
  );
  await done(clerk.post(`${page}/issue`, { submission, recipients: listAt(signed, 'header.recipients') }));
}

const kindsOf = (report: unknown) => listAt(report, 'submission.documents').map((document) => textAt(document, 'kind'));
