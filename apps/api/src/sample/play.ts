import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenedReport } from '../report/report-opener.js';
import type { ReportPage } from '../report/report.queries.js';
import { halfYearReport } from './content/half-year-report.js';
import { story } from './content/story.js';
import { ward } from './content/ward.js';
import { BOOK, userIdOf } from './ids.js';
import { signIn, Unexpected } from './person.js';
import type { Person } from './person.js';
import { approve, meet, sendBack, submit, write } from './write-sections.js';

export interface SamplePlay {
  /** Where the server listens: "http://127.0.0.1:8080". */
  url: string;
  /** By sign-in name. */
  passwords: ReadonlyMap<string, string>;
  /** The documents are copied there under readable names. */
  documents: string;
  /** Told of each phase, in Vietnamese: how many of its steps are done. */
  onProgress: (phase: string, done: number, total: number) => void;
  signal: AbortSignal;
}

export interface Played {
  reportId: string;
  /** "01/BC-UBND" and the ISO date it bears. */
  number: string;
  date: string;
  files: string[];
}

/** A section of the sample report, by the name of its template node. */
interface Part {
  name: string;
  sectionId: string;
}
interface Stage extends SamplePlay {
  as: (username: string) => Person;
  reportId: string;
  parts: Part[];
}

/**
 * The half-year report from its opening to its issue, over HTTP by the people of the ward: 33 sections drafted, one text written by two at once, one
 * returned, one reopened. Cut short and played again it goes on where it was: every step has an id of its own.
 */
export async function playSample(play: SamplePlay): Promise<Played> {
  const people = new Map<string, Person>();
  for (const [i, username] of roles.entries()) {
    people.set(username, await signIn(play.url, username, play.passwords.get(username) ?? '', play.signal));
    play.onProgress('Mọi người đăng nhập', i + 1, roles.length);
  }
  const as = (username: string): Person => people.get(username) ?? failed(`nobody is called ${username}`);
  const stage = await openAndAssign({ ...play, as });
  await draft(stage);
  await review(stage);
  await reopen(stage);
  const submission = await submitForSignature(stage);
  const number = await signAndNumber(stage, submission);
  const files = await issue(stage, submission);
  await audit(stage);
  return { reportId: stage.reportId, ...number, files };
}

const roles = ward.people.filter(({ role }) => role !== 'unit-head' && role !== 'administrator').map(({ username }) => username);
const failed = (why: string): never => {
  throw new Unexpected(why);
};

async function openAndAssign(play: SamplePlay & { as: Stage['as'] }): Promise<Stage> {
  const { as, onProgress } = play;
  const clerk = as(story.clerk);
  const { year, index } = story.period;
  const opening = { templateId: story.templateId, year, index, dueDate: story.dates.draftsDue };
  const { reportId } = await clerk.act<OpenedReport>('open', '/api/reports', opening, 201);
  const page = await until(clerk, reportId, ({ nodes }) => nodes.every(({ section }) => section === null || section.state !== null));
  const parts = page.nodes.flatMap(({ section, templateNodeId }) =>
    section && templateNodeId !== null ? [{ name: templateNodeId, sectionId: section.sectionId }] : [],
  );
  for (const [i, { name, sectionId }] of parts.entries()) {
    const { specialist, dueDate } = draftingOf(name);
    const also = story.alsoAssigned.templateNodeId === name ? [story.alsoAssigned.specialist] : [];
    const assignees = [specialist, ...also].map((username) => ({ kind: 'user', id: userIdOf(username) }));
    await clerk.act(`${name}:assign`, `/api/sections/${sectionId}/assign`, { assignees, approver: null, reason: null });
    await clerk.act(`${name}:due`, `/api/sections/${sectionId}/due-date`, { dueDate });
    onProgress('Mở báo cáo, phân công từng mục', i + 1, parts.length);
  }
  return { ...play, reportId, parts };
}

const draftingOf = (name: string) =>
  story.drafting.find(({ templateNodeId }) => templateNodeId === name) ?? failed(`nobody drafts ${name}`);
const finalText = (name: string) => halfYearReport[name] ?? failed(`${name} has no text`);

/** Each specialist writes and submits their sections, all at the same time. */
async function draft({ as, parts, onProgress }: Stage): Promise<void> {
  let done = 0;
  const write1 = async (person: Person, { name, sectionId }: Part) => {
    await write(person, name, sectionId, firstText(name));
    if (name === story.conflict.templateNodeId) await settleConflict(as, name, sectionId);
    await submit(person, name, sectionId);
    onProgress('Chuyên viên soạn và trình từng mục', (done += 1), parts.length);
  };
  await bySomebody(
    parts,
    ({ name }) => draftingOf(name).specialist,
    (username, part) => write1(as(username), part),
  );
}

