import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedReport, at, countAt, listAt, openReport, openTestWard, submittedReport, textAt, until, write } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
});
afterAll(() => ward.close());

const lastType = async (reportId: string) => (await ward.installation.store.readStream(`report-phb.${reportId}`)).at(-1)?.type;

describe('an outline over HTTP', () => {
  it('is changed by the clerk on the outline shown, and a new section is opened', async () => {
    const { reportId, sections } = await openReport(ward, 1);
    const clerk = await ward.as('khanh');
    const page = `/api/reports/${reportId}`;
    const { body } = await clerk.get(page);
    const outlineHash = textAt(body, 'outlineHash');
    const parent = listAt(body, 'nodes').find((node) => at(node, 'templateNodeId') === 'ket-qua');
    const after = sections.find(({ name }) => name === 'van-hoa')?.nodeId;
    const section = { sectionId: 's-moi', fieldId: null, route: ['approver'], assignees: [], approver: null, dueDate: null };
    const node = {
      nodeId: 'n-moi',
      parent: at(parent, 'nodeId'),
      kind: 'section',
      numbering: 'arabic',
      title: 'An ninh',
      templateNodeId: null,
      section,
    };
    const changes = [{ op: 'add', node, after }];
    expect(await clerk.post(`${page}/outline`, { changes, outlineHash })).toMatchObject({ status: 200, body: { changed: true } });
    const { body: shown } = await until(
      () => clerk.get(page),
      ({ body: now }) => listAt(now, 'nodes').some((one) => at(one, 'nodeId') === 'n-moi' && at(one, 'section.state') !== null),
    );
    expect(listAt(shown, 'nodes').find((one) => at(one, 'nodeId') === 'n-moi')).toMatchObject({ number: '3.', title: 'An ninh', depth: 1 });
    expect(
      await clerk.post(`${page}/outline`, { changes: [{ op: 'retitle', nodeId: 'n-moi', title: 'Khác' }], outlineHash }),
    ).toMatchObject({
      status: 409,
      body: { type: 'report.stale-outline' },
    });
    const odd = await clerk.post(`${page}/outline`, { changes: [{ op: 'retitle', nodeId: 'n-moi', title: 'x', size: 1 }], outlineHash });
    expect(odd).toMatchObject({ status: 400, body: { errors: [{ path: 'changes.0' }] } });
  });
});

describe('a text with a character that no font has', () => {
  it('does not pass the format check, which is recorded and names the section and the character', async () => {
    const { reportId, sections } = await openReport(ward, 6);
    const section = sections.find(({ name }) => name === 'kinh-te');
    if (!section) throw new Error('the template has no such section');
    await write(ward, section, 'Đạt 😀 kế hoạch.');
    const clerk = await ward.as('khanh');
    const page = `/api/reports/${reportId}`;
    const outlineHash = textAt((await clerk.get(page)).body, 'outlineHash');
    const checked = await clerk.post(`${page}/format-check`, { outlineHash });
    const finding = {
      severity: 'error',
      nodeId: section.nodeId,
      blockId: expect.any(String),
      message: 'Chưa tạo được bản in. Mục “Kinh tế”: Phông chữ của văn bản không có: “😀” (U+1F600).',
    };
    expect(checked).toMatchObject({ status: 200, body: { changed: true, findings: [finding] } });
    expect((await clerk.get(page)).body).toMatchObject({ formatCheck: { passed: false } });
    for (const draft of ['draft.pdf', 'draft.docx']) {
      const answer = await clerk.get(`${page}/${draft}`);
      expect(answer).toMatchObject({ status: 422, body: { nodeId: section.nodeId, detail: finding.message } });
    }
  });
});

