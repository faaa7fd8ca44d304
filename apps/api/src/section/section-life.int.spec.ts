import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approve, at, countAt, listAt, openReport, openTestWard, put, submit, textAt, until, write } from '../testing/index.js';
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

const types = async (): Promise<string[]> =>
  (await ward.installation.store.readStream(`section-phb.${section.sectionId}`)).map(({ type }) => type);
const shown = async (username = 'giang') => (await (await ward.as(username)).get(page)).body;

describe('the text of a section over HTTP', () => {
  it('is saved on a revision and shown with its place in the report', async () => {
    const saved = await write(ward, section, 'Thu ngân sách tăng.');
    expect(saved.body).toMatchObject({
      changed: true,
      textRevision: 1,
      merged: false,
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await shown()).toMatchObject({
      status: 'drafting',
      revision: 1,
      contentHash: at(saved.body, 'contentHash'),
      blocks: [{ kind: 'paragraph', content: [{ kind: 'text', t: 'Thu ngân sách tăng.' }] }],
      approver: { id: 'binh', name: 'Trần Thị Bình', named: false },
      place: {
        headings: [
          { label: 'I.', title: 'KẾT QUẢ THÁNG 1' },
          { label: '1.', title: 'Kinh tế' },
        ],
      },
    });
  });

  it('numbers the clauses in it and counts footnotes through the report', async () => {
    const giang = await ward.as('giang');
    const note = { kind: 'footnote', id: 'n1', content: [{ kind: 'text', t: 'Nghị quyết 12.' }] };
    const block = { kind: 'clause', id: 'c1', level: 1, content: [{ kind: 'text', t: 'Thu' }, note] };
    await giang.post(`${page}/edits`, { base: 0, changes: [{ op: 'put', block }] });
    expect(at(await shown(), 'place.numbering')).toMatchObject({
      blocks: { c1: '1.1.' },
      footnotes: { n1: 1 },
      start: { levels: ['decimal', 'letter'], kind: 'arabic', numeral: '1', counters: [] },
      firstFootnote: 1,
      references: {},
    });
  });

  it('merges edits of different paragraphs and keeps the loser of one paragraph beside it', async () => {
    const clerk = await ward.as('khanh');
    const two = [
      { kind: 'user', id: 'giang' },
      { kind: 'user', id: 'em' },
    ];
    expect(await clerk.post(`${page}/assign`, { assignees: two, approver: null })).toMatchObject({ status: 200 });
    const [giang, em] = [await ward.as('giang'), await ward.as('em')];
    await giang.post(`${page}/edits`, { base: 0, changes: [put('Một.', 'p1'), put('Hai.', 'p2')] });
    await giang.post(`${page}/edits`, { base: 1, changes: [put('Một, giang.', 'p1')] });
    expect(await em.post(`${page}/edits`, { base: 1, changes: [put('Hai, em.', 'p2')] })).toMatchObject({
      status: 200,
      body: { merged: true, textRevision: 3 },
    });
    const lost = await em.post(`${page}/edits`, { base: 1, changes: [put('Một, em.', 'p1')] });
    expect(lost).toMatchObject({
      status: 409,
      body: {
        type: 'section.edit-conflict',
        base: 3,
        conflicts: [
          {
            blockId: 'p1',
            rowId: null,
            mine: { content: [{ t: 'Một, em.' }] },
            theirs: {
              block: { id: 'p1', content: [{ t: 'Một, giang.' }] },
              row: null,
              revision: 2,
              by: { id: 'giang', name: 'Vũ Văn Giang' },
            },
          },
        ],
      },
    });
    expect(await shown()).toMatchObject({ suggestions: [{ origin: 'conflict', blockId: 'p1', by: { id: 'em' }, decision: null }] });
  });

  it('tells beside the text sent what stands in the row, or that the block is gone, and says the same to a resend', async () => {
    const people = ['giang', 'em'].map((id) => ({ kind: 'user', id }));
    await (await ward.as('khanh')).post(`${page}/assign`, { assignees: people, approver: null });
    const [giang, em] = [await ward.as('giang'), await ward.as('em')];
    const row = (t: string) => ({ id: 'r1', cells: [{ content: [[{ kind: 'text', t }]] }] });
    const table = { kind: 'table', id: 't1', columns: [{ id: 'c1', width: 1 }], headerRows: 0, rows: [row('Thu')] };
    const putRow = (t: string) => ({ op: 'put-row', table: 't1', row: row(t) });
    expect(await giang.post(`${page}/edits`, { base: 0, changes: [put('Một.', 'p1'), { op: 'put', block: table }] })).toMatchObject({
      status: 200,
    });
    const changes = [{ op: 'remove', id: 'p1' }, putRow('Thu 10 tỷ')];
    expect(await giang.post(`${page}/edits`, { base: 1, changes })).toMatchObject({ status: 200 });
    const late = { base: 1, changes: [put('Một, em.', 'p1'), putRow('Thu 11 tỷ')] };
    const key = { 'idempotency-key': 'late-for-both' };
    const met = await em.post(`${page}/edits`, late, key);
    const by = { id: 'giang', name: 'Vũ Văn Giang', post: 'Chuyên viên' };
    expect(met).toMatchObject({
      status: 409,
      body: {
        base: 2,
        conflicts: expect.arrayContaining([
          expect.objectContaining({
            blockId: 'p1',
            theirs: expect.objectContaining({ block: null, row: null, revision: 2, by: expect.objectContaining(by) }),
          }),
          expect.objectContaining({
            blockId: 't1',
            rowId: 'r1',
            theirs: expect.objectContaining({
              block: { ...table, rows: [row('Thu 10 tỷ')] },
              row: row('Thu 10 tỷ'),
              by: expect.objectContaining(by),
            }),
          }),
        ]),
      },
    });
    await giang.post(`${page}/edits`, { base: 2, changes: [putRow('Thu 12 tỷ')] });
    const { instance: _first, ...told } = Object(met.body);
    expect(await em.post(`${page}/edits`, late, key)).toMatchObject({ status: 409, body: told });
  });

  it('is kept aside for its writer when it comes too late', async () => {
    await write(ward, section, 'Một.');
    await submit(ward, section);
    const late = await (await ward.as('giang')).post(`${page}/edits`, { base: 1, changes: [put('Muộn.')] });
    expect(late).toMatchObject({ status: 409, body: { type: 'section.edit-set-aside', refused: 'section.in-review' } });
    expect(at(await shown('giang'), 'setAside')).toHaveLength(1);
    expect(at(await shown('binh'), 'setAside')).toHaveLength(0);
  });
});

describe('the review of a section over HTTP', () => {
  it('goes through submitting, returning, submitting again and approving, and the report records it', async () => {
    await write(ward, section, 'Bản thứ nhất.');
    await submit(ward, section);
    const binh = await ward.as('binh');
    const first = await shown('binh');
    const seen = { round: 1, revision: countAt(first, 'revision'), contentHash: textAt(first, 'contentHash') };
    expect(await binh.post(`${page}/return`, { ...seen, reason: 'Thiếu số liệu.' })).toMatchObject({ status: 200 });
    expect(await shown()).toMatchObject({ status: 'drafting', lastReturn: { reason: 'Thiếu số liệu.', by: { id: 'binh' } } });
    await write(ward, section, 'Bổ sung.');
    await submit(ward, section);
    const late = await binh.post(`${page}/approve`, { ...seen, headingHash: textAt(first, 'place.headingHash') });
    expect(late).toMatchObject({ status: 409, body: { type: 'section.stale-round' } });
    await approve(ward, section);
    expect(await types()).toEqual(
      ['opened', 'edited', 'submitted', 'returned', 'edited', 'submitted', 'approved'].map((verb) => `section.${verb}.v1`),
    );
    const { body } = await until(
      () => binh.get(`/api/reports/${reportId}`),
      ({ body: report }) => countAt(report, 'counts.recorded') === 1,
    );
    const row = listAt(body, 'nodes').find((node) => at(node, 'nodeId') === section.nodeId);
    expect(at(row, 'section')).toMatchObject({ recorded: { approvedBy: 'binh', revision: 2 }, state: { status: 'approved' } });
  });

  it('refuses an approval of other headings than the report has, at once and with nothing recorded', async () => {
    await write(ward, section, 'Một.');
    await submit(ward, section);
    const binh = await ward.as('binh');
    const page1 = await shown('binh');
    const seen = { round: 1, revision: countAt(page1, 'revision'), contentHash: textAt(page1, 'contentHash') };
    const before = await ward.events();
    expect(await binh.post(`${page}/approve`, { ...seen, headingHash: 'a'.repeat(64) })).toMatchObject({
      status: 409,
      body: { type: 'section.stale-headings', detail: expect.stringContaining('Hãy tải lại trang') },
    });
    expect(await ward.events()).toBe(before);
    await approve(ward, section);
  });

  it('is withdrawn, remarked on, suggested to, and resubmitted with a suggestion in one step', async () => {
    await write(ward, section, 'Một.');
    await submit(ward, section);
    const [giang, binh] = [await ward.as('giang'), await ward.as('binh')];
    expect(await giang.post(`${page}/withdraw`, { round: 1 })).toMatchObject({ status: 200 });
    await submit(ward, section);
    const blockId = textAt(await shown(), 'blocks.0.id');
    expect(await binh.post(`${page}/comments`, { blockId, quote: 'Một', text: 'Xem lại.', replyTo: null })).toMatchObject({ status: 200 });
    const commentId = textAt(await shown(), 'comments.0.commentId');
    expect(await giang.post(`${page}/comments/${commentId}/resolve`)).toMatchObject({ status: 200 });
    const suggestion = { revision: 1, blockId, rowId: null, changes: [put('Hai.', blockId)] };
    expect(await binh.post(`${page}/suggestions`, suggestion)).toMatchObject({ status: 200 });
    const suggestionId = textAt(await shown(), 'suggestions.0.suggestionId');
    const again = { round: 2, accept: [suggestionId], decline: [], base: 1, changes: [], note: null };
    expect(await giang.post(`${page}/accept-and-resubmit`, again)).toMatchObject({ status: 200 });
    expect(await shown()).toMatchObject({ status: 'in-review', round: 3, blocks: [{ content: [{ t: 'Hai.' }] }] });
    const malformed = await giang.post(`${page}/accept-and-resubmit`, { ...again, decline: [{ suggestionId, reason: 'x', more: 1 }] });
    expect(malformed.status).toBe(400);
  });

  it('tells each person what they may do next, and why not the rest', async () => {
    await write(ward, section, 'Một.');
    await submit(ward, section);
    const ask = async (username: string) => (await (await ward.as(username)).get(`${page}/actions`)).body;
    const may = async (username: string) => listAt(await ask(username), 'may').map((action) => at(action, 'type'));
    expect(await may('binh')).toEqual(expect.arrayContaining(['ApproveSection', 'ReturnSection', 'AddComment']));
    expect(await may('giang')).toEqual(expect.arrayContaining(['WithdrawSection', 'AcceptAndResubmit']));
    expect(await may('giang')).not.toContain('ApproveSection');
    expect(await may('lam')).toEqual([]);
    const why = listAt(await ask('giang'), 'whyNot').find((action) => at(action, 'type') === 'EditSection');
    expect(why).toMatchObject({ code: 'section.in-review', detail: expect.stringContaining('rút lại') });
  });

  it('stands in the queue of the approver and the work of the drafter', async () => {
    const saved = await write(ward, section, 'Một.');
    const inWork = async (position: string) => {
      const { body } = await (await ward.as('giang')).get(`/api/my-work?atLeast=${position}`);
      return listAt(body, 'rows').some((row) => at(row, 'sectionId') === section.sectionId);
    };
    expect(await inWork(textAt(saved.body, 'position'))).toBe(true);
    const position = textAt((await submit(ward, section)).body, 'position');
    expect(await inWork(position)).toBe(false);
    const queue = async (username: string) => (await (await ward.as(username)).get(`/api/review-queue?atLeast=${position}`)).body;
    expect(listAt(await queue('binh'), 'rows')).toContainEqual(
      expect.objectContaining({ sectionId: section.sectionId, round: 1, waitsFor: ['binh'] }),
    );
    expect(listAt(await queue('cuc'), 'rows').map((row) => at(row, 'sectionId'))).not.toContain(section.sectionId);
  });
});

describe('assignment over HTTP', () => {
  it('changes drafters, due date and approver', async () => {
    const [clerk, chair] = [await ward.as('khanh'), await ward.as('an')];
    const unit = [{ kind: 'post', role: 'specialist', unit: 'van-hoa' }];
    expect(await clerk.post(`${page}/assign`, { assignees: unit, approver: 'cuc', reason: 'Đổi đơn vị.' })).toMatchObject({ status: 200 });
    expect(await clerk.post(`${page}/due-date`, { dueDate: '2026-07-20' })).toMatchObject({ status: 200 });
    expect(await chair.post(`${page}/approver`, { approver: 'an', reason: 'Chủ tịch duyệt.' })).toMatchObject({ status: 200 });
    expect(await shown()).toMatchObject({
      assignees: [{ ...unit[0], name: 'Chuyên viên Phòng Văn hóa - Xã hội' }],
      approver: { id: 'an', named: true },
      dueDate: '2026-07-20',
      overdue: false,
    });
    const odd = await clerk.post(`${page}/assign`, { assignees: [{ kind: 'user', id: 'em', also: 1 }], approver: null });
    expect(odd.status).toBe(400);
    expect(await clerk.post(`${page}/due-date`, { dueDate: '2026-02-31x' })).toMatchObject({ status: 400 });
  });
});

describe('looking back over HTTP', () => {
  it('shows any revision and instant, the difference in words, and who wrote what', async () => {
    await write(ward, section, 'Thu đạt 10 tỷ.');
    const before = ward.clock.at;
    ward.clock.at = new Date(before.getTime() + 60_000);
    const blockId = textAt(await shown(), 'blocks.0.id');
    const giang = await ward.as('giang');
    await giang.post(`${page}/edits`, { base: 1, changes: [put('Thu đạt 12 tỷ.', blockId)] });

    const diff = (await giang.get(`${page}/diff?from=1&to=2`)).body;
    expect(diff).toMatchObject({ from: 1, to: 2, blocks: [{ status: 'changed' }] });
    expect(listAt(diff, 'blocks.0.parts')).toContainEqual({ op: 'insert', text: '12' });
    for (const past of ['from=1&to=9', 'from=9']) {
      expect(await giang.get(`${page}/diff?${past}`)).toMatchObject({
        status: 404,
        body: { type: 'no-such-revision', last: 2, detail: 'Văn bản của mục này không có phiên bản 9; phiên bản cuối cùng là 2.' },
      });
    }

    const auditor = await ward.as('lam');
    const then = (await auditor.get(`${page}/as-of?at=${before.toISOString()}`)).body;
    expect(then).toMatchObject({ revision: 1, blocks: [{ content: [{ t: 'Thu đạt 10 tỷ.' }] }] });
    expect((await auditor.get(`${page}/as-of?revision=0`)).body).toMatchObject({ revision: 0, streamRevision: 0, blocks: [] });
    expect(await auditor.get(`${page}/as-of?revision=2`)).toMatchObject({ status: 200, body: { streamRevision: 2 } });
    expect(await auditor.get(`${page}/as-of?revision=999`)).toMatchObject({
      status: 404,
      body: { type: 'no-such-revision', last: 2, detail: 'Mục này không có phiên bản 999; phiên bản cuối cùng là 2.' },
    });
    expect(await auditor.get('/api/sections/khong-co/as-of?revision=0')).toMatchObject({ status: 404, body: { type: 'not-found' } });
    expect(await auditor.get(`${page}/as-of`)).toMatchObject({ status: 400 });
    expect(await auditor.get(`${page}/as-of?at=hôm qua`)).toMatchObject({ status: 400 });

    expect(at((await auditor.get(`${page}/blame`)).body, blockId)).toMatchObject({
      by: { id: 'giang' },
      revision: 2,
      source: null,
      approved: null,
    });
    const position = (await ward.installation.store.lastPosition()).toString();
    const history = (await auditor.get(`${page}/history?limit=2&atLeast=${position}`)).body;
    expect(listAt(history, 'rows').map((row) => at(row, 'type'))).toEqual(['section.edited.v1', 'section.edited.v1']);
    const rest = (await auditor.get(`${page}/history?cursor=${textAt(history, 'next')}`)).body;
    expect(listAt(rest, 'rows').map((row) => at(row, 'type'))).toEqual(['section.opened.v1']);
  });

  it('shows the whole report as it was, and its text as it would have been printed', async () => {
    await write(ward, section, 'Lúc ấy.');
    const then = ward.clock.at;
    ward.clock.at = new Date(then.getTime() + 60_000);
    await write(ward, section, 'Sau này.');
    const auditor = await ward.as('lam');
    const report = `/api/reports/${reportId}`;
    const whole = (await auditor.get(`${report}/as-of?at=${then.toISOString()}`)).body;
    const own = listAt(whole, 'sections').find((one) => at(one, 'sectionId') === section.sectionId);
    expect(own).toMatchObject({ revision: 1, blocks: [{ content: [{ t: 'Lúc ấy.' }] }] });
    expect(listAt(whole, 'posts').map((post) => at(post, 'userId'))).toContain('an');
    expect((await auditor.get(`${report}/as-of?revision=0`)).body).toMatchObject({ status: 'drafting', revision: 0 });
    const { body: past } = await auditor.get(`${report}/as-of?revision=77`);
    expect(past).toMatchObject({ status: 404, type: 'no-such-revision' });
    expect(textAt(past, 'detail')).toBe(`Báo cáo này không có phiên bản 77; phiên bản cuối cùng là ${countAt(past, 'last')}.`);
    const text = JSON.stringify((await auditor.get(`${report}/text?at=${then.toISOString()}`)).body);
    expect([text.includes('Lúc ấy.'), text.includes('Sau này.')]).toEqual([true, false]);
  });
});