function firstText(name: string) {
  const { returned, reopened, conflict } = story;
  if (name === returned.templateNodeId) return returned.first;
  if (name === reopened.templateNodeId) return reopened.first;
  if (name !== conflict.templateNodeId) return finalText(name);
  return finalText(name).map((block) => (block.id === conflict.blockId ? conflict.base : block));
}

async function settleConflict(as: Stage['as'], name: string, sectionId: string): Promise<void> {
  const { winner, loser, resolvedBy, resolved } = story.conflict;
  // The text as written just now: the same step again answers the same revision.
  const base = await write(as(draftingOf(name).specialist), name, sectionId, firstText(name));
  const at = ({ by, block }: typeof winner) => ({ person: as(by), block });
  await meet(`${name}:conflict`, sectionId, base, {
    winner: at(winner),
    loser: at(loser),
    settling: { person: as(resolvedBy), block: resolved },
  });
}

/** The leaders in charge approve, one text goes back first. */
async function review({ as, parts, reportId, onProgress }: Stage): Promise<void> {
  const { returned } = story;
  const approvers = await approversOf(as(story.clerk), reportId);
  let done = 0;
  await bySomebody(
    parts,
    ({ sectionId }) => approvers(sectionId),
    async (username, { name, sectionId }) => {
      if (name === returned.templateNodeId) {
        await sendBack(as(returned.returnedBy), name, sectionId, returned.reason);
        const drafter = as(draftingOf(name).specialist);
        await write(drafter, `${name}:again`, sectionId, returned.second);
        await submit(drafter, `${name}:again`, sectionId, 'Đã sửa theo ý kiến của đồng chí Phó Chủ tịch.');
      }
      await approve(as(username), name, sectionId);
      onProgress('Lãnh đạo duyệt (trả lại một mục)', (done += 1), parts.length);
    },
  );
  await until(as(story.clerk), reportId, ({ counts }) => counts.recorded >= counts.sections - 1);
}

/** An approved section is opened again with a reason, changed and approved anew. */
async function reopen({ as, parts, reportId, onProgress }: Stage): Promise<void> {
  const { templateNodeId: name, askedBy, reason, second } = story.reopened;
  const { sectionId } = parts.find((part) => part.name === name) ?? failed(`${name} is not in the report`);
  const phase = 'Mở lại một mục đã duyệt, sửa, duyệt lại';
  const clerk = as(story.clerk);
  const before = sectionIn(await until(clerk, reportId, (page) => sectionIn(page, sectionId).reportCycle !== null), sectionId);
  const asked = { sectionId, cycle: before.reportCycle ?? 0, reason };
  await as(askedBy).act(`${name}:reopen`, `/api/reports/${reportId}/reopen-section`, asked);
  onProgress(phase, 1, 3);
  await until(clerk, reportId, (page) => (sectionIn(page, sectionId).state?.cycle ?? 0) > 0);
  const drafter = as(draftingOf(name).specialist);
  await write(drafter, `${name}:reopened`, sectionId, second);
  await submit(drafter, `${name}:reopened`, sectionId, 'Đã bổ sung ca bệnh có kết quả xét nghiệm.');
  onProgress(phase, 2, 3);
  await approve(as((await approversOf(clerk, reportId))(sectionId)), `${name}:reopened`, sectionId);
  await until(clerk, reportId, ({ counts }) => counts.recorded === counts.sections);
  onProgress(phase, 3, 3);
}

/** Answers the submission. */
async function submitForSignature({ as, reportId, onProgress }: Stage): Promise<number> {
  const clerk = as(story.clerk);
  const phase = 'Kiểm tra thể thức, trình ký, lập bản trình ký';
  const { outlineHash } = await clerk.report(reportId);
  await clerk.act('format-check', `/api/reports/${reportId}/format-check`, { outlineHash });
  onProgress(phase, 1, 3);
  const asked = { outlineHash, signerId: userIdOf(story.signer), mode: 'paper', fontSize: 14, lineMultiple: 1.15 };
  const { submission } = await clerk.act<{ submission: number }>('submit', `/api/reports/${reportId}/submit`, asked);
  onProgress(phase, 2, 3);
  await until(clerk, reportId, (page) => page.submission?.copy !== null && page.submission?.copy !== undefined);
  onProgress(phase, 3, 3);
  return submission;
}