describe('a report up for signature over HTTP', () => {
  it('is taken back, a section of it reopened, and the whole cancelled, each with a reason', async () => {
    const { reportId, submission, sections } = await submittedReport(ward, 2);
    const page = `/api/reports/${reportId}`;
    const clerk = await ward.as('khanh');
    expect(await clerk.post(`${page}/take-back`, { submission, reason: ' ' })).toMatchObject({
      status: 422,
      body: { type: 'report.reason-missing' },
    });
    expect(await clerk.post(`${page}/take-back`, { submission: submission + 1, reason: 'Sai.' })).toMatchObject({ status: 409 });
    expect(await clerk.post(`${page}/take-back`, { submission, reason: 'Bổ sung số liệu.' })).toMatchObject({ status: 200 });
    const { body } = await clerk.get(page);
    expect(body).toMatchObject({ status: 'drafting', submission: null, formatCheck: { passed: true, current: true } });
    const [section] = sections;
    const node = listAt(body, 'nodes').find((one) => at(one, 'nodeId') === section?.nodeId);
    const reopen = { sectionId: section?.sectionId, cycle: countAt(node, 'section.reportCycle'), reason: 'Sửa số liệu.' };
    expect(await clerk.post(`${page}/reopen-section`, reopen)).toMatchObject({ status: 200 });
    await until(
      () => clerk.get(`/api/sections/${section?.sectionId ?? ''}`),
      ({ body: shown }) => at(shown, 'status') === 'drafting',
    );
    expect(at((await clerk.get(page)).body, 'formatCheck')).toMatchObject({ current: false });
    expect(await clerk.post(`${page}/cancel`, { reason: 'Không còn yêu cầu.' })).toMatchObject({ status: 200 });
    expect((await clerk.get(page)).body).toMatchObject({ status: 'cancelled', reason: 'Không còn yêu cầu.' });
  });

  it('is returned by its signer, or signed and the signature withdrawn', async () => {
    const first = await submittedReport(ward, 3);
    const chair = await ward.as('an');
    const [section] = first.sections;
    const returned = { submission: first.submission, sectionIds: [section?.sectionId], reason: 'Viết lại mở đầu.' };
    const notTheSigner = await (await ward.as('binh')).post(`/api/reports/${first.reportId}/return`, returned);
    expect(notTheSigner).toMatchObject({ status: 403, body: { type: 'report.not-the-signer' } });
    expect(await chair.post(`/api/reports/${first.reportId}/return`, returned)).toMatchObject({ status: 200 });
    expect(at((await chair.get(`/api/reports/${first.reportId}`)).body, 'counts.recorded')).toBe(3);

    const second = await submittedReport(ward, 4);
    const page = `/api/reports/${second.reportId}`;
    const { submission, sha256, outlineHash } = second;
    expect(await chair.post(`${page}/sign`, { submission, sha256: 'a'.repeat(64), outlineHash })).toMatchObject({
      status: 409,
      body: { type: 'report.other-copy' },
    });
    expect(await chair.post(`${page}/sign`, { submission, sha256, outlineHash })).toMatchObject({ status: 200 });
    expect(await chair.post(`${page}/withdraw-signature`, { submission, reason: 'Nhầm bản.' })).toMatchObject({ status: 200 });
    expect(await lastType(second.reportId)).toBe('report.signature-withdrawn.v1');
  });
});

