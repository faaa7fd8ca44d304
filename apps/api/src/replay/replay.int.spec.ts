import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, countAt, drafterOf, listAt, openReport, openTestWard, put, submit, submittedReport, textAt, write } from '../testing/index.js';
import type { Client, SectionOfReport, TestWard } from '../testing/index.js';

let ward: TestWard;
let auditor: Client;
let reportId: string;
let economy: SectionOfReport;
let lines: unknown[];
beforeAll(async () => {
  ward = await openTestWard();
  auditor = await ward.as('lam');
  const report = await submittedReport(ward);
  reportId = report.reportId;
  economy = find(report.sections, 'kinh-te');
  lines = await replayed();
});
afterAll(() => ward.close());

const find = (sections: SectionOfReport[], name: string) => {
  const found = sections.find((section) => section.name === name);
  if (!found) throw new Error(`no section ${name}`);
  return found;
};
const later = (minutes: number) => (ward.clock.at = new Date(ward.clock.at.getTime() + minutes * 60_000));
const page = async (query = '') => (await auditor.get(`/api/reports/${reportId}/replay${query}`)).body;
const replayed = async (limit = 1000) => {
  const all: unknown[] = [];
  let next = '';
  for (;;) {
    const body = await page(`?limit=${limit}${next && `&cursor=${next}`}`);
    expect(at(body, 'start')).toBe(all.length);
    all.push(...listAt(body, 'lines'));
    next = textAt(body, 'next');
    if (all.length === countAt(body, 'total')) return all;
  }
};

describe('a report replayed', () => {
  it('tells every event of the report, its sections and its rights in one order, with who did it and what it changed', () => {
    expect(lines.map((line) => at(line, 'index'))).toEqual(lines.map((_, n) => n));
    const instants = lines.map((line) => textAt(line, 'at'));
    expect(instants).toEqual([...instants].sort());
    expect(lines[0]).toMatchObject({
      type: 'report.opened.v1',
      kind: 'outline',
      by: { id: 'khanh', name: 'Ngô Văn Khánh', post: 'Văn thư', onBehalfOf: null },
      verb: 'Mở báo cáo',
      patch: { report: { status: 'drafting' }, rights: { head: { id: 'an' } } },
    });
    const written = lines.find((line) => at(line, 'type') === 'section.edited.v1' && at(line, 'sectionId') === economy.sectionId);
    expect(written).toMatchObject({ kind: 'text', edit: { revision: 1, blocks: [expect.any(String)] }, patch: null, by: { id: 'giang' } });
    const approved = lines.find((line) => at(line, 'type') === 'section.approved.v1' && at(line, 'sectionId') === economy.sectionId);
    expect(approved).toMatchObject({
      kind: 'review',
      patch: { sections: [{ sectionId: economy.sectionId, state: { status: 'approved' } }] },
    });
    expect(lines.at(-1)).toMatchObject({ type: 'report.rendered.v1', patch: { report: { status: 'rendered' } } });
  });

  it('comes in pages that continue each other, and asked again tells only what was added', async () => {
    expect(await replayed(7)).toEqual(lines);
    const { body } = await auditor.get(`/api/reports/${reportId}/replay?limit=1000`);
    const known = textAt(body, 'next');
    expect(await page(`?cursor=${known}`)).toMatchObject({ start: lines.length, lines: [], next: known });
    const drafter = await ward.as(drafterOf(economy));
    later(1);
    const said = await drafter.post(`/api/sections/${economy.sectionId}/comments`, { blockId: null, text: 'Đã đối chiếu', replyTo: null });
    expect(said.status).toBe(200);
    expect(await page(`?cursor=${known}`)).toMatchObject({
      start: lines.length,
      lines: [{ type: 'section.comment-added.v1', patch: { sections: [{ comments: [{ text: 'Đã đối chiếu' }] }] } }],
    });
  });

  it('starts anew for somebody whose past is not how it began', async () => {
    expect(await page('?cursor=3.999999999&limit=2')).toMatchObject({ start: 0, lines: [{ index: 0 }, { index: 1 }] });
  });

  it('tells of posts and delegations only where somebody of the report is concerned', async () => {
    const admin = await ward.as('quan');
    const before = countAt(await page(), 'total');
    later(1);
    const grant = { by: 'binh', to: 'cuc', powers: ['approve'], from: '2026-07-01', until: '2026-07-31', basis: 'Giấy uỷ quyền số 5' };
    expect((await admin.post('/api/delegations', grant)).status).toBeLessThan(300);
    const stranger = { username: 'moi', name: 'Người Mới', role: 'auditor', title: 'Thanh tra viên', unitId: null, from: '2026-07-01' };
    expect((await admin.post('/api/people', stranger)).status).toBe(201);
    const body = await page('?limit=1000');
    expect(countAt(body, 'total')).toBe(before + 1);
    expect(listAt(body, 'lines').at(-1)).toMatchObject({
      kind: 'rights',
      verb: 'Uỷ quyền',
      summary: expect.stringContaining('Trần Thị Bình uỷ quyền cho Lê Thị Cúc: duyệt'),
      patch: { rights: { delegations: [{ by: { id: 'binh' }, to: { id: 'cuc' } }] } },
    });
  });

  it('is nobody’s outside the organ, and 404 where there is no such report', async () => {
    expect((await ward.anybody().get(`/api/reports/${reportId}/replay`)).status).toBe(401);
    for (const path of ['replay', 'verification', 'diff?from=0&to=1'])
      expect(await auditor.get(`/api/reports/khong-co/${path}`)).toMatchObject({ status: 404 });
    expect(await auditor.get(`/api/reports/${reportId}/diff?from=0&to=99999`)).toMatchObject({
      status: 404,
      body: { type: 'no-such-line' },
    });
    expect((await auditor.get(`/api/reports/${reportId}/diff?from=hôm-qua&to=1`)).status).toBe(400);
    expect((await auditor.get(`/api/reports/${reportId}/replay?cursor=x`)).status).toBe(400);
  });
});