async function signAndNumber({ as, reportId, onProgress }: Stage, submission: number): Promise<{ number: string; date: string }> {
  const chair = as(story.signer);
  const clerk = as(story.clerk);
  const phase = 'Chủ tịch ký, văn thư lấy số';
  const { outlineHash, submission: up } = await chair.report(reportId);
  await chair.act('sign', `/api/reports/${reportId}/sign`, { submission, sha256: up?.copy?.sha256 ?? '', outlineHash });
  onProgress(phase, 1, 2);
  await clerk.act('request-number', `/api/reports/${reportId}/request-number`, { submission, book: BOOK });
  const page = await until(clerk, reportId, (shown) => shown.submission?.number !== null && shown.submission?.number !== undefined);
  onProgress(phase, 2, 2);
  const { number, symbol, date } = page.submission?.number ?? failed('no number was given');
  return { number: `${String(number).padStart(2, '0')}/${symbol}`, date };
}

/** Waits for the final PDF and DOCX, issues, and copies both to where a person finds them. */
async function issue({ as, reportId, documents, onProgress }: Stage, submission: number): Promise<string[]> {
  const clerk = as(story.clerk);
  const phase = 'Tạo bản chính PDF và DOCX, phát hành';
  const isFinal = ({ kind }: { kind: string }) => kind === 'final-pdf' || kind === 'final-docx';
  const page = await until(clerk, reportId, (shown) => (shown.submission?.documents ?? []).filter(isFinal).length === 2);
  onProgress(phase, 1, 2);
  await clerk.act('issue', `/api/reports/${reportId}/issue`, { submission, recipients: page.header.recipients });
  await mkdir(documents, { recursive: true });
  const files: string[] = [];
  for (const { sha256 } of (page.submission?.documents ?? []).filter(isFinal)) {
    const { bytes, name } = await clerk.download(`/api/documents/${sha256}`);
    const file = path.join(documents, name.replaceAll(/[/\\:]/g, '-'));
    await writeFile(`${file}.part`, bytes);
    await rename(`${file}.part`, file);
    files.push(file);
  }
  onProgress(phase, 2, 2);
  return files.sort();
}

/** The auditor reads how one sentence came to be: the history, who wrote and who approved, and the text before the reopening. */
async function audit({ as, parts, reportId, onProgress }: Stage): Promise<void> {
  const auditor = as(ward.people.find(({ role }) => role === 'auditor')?.username ?? failed('there is no auditor'));
  const { sectionId } = parts.find(({ name }) => name === story.reopened.templateNodeId) ?? failed('nothing was reopened');
  const asked = [`/api/reports/${reportId}/history`, `/api/sections/${sectionId}/blame`, `/api/sections/${sectionId}/diff`];
  for (const [i, question] of asked.entries()) {
    await auditor.read(question);
    onProgress('Thanh tra xem lại lịch sử', i + 1, asked.length);
  }
}

const sectionIn = ({ nodes }: ReportPage, sectionId: string) =>
  nodes.map(({ section }) => section).find((section) => section?.sectionId === sectionId) ?? failed(`${sectionId} is not in the report`);

async function approversOf(clerk: Person, reportId: string): Promise<(sectionId: string) => string> {
  const page = await clerk.report(reportId);
  const names = new Map(ward.people.map(({ username }) => [userIdOf(username), username]));
  return (sectionId) => names.get(sectionIn(page, sectionId).state?.approver?.id ?? '') ?? failed(`nobody approves ${sectionId}`);
}

/** Each person does their own parts one after the other; the people work at the same time. */
async function bySomebody(
  parts: readonly Part[],
  who: (part: Part) => string,
  work: (username: string, part: Part) => Promise<void>,
): Promise<void> {
  const shares = new Map<string, Part[]>();
  for (const part of parts) shares.set(who(part), [...(shares.get(who(part)) ?? []), part]);
  await Promise.all(
    [...shares].map(async ([username, share]) => {
      for (const part of share) await work(username, part);
    }),
  );
}

const PATIENCE_MS = 120_000;

/** Asks for the report until it has come to that. */
async function until(person: Person, reportId: string, reached: (page: ReportPage) => boolean): Promise<ReportPage> {
  const giveUp = Date.now() + PATIENCE_MS;
  for (let pause = 10; ; pause = Math.min(pause * 1.5, 200)) {
    const page = await person.report(reportId);
    if (reached(page)) return page;
    if (Date.now() > giveUp) throw new Unexpected(`the report has stood at ${page.status} for two minutes`);
    await sleep(pause);
  }
}