describe('reports as documents over HTTP', () => {
  it('are drafts made now, PDF and DOCX, with Vietnamese names; a signing copy only once there is one', async () => {
    const { reportId } = await approvedReport(ward, 5);
    const auditor = await ward.as('lam');
    const page = `/api/reports/${reportId}`;
    const docx = await auditor.download(`${page}/draft.docx`);
    expect([docx.status, docx.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect(decodeURIComponent(docx.headers.get('content-disposition') ?? '')).toContain("UTF-8''Báo cáo tháng 5 năm 2026 (dự thảo).docx");
    const pdf = await auditor.download(`${page}/draft.pdf`);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(await auditor.get(`${page}/signing-copy.pdf`)).toMatchObject({ status: 404 });
    expect(await auditor.get(`/api/documents/${'a'.repeat(64)}`)).toMatchObject({ status: 404 });
    expect((await auditor.get(`${page}/text`)).body).toMatchObject({
      rendition: 'draft',
      subject: 'Tình hình kinh tế - xã hội tháng 5 năm 2026',
    });
  });
});

describe('reading over HTTP', () => {
  it('pages by cursor, newest first, and finds by words without diacritics', async () => {
    const opened = [await openReport(ward, 10), await openReport(ward, 11)];
    const clerk = await ward.as('khanh');
    const position = (await ward.installation.store.lastPosition()).toString();
    const first = (await clerk.get(`/api/reports?limit=1&atLeast=${position}`)).body;
    expect(textAt(first, 'rows.0.reportId')).toBe(opened[1]?.reportId);
    const second = (await clerk.get(`/api/reports?limit=1&cursor=${textAt(first, 'next')}`)).body;
    expect(textAt(second, 'rows.0.reportId')).toBe(opened[0]?.reportId);
    expect(listAt((await clerk.get('/api/reports?search=thang%2011')).body, 'rows')).toHaveLength(1);
    for (const cursor of ['abc', '-1', '1.5', '99999999999999999999', '', '1&cursor=2']) {
      expect(await clerk.get(`/api/reports?cursor=${cursor}`)).toMatchObject({ status: 400, body: { errors: [{ path: 'cursor' }] } });
      expect(await clerk.get(`/api/reports/x/history?cursor=${cursor}`)).toMatchObject({ status: 400 });
    }
    expect(await clerk.get('/api/reports?year=9999')).toMatchObject({ status: 400, body: { errors: [{ path: 'year' }] } });
    expect(await clerk.get('/api/reports?limit=0')).toMatchObject({ status: 400 });
    expect(await clerk.get('/api/reports?colour=red')).toMatchObject({ status: 400 });
  });

  it('says that it is stale where the position asked for does not come within two seconds', async () => {
    const clerk = await ward.as('khanh');
    const last = await ward.installation.store.lastPosition();
    expect((await clerk.get(`/api/reports?atLeast=${last}`)).headers.get('x-trinhky-stale')).toBeNull();
    expect((await clerk.get(`/api/reports?atLeast=${last + 1_000n}`)).headers.get('x-trinhky-stale')).toBe('true');
  });

  it('finds nothing of another organ', async () => {
    const { reportId, sections } = await openReport(ward, 12);
    const call = { organId: 'organ-khac', by: { system: 'setup' }, commandId: 'other-organ-1' };
    const post = { postId: 'p1', userId: 'lam', name: 'Bùi Thị Lâm', role: 'auditor' as const, title: 'Thanh tra viên', unitId: null };
    const letterhead = { organ: ['ỦY BAN NHÂN DÂN', 'XÃ KHÁC'], symbol: 'BC-UBND', place: 'Xã Khác' };
    const { office } = ward.installation;
    await office.organ(call, { type: 'NameOrgan', code: 'XK', name: 'UBND xã Khác', letterhead, archive: 'Lưu: VT.', from: '2026-01-01' });
    await office.post(call, 'lam', { type: 'HoldPost', ...post, from: '2026-01-01', to: null, acting: false, rank: 1 });
    const { password } = (await ward.accounts.resetPassword('lam')) ?? { password: '' };
    const answer = await ward.anybody().post('/api/session', { username: 'lam', password, organId: 'organ-khac' });
    const headers = { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    const ask = async (path: string) => (await fetch(`${ward.url}${path}`, { headers })).status;
    expect(await ask(`/api/reports/${reportId}`)).toBe(404);
    expect(await ask(`/api/sections/${sections[0]?.sectionId ?? ''}`)).toBe(404);
    expect(await ask(`/api/reports/${reportId}/as-of?revision=0`)).toBe(404);
    const list = await (await fetch(`${ward.url}/api/reports`, { headers })).json();
    expect(list).toEqual({ rows: [], next: null });
  });
});