describe('two moments of a report', () => {
  it('differ by section and word, between lines and between instants', async () => {
    const edit = lines.find((line) => at(line, 'type') === 'section.edited.v1' && at(line, 'sectionId') === economy.sectionId);
    const index = countAt(edit, 'index');
    const { body } = await auditor.get(`/api/reports/${reportId}/diff?from=${index - 1}&to=${index}`);
    expect(listAt(body, 'sections')).toMatchObject([
      {
        sectionId: economy.sectionId,
        label: 'I.1: Kinh tế',
        from: { revision: 0 },
        to: { revision: 1 },
        blocks: [{ status: 'added', parts: [{ op: 'insert', text: 'Nội dung mục kinh-te.' }] }],
      },
    ]);
    const before = '2026-01-01T00:00:00Z';
    const whole = await auditor.get(`/api/reports/${reportId}/diff?from=${before}&to=${textAt(lines.at(-1), 'at')}`);
    expect(listAt(whole.body, 'sections').map((section) => [at(section, 'from'), at(section, 'to.status')])).toEqual(
      listAt(whole.body, 'sections').map(() => [null, 'approved']),
    );
    const one = await auditor.get(`/api/reports/${reportId}/diff?from=${before}&to=5&sectionId=${economy.sectionId}`);
    expect(listAt(one.body, 'sections').map((section) => at(section, 'sectionId'))).toEqual([economy.sectionId]);
  });
});

describe('whether a report is as it was written', () => {
  it('tells every chain, what a printed root stands for, and what came later', async () => {
    const { body } = await auditor.get(`/api/reports/${reportId}/verification`);
    expect(body).toMatchObject({ ok: true, broken: [], roots: [{ sections: 4 }], documents: [{ kind: 'signing-copy-pdf', fault: null }] });
    const report = listAt(body, 'streams')[0];
    expect(report).toMatchObject({ kind: 'report', label: 'Báo cáo', fault: null });
    expect(countAt(report, 'anchored')).toBeLessThan(countAt(report, 'events'));
    expect(listAt(body, 'streams').find((stream) => at(stream, 'sectionId') === economy.sectionId)).toMatchObject({
      label: 'I.1: Kinh tế',
    });
    expect(listAt(body, 'words')[0]).toContain('Không có gì bị sửa');
  });

  it('names the chain and the first event that was changed', async () => {
    const { store } = ward.installation;
    const read = store.readStream;
    store.readStream = async (stream, range) =>
      (await read.call(store, stream, range)).map((event) =>
        stream.endsWith(economy.sectionId) && event.revision === 1 ? { ...event, data: event.data.replace('Nội', 'Lạc') } : event,
      );
    try {
      const { body } = await auditor.get(`/api/reports/${reportId}/verification`);
      expect(at(body, 'ok')).toBe(false);
      expect(listAt(body, 'words').slice(0, 2)).toEqual([
        expect.stringContaining('không còn như'),
        'I.1: Kinh tế: chuỗi bị đứt ở sự kiện thứ 2.',
      ]);
    } finally {
      store.readStream = read;
    }
  });
});

