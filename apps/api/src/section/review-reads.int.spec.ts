import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approve, at, countAt, listAt, openReport, openTestWard, submit, textAt, until, write } from '../testing/index.js';
import type { SectionOfReport, TestWard } from '../testing/index.js';

let ward: TestWard;
let reportId: string;
let section: SectionOfReport;
let page: string;
let month = 0;
beforeAll(async () => {
  ward = await openTestWard();
});
afterAll(() => ward.close());
/** A fresh "Kinh tế", drafted by giang, approved by binh. */
beforeEach(async () => {
  const opened = await openReport(ward, ++month);
  reportId = opened.reportId;
  const found = opened.sections.find(({ name }) => name === 'kinh-te');
  if (!found) throw new Error('the template has no such section');
  section = found;
  page = `/api/sections/${section.sectionId}`;
});

const shown = async (username = 'binh') => (await (await ward.as(username)).get(page)).body;
const giveBack = async (reason: string) => {
  const now = await shown();
  const returned = { round: countAt(now, 'round'), revision: countAt(now, 'revision'), contentHash: textAt(now, 'contentHash'), reason };
  expect(await (await ward.as('binh')).post(`${page}/return`, returned)).toMatchObject({ status: 200 });
};
const reopen = async (reason: string) => {
  const clerk = await ward.as('khanh');
  const path = `/api/reports/${reportId}`;
  const recorded = (body: unknown) => listAt(body, 'nodes').find((node) => at(node, 'section.sectionId') === section.sectionId);
  const { body } = await until(
    () => clerk.get(path),
    (answer) => at(recorded(answer.body), 'section.recorded') !== null,
  );
  const cycle = countAt(recorded(body), 'section.reportCycle');
  expect(await clerk.post(`${path}/reopen-section`, { sectionId: section.sectionId, cycle, reason })).toMatchObject({ status: 200 });
  await until(shown, (now) => at(now, 'status') === 'drafting');
};

describe('what a reviewer compares with', () => {
  it('is nothing in the first round, then what was returned, with who and why', async () => {
    await write(ward, section, 'Thu ngân sách đạt 47%.');
    await submit(ward, section);
    expect(await shown()).toMatchObject({
      baselines: { lastApproved: null, previousSubmission: null, lastReturn: null, first: null },
      rounds: [{ round: 1, revision: 1, by: { id: 'giang' }, ended: null }],
    });
    await giveBack('Thiếu số cùng kỳ');
    await write(ward, section, 'So với cùng kỳ tăng 3%.');
    await submit(ward, section);
    expect(await shown()).toMatchObject({
      round: 2,
      revision: 2,
      baselines: {
        lastApproved: null,
        previousSubmission: { round: 1, revision: 1, by: { id: 'giang' } },
        lastReturn: { round: 1, revision: 1, by: { id: 'binh', name: 'Trần Thị Bình' }, reason: 'Thiếu số cùng kỳ' },
        first: { round: 1, revision: 1 },
      },
      rounds: [{ ended: { how: 'returned', by: { id: 'binh' } } }, { ended: null }],
    });
  });

  it('is the last of several approvals in earlier cycles', async () => {
    for (const text of ['Một.', 'Hai.']) {
      await write(ward, section, text);
      await submit(ward, section);
      await approve(ward, section);
      await reopen(`Sửa sau ${text}`);
    }
    await write(ward, section, 'Ba.');
    await submit(ward, section);
    const now = await shown();
    expect(now).toMatchObject({
      round: 3,
      baselines: {
        lastApproved: { round: 2, revision: 2, by: { id: 'binh' } },
        previousSubmission: { round: 2 },
        lastReturn: { round: 2, reason: 'Sửa sau Hai.' },
        first: { round: 1, revision: 1 },
      },
    });
    const diff = await (await ward.as('binh')).get(`${page}/diff?from=${countAt(now, 'baselines.lastApproved.revision')}`);
    expect(listAt(diff.body, 'blocks').map((block) => at(block, 'status'))).toEqual(['unchanged', 'unchanged', 'added']);
  });

  it('shows references by the numbers they lead to, in footnotes too', async () => {
    const giang = await ward.as('giang');
    const note = { kind: 'footnote', id: 'n1', content: [{ kind: 'xref', target: 'c2' }] };
    const content = [{ kind: 'text', t: 'Xem' }, { kind: 'xref', target: section.nodeId }, note, { kind: 'xref', target: 'khong-co' }];
    const clause = (id: string) => ({ kind: 'clause', id, level: 1, content });
    await giang.post(`${page}/edits`, {
      base: 0,
      changes: [
        { op: 'put', block: clause('c1') },
        { op: 'put', block: { kind: 'clause', id: 'c2', level: 1, content: [] } },
      ],
    });
    expect(at(await shown(), 'place.numbering.references')).toEqual({ [section.nodeId]: 'mục I.1', c2: 'mục I.1.2' });
  });
});

describe('the review queue over HTTP', () => {
  it('tells whom each waits for by name, and what is overdue', async () => {
    const binh = await ward.as('binh');
    await write(ward, section, 'Thu ngân sách.');
    await (await ward.as('khanh')).post(`${page}/due-date`, { dueDate: '2026-06-01' });
    await submit(ward, section);
    const { body } = await until(
      () => binh.get('/api/review-queue'),
      (answer) => listAt(answer.body, 'rows').some((row) => at(row, 'sectionId') === section.sectionId),
    );
    expect(listAt(body, 'rows').find((row) => at(row, 'sectionId') === section.sectionId)).toMatchObject({
      waitsFor: ['binh'],
      waitsForNames: ['Trần Thị Bình'],
      dueDate: '2026-06-01',
      overdue: true,
    });
  });
});

describe('a session under a delegation', () => {
  it('tells for whom the person may act', async () => {
    const given = { by: 'binh', to: 'cuc', powers: ['approve'], from: '2026-06-01', until: '2026-12-31', basis: 'Quyết định số 5' };
    expect((await (await ward.as('cuc')).get('/api/session')).body).toMatchObject({ actsFor: [] });
    expect(await (await ward.as('binh')).post('/api/delegations', given)).toMatchObject({ status: 200 });
    expect((await (await ward.as('cuc')).get('/api/session')).body).toMatchObject({
      actsFor: [{ userId: 'binh', name: 'Trần Thị Bình', powers: ['approve'] }],
    });
  });
});
