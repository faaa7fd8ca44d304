import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../control/verify.js';
import { at, countAt, listAt, openReport, openTestWard, put, submit, textAt, write } from '../testing/index.js';
import type { Client, SectionOfReport, TestWard } from '../testing/index.js';

let ward: TestWard;
let reportId: string;
let section: SectionOfReport;
let page: string;
let month = 0;
let giang: Client;
let binh: Client;
beforeAll(async () => {
  ward = await openTestWard();
  [giang, binh] = [await ward.as('giang'), await ward.as('binh')];
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

const shown = async (client = giang) => (await client.get(page)).body;
const edit = async (base: number, ...changes: object[]) =>
  expect(await giang.post(`${page}/edits`, { base, changes })).toMatchObject({ status: 200 });
const PDF = Buffer.from('%PDF-1.7\n%…');

async function upload(client: Client, bytes: Buffer, query: Record<string, string>, key: string = randomUUID(), to = page) {
  const response = await fetch(`${ward.url}${to}/attachments?${new URLSearchParams(query)}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { cookie: client.cookie, 'content-type': 'application/octet-stream', 'idempotency-key': key },
  });
  return { status: response.status, body: (await response.json()) as unknown };
}

describe('where a comment stands', () => {
  it('is told with the text as it is: the very occurrence, after a split the part it went to, at last detached', async () => {
    await edit(0, put('Thu đạt 12,5 tỷ đồng; chi đạt 12,5 tỷ đồng.', 'p1'), put('Thu hút đầu tư.', 'p2'));
    const comment = { blockId: 'p1', quote: '12,5 tỷ', prefix: 'chi đạt ', suffix: ' đồng.', text: 'Nguồn?', replyTo: null };
    expect(await binh.post(`${page}/comments`, comment)).toMatchObject({ status: 200 });
    expect(at(await shown(), 'comments.0')).toMatchObject({ revision: 1, place: { state: 'anchored', blockId: 'p1', start: 30, end: 37 } });
    const rest = {
      op: 'put',
      block: { kind: 'paragraph', id: 'p3', content: [{ kind: 'text', t: 'chi đạt 12,5 tỷ đồng.' }] },
      after: 'p1',
    };
    await edit(1, put('Thu đạt 13 tỷ đồng;', 'p1'), rest);
    expect(at(await shown(), 'comments.0.place')).toEqual({ state: 'anchored', blockId: 'p3', start: 8, end: 15 });
    await edit(2, { op: 'remove', id: 'p3' });
    expect(at(await shown(), 'comments.0')).toMatchObject({ quote: '12,5 tỷ', place: { state: 'detached' } });
    expect(await binh.post(`${page}/comments`, { ...comment, prefix: 'x'.repeat(65) })).toMatchObject({ status: 400 });
  });
});

describe('a suggestion as a screen needs it', () => {
  it('comes with its difference by words, and whether it still fits', async () => {
    await edit(0, put('Thu đạt 12,5 tỷ đồng.', 'p1'), put('Chi.', 'p2'));
    const changes = [put('Thu đạt 12,8 tỷ đồng.', 'p1')];
    expect(await binh.post(`${page}/suggestions`, { revision: 1, blockId: 'p1', rowId: null, changes })).toMatchObject({ status: 200 });
    expect(at(await shown(), 'suggestions.0')).toMatchObject({
      revision: 1,
      fits: true,
      diff: [
        {
          id: 'p1',
          status: 'changed',
          parts: expect.arrayContaining([
            { op: 'delete', text: '12,5' },
            { op: 'insert', text: '12,8' },
          ]),
        },
      ],
    });
    await edit(1, put('Chi tăng.', 'p2'));
    expect(at(await shown(), 'suggestions.0.fits')).toBe(true);
    await edit(2, put('Thu giảm.', 'p1'));
    expect(at(await shown(), 'suggestions.0')).toMatchObject({ fits: false, diff: [{ status: 'changed' }] });
  });
});

describe('files behind a figure', () => {
  it('are put there by the drafter, listed with their place, downloaded by everybody in the organ and taken away again', async () => {
    await write(ward, section, 'Thu đạt 12,5 tỷ đồng.');
    const blockId = textAt(await shown(), 'blocks.0.id');
    const query = { name: 'Bảng thu.pdf', blockId, quote: '12,5 tỷ', note: 'Của kho bạc' };
    const key = randomUUID();
    const added = await upload(giang, PDF, query, key);
    expect(added).toMatchObject({ status: 200, body: { changed: true } });
    const events = await ward.events();
    expect(await upload(giang, PDF, query, key)).toEqual(added);
    expect(await upload(giang, Buffer.from('%PDF-1.4'), query, key)).toMatchObject({
      status: 422,
      body: { type: 'idempotency-key-taken' },
    });
    expect(await ward.events()).toBe(events);
    const file = at(await shown(binh), 'attachments.0');
    expect(file).toMatchObject({
      name: 'Bảng thu.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      note: 'Của kho bạc',
      by: { id: 'giang' },
      place: { state: 'anchored', blockId, start: 8, end: 15 },
      removed: null,
    });
    const address = `${page}/attachments/${textAt(file, 'attachmentId')}`;
    const { status, headers, bytes } = await binh.download(address);
    expect([status, bytes.equals(PDF), headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      200,
      true,
      'application/pdf',
      'nosniff',
    ]);
    expect(headers.get('content-disposition')).toContain('attachment; filename="Bang thu.pdf"');
    expect((await ward.anybody().download(address)).status).toBe(401);
    expect((await binh.get(`${page}/attachments/none`)).status).toBe(404);

    const { store, blobs } = ward.installation;
    const looked = { store, heads: null, withHeads: false, onProgress: () => undefined };
    expect((await verify({ ...looked, blobs })).documents.faults).toEqual([]);
    const lost = { ...blobs, get: () => Promise.resolve(null) };
    expect((await verify({ ...looked, blobs: lost })).documents.faults).toMatchObject([
      { stream: `section-phb.${section.sectionId}`, sha256: at(file, 'sha256'), reason: 'the document is missing' },
    ]);

    await submit(ward, section);
    expect(await upload(giang, PDF, query, key)).toEqual(added);
    expect(await upload(giang, Buffer.from('%PDF-1.5'), query)).toMatchObject({ status: 409, body: { type: 'section.not-drafting' } });
    expect(await giang.post(`${page}/withdraw`, { round: 1 })).toMatchObject({ status: 200 });
    expect(await giang.post(`${address}/remove`, { reason: 'Nhầm tệp' })).toMatchObject({ status: 200, body: { changed: true } });
    expect(at(await shown(), 'attachments.0.removed')).toMatchObject({ reason: 'Nhầm tệp', by: { id: 'giang' } });
    expect((await binh.download(address)).status).toBe(200);
    const { body } = await giang.get(`${page}/history`);
    expect(listAt(body, 'rows').map((row) => at(row, 'verb'))).toEqual(expect.arrayContaining(['Đính kèm tệp', 'Gỡ tệp đính kèm']));
  });

  it('are refused by name, by content and by size, in words, and by right before a byte is kept', async () => {
    const name = 'Bảng.pdf';
    expect(await upload(giang, Buffer.from('<html>'), { name: 'a.html' })).toMatchObject({
      status: 422,
      body: { type: 'attachment.kind' },
    });
    expect(await upload(giang, Buffer.from('<html>'), { name })).toMatchObject({
      status: 422,
      body: { type: 'attachment.not-what-it-says' },
    });
    expect(await upload(giang, Buffer.alloc(0), { name })).toMatchObject({ status: 400, body: { type: 'file-missing' } });
    const image = Buffer.alloc(40 * 1024 * 1024);
    expect(await upload(giang, image, { name: 'ảnh.png' })).toMatchObject({
      status: 413,
      body: { type: 'too-large', detail: expect.stringContaining('tối đa 25 MB') },
    });
    const kept = Buffer.from(`%PDF-1.7 ${randomUUID()}`);
    expect(await upload(binh, kept, { name })).toMatchObject({ status: 403, body: { type: 'section.not-assigned' } });
    expect(await upload(giang, kept, { name }, randomUUID(), '/api/sections/none')).toMatchObject({ status: 404 });
    const hashes: string[] = [];
    for await (const hash of ward.installation.blobs.list()) hashes.push(hash);
    const events = await ward.events();
    expect(await upload(giang, kept, { name })).toMatchObject({ status: 200 });
    expect(hashes).not.toContain(at(await shown(), 'attachments.0.sha256'));
    expect(await ward.events()).toBe(events + 1);
    expect(await upload(ward.anybody(), kept, { name })).toMatchObject({ status: 401, body: { type: 'session.missing' } });
    const elsewhere = await fetch(`${ward.url}${page}/comments`, {
      method: 'POST',
      body: 'x',
      headers: { cookie: giang.cookie, 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
    });
    expect(elsewhere.status).toBe(415);
  });
});

describe('the table of opinions', () => {
  it('tells every comment, suggestion and return, and what became of each, as JSON, PDF and DOCX', async () => {
    await edit(0, put('Thu đạt 12,5 tỷ đồng.', 'p1'), put('Chi đạt 9 tỷ đồng.', 'p2'));
    const on = { blockId: 'p1', quote: '12,5 tỷ', text: 'Đề nghị nêu nguồn số liệu.', replyTo: null };
    await binh.post(`${page}/comments`, on);
    const suggest = (blockId: string, t: string, note: string | null = null) =>
      binh.post(`${page}/suggestions`, { revision: 1, blockId, rowId: null, changes: [put(t, blockId)], note });
    await suggest('p1', 'Thu đạt 12,8 tỷ đồng.', 'Theo kho bạc');
    await suggest('p2', 'Chi đạt 9,1 tỷ đồng.');
    await submit(ward, section);
    const before = await shown();
    const reviewed = { round: 1, revision: 1, contentHash: textAt(before, 'contentHash') };
    expect(await binh.post(`${page}/return`, { ...reviewed, reason: 'Thiếu so sánh cùng kỳ.' })).toMatchObject({ status: 200 });
    const comment = textAt(before, 'comments.0.commentId');
    await giang.post(`${page}/comments`, { ...on, text: 'Đã bổ sung nguồn: kho bạc.', replyTo: comment });
    await giang.post(`${page}/comments/${comment}/resolve`);
    const [first, second] = listAt(before, 'suggestions').map((made) => textAt(made, 'suggestionId'));
    const again = {
      round: 1,
      base: 1,
      accept: [first],
      decline: [{ suggestionId: second, reason: 'Số liệu đã đối chiếu với kế toán.' }],
      changes: [],
      note: 'Đã bổ sung so sánh',
    };
    expect(await giang.post(`${page}/accept-and-resubmit`, again)).toMatchObject({ status: 200 });
    expect(await shown()).toMatchObject({ status: 'in-review', round: 2, revision: 2 });

    const { body } = await giang.get(`${page}/opinions`);
    expect(at(body, 'subject')).toContain('mục “1. Kinh tế”');
    const rows = listAt(body, 'rows');
    expect(rows.map((row) => [at(row, 'no'), at(row, 'kind'), at(row, 'place'), at(row, 'original'), at(row, 'answer')])).toEqual([
      [1, 'comment', 'Đoạn 1', '12,5 tỷ', 'Đã xử lý.\nVũ Văn Giang: Đã bổ sung nguồn: kho bạc.'],
      [2, 'suggestion', 'Đoạn 1', 'Thu đạt 12,5 tỷ đồng.', 'Tiếp thu.'],
      [3, 'suggestion', 'Đoạn 2', 'Chi đạt 9 tỷ đồng.', 'Giải trình: Số liệu đã đối chiếu với kế toán.'],
      [4, 'return', 'Toàn mục', '', 'Tiếp thu, đã sửa và trình lại ngày 01/07/2026.\nĐã bổ sung so sánh'],
    ]);
    expect(rows[1]).toMatchObject({
      opinion: 'Theo kho bạc\nĐề nghị sửa thành: “Thu đạt 12,8 tỷ đồng.”',
      by: { name: 'Trần Thị Bình', post: 'Phó Chủ tịch' },
      outcome: 'accepted',
      handledBy: { name: 'Vũ Văn Giang' },
    });
    const whole = await giang.get(`/api/reports/${reportId}/opinions`);
    expect([at(whole.body, 'subject'), listAt(whole.body, 'rows').length]).toEqual([`dự thảo Báo cáo tháng ${month} năm 2026`, 4]);

    for (const of of [page, `/api/reports/${reportId}`]) {
      const pdf = await binh.download(`${of}/opinions.pdf`);
      expect([pdf.status, pdf.headers.get('content-type'), pdf.bytes.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
      const docx = await binh.download(`${of}/opinions.docx`);
      expect([docx.status, docx.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
      if (process.env.KEEP_OPINIONS) {
        writeFileSync(`${process.env.KEEP_OPINIONS}/opinions.pdf`, pdf.bytes);
        writeFileSync(`${process.env.KEEP_OPINIONS}/opinions.docx`, docx.bytes);
      }
    }
    expect((await ward.anybody().get(`${page}/opinions`)).status).toBe(401);
    expect((await binh.get('/api/sections/none/opinions')).status).toBe(404);
    expect(countAt(await shown(), 'round')).toBe(2);
  });

  it('is a table without rows where nobody said anything', async () => {
    expect((await binh.get(`${page}/opinions`)).body).toMatchObject({ rows: [] });
    expect((await binh.download(`${page}/opinions.pdf`)).status).toBe(200);
  });
});
