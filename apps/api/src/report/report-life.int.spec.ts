import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, countAt, listAt, openTestWard, submittedReport, textAt, until } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
});
afterAll(() => ward.close());

describe('a report over HTTP', () => {
  it('goes from outline to issue, and its documents are those that were signed', async () => {
    const { reportId, submission, sha256, outlineHash } = await submittedReport(ward);
    const page = `/api/reports/${reportId}`;
    const clerk = await ward.as('khanh');
    const chair = await ward.as('an');

    const shown = await chair.get(page);
    expect(at(shown.body, 'submission.signer')).toMatchObject({ userId: 'an', post: 'CHỦ TỊCH', capacity: ['TM. ỦY BAN NHÂN DÂN'] });
    expect(listAt(shown.body, 'submission.manifest.sections')).toHaveLength(4);
    const copy = await chair.download(`${page}/signing-copy.pdf`);
    expect([copy.status, copy.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(copy.bytes.subarray(0, 5).toString()).toBe('%PDF-');

    const signed = await chair.post(`${page}/sign`, { submission, sha256, outlineHash });
    expect(signed).toMatchObject({ status: 200, body: { changed: true } });
    expect(await clerk.post(`${page}/request-number`, { submission, book: 'bao-cao' })).toMatchObject({ status: 200 });
    await until(
      () => clerk.get(page),
      ({ body }) => listAt(body, 'submission.documents').length >= 2 && at(body, 'status') === 'numbered',
    );
    const issued = await clerk.post(`${page}/issue`, { submission, recipients: ['UBND tỉnh'] });
    expect(issued).toMatchObject({ status: 200, body: { changed: true } });

    const position = textAt(issued.body, 'position');
    const book = await clerk.get(`/api/register/bao-cao/2026?atLeast=${position}`);
    expect(book.body).toMatchObject({ rows: [{ number: 1, date: '2026-07-01', reportId, recipients: ['UBND tỉnh'], voidReason: null }] });
    const { body: documents } = await clerk.get(`${page}/documents?atLeast=${position}`);
    const finals = listAt(documents, 'rows').filter((row) => textAt(row, 'kind').startsWith('final'));
    expect(finals.map((row) => at(row, 'kind'))).toEqual(['final-docx', 'final-pdf']);
    for (const row of finals) {
      const file = await clerk.download(`/api/documents/${textAt(row, 'sha256')}`);
      expect(file.bytes.length).toBe(countAt(row, 'bytes'));
      expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('Báo cáo 01-BC-UBND tháng 6 năm 2026');
    }
    expect(await clerk.get(`/api/reports?state=issued&atLeast=${position}`)).toMatchObject({ body: { rows: [{ reportId }], next: null } });
  });
});