describe('the files behind the figures of a report', () => {
  it('are compared with what was sent, byte by byte', async () => {
    const { reportId: own, sections } = await openReport(ward, 8);
    const section = find(sections, 'kinh-te');
    const drafter = await ward.as(drafterOf(section));
    const sent = await fetch(`${ward.url}/api/sections/${section.sectionId}/attachments?name=so-lieu.csv`, {
      method: 'POST',
      body: 'Chỉ tiêu;Thực hiện\nThu;61,2\n',
      headers: { cookie: drafter.cookie, 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
    });
    expect(sent.status).toBe(200);
    const verified = async () => (await auditor.get(`/api/reports/${own}/verification`)).body;
    expect(await verified()).toMatchObject({ ok: true, files: [{ sectionId: section.sectionId, fault: null }] });
    const { blobs } = ward.installation;
    const read = blobs.get;
    blobs.get = async () => null;
    try {
      const body = await verified();
      expect(body).toMatchObject({ ok: false, files: [{ fault: 'the document is missing' }] });
      expect(listAt(body, 'words')).toContainEqual(expect.stringMatching(/^Tệp đính kèm có mã [0-9a-f]{16} bị mất/));
    } finally {
      blobs.get = read;
    }
  });
});

describe('who wrote a block', () => {
  it('is told as of a moment, with the return, the remark and the suggestion that it came of', async () => {
    const { sections } = await openReport(ward, 7);
    const section = find(sections, 'kinh-te');
    const url = `/api/sections/${section.sectionId}`;
    const [drafter, leader] = [await ward.as(drafterOf(section)), await ward.as('binh')];
    const edit = async (text: string) => {
      const base = countAt((await drafter.get(url)).body, 'revision');
      const answer = await drafter.post(`${url}/edits`, { base, changes: [put(text, 'p1')] });
      expect(answer.status).toBe(200);
    };
    await edit('Thu ngân sách đạt 61,2%.');
    later(1);
    const early = ward.clock.at.toISOString();
    later(1);
    await submit(ward, section);
    const shown = (await leader.get(url)).body;
    expect((await leader.post(`${url}/comments`, { blockId: 'p1', quote: '61,2%', text: 'Xem lại số', replyTo: null })).status).toBe(200);
    const returned = { round: 1, revision: 1, contentHash: textAt(shown, 'contentHash'), reason: 'Sai số thu' };
    expect((await leader.post(`${url}/return`, returned)).status).toBe(200);
    later(1);
    await edit('Thu ngân sách đạt 62,1%.');
    const causes = async (query = '') => at((await auditor.get(`${url}/blame${query}`)).body, 'p1');
    expect(await causes()).toMatchObject({
      by: { id: 'giang' },
      revision: 2,
      authors: [{ id: 'giang' }],
      causes: [
        { kind: 'comment', text: 'Xem lại số', by: { id: 'binh' } },
        { kind: 'return', reason: 'Sai số thu', round: 1 },
      ],
    });
    expect(await causes(`?at=${early}`)).toMatchObject({ revision: 1, causes: [] });
    const suggestion = { revision: 2, blockId: 'p1', rowId: null, changes: [put('Thu ngân sách đạt 62,15%.', 'p1')], note: 'Thêm số lẻ' };
    const made = await leader.post(`${url}/suggestions`, suggestion);
    const { suggestionId } = Object(listAt((await leader.get(url)).body, 'suggestions')[0]);
    expect(made.status).toBe(200);
    expect((await drafter.post(`${url}/suggestions/${suggestionId}/decide`, { decision: 'accepted' })).status).toBe(200);
    expect(await causes()).toMatchObject({
      revision: 3,
      causes: [{ kind: 'suggestion', note: 'Thêm số lẻ' }, { kind: 'comment' }, { kind: 'return' }],
    });
  });

  it('an edit set aside is told to its writer, and to nobody else that there is more than the fact', async () => {
    const opened = await write(ward, economy, 'x').catch(() => null);
    expect(opened).toBeNull();
    const drafter = await ward.as(drafterOf(economy));
    const { body } = await drafter.get(`/api/sections/${economy.sectionId}`);
    const late = await drafter.post(`/api/sections/${economy.sectionId}/edits`, {
      base: countAt(body, 'revision'),
      changes: [put('Muộn')],
    });
    expect(late.status).toBeGreaterThanOrEqual(200);
    const lastOf = async (client: Client) =>
      listAt((await client.get(`/api/reports/${reportId}/replay?limit=1000`)).body, 'lines').findLast(
        (line) => at(line, 'type') === 'section.edit-set-aside.v1',
      );
    expect(JSON.stringify(await lastOf(drafter))).toContain('Muộn');
    const others = await lastOf(auditor);
    expect(others).toMatchObject({ verb: 'Giữ lại bản sửa chưa ghi được' });
    expect(JSON.stringify(others)).not.toContain('Muộn');
  });
});
