import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, listAt, openTestWard, textAt } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
});
afterAll(() => ward.close());

const request = (file: Buffer | string, more: object = {}) => ({
  name: 'bao-cao.txt',
  file: Buffer.from(file).toString('base64'),
  period: 'half-year',
  year: 2025,
  index: 1,
  dueDate: null,
  ...more,
});
const SHORT = `BÁO CÁO
Tình hình kinh tế - xã hội 6 tháng đầu năm 2025

I. KẾT QUẢ THỰC HIỆN
1. Kinh tế
Thu ngân sách đạt 12 tỷ đồng.
2. Văn hóa
Tổ chức 5 lễ hội.
II. PHƯƠNG HƯỚNG
Tiếp tục thực hiện nhiệm vụ.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
`;

describe('opening a report from a file', () => {
  it('places each text in its section, lists defects, and a resend of the same key adds nothing', async () => {
    const clerk = await ward.as('khanh');
    const key = { 'idempotency-key': 'import-short' };
    const answer = await clerk.post('/api/reports/import', request(SHORT), key);
    expect(answer.status).toBe(201);
    const titles = listAt(answer.body, 'sections').map((section) => at(section, 'title'));
    expect(titles).toEqual(expect.arrayContaining(['Kinh tế', 'Văn hóa', 'PHƯƠNG HƯỚNG']));
    const economy = listAt(answer.body, 'sections').find((section) => at(section, 'title') === 'Kinh tế');
    const { body } = await clerk.get(`/api/sections/${textAt(economy, 'sectionId')}`);
    expect(body).toMatchObject({ revision: 1, status: 'drafting', blocks: [{ content: [{ t: 'Thu ngân sách đạt 12 tỷ đồng.' }] }] });
    const before = await ward.events();
    const again = await clerk.post('/api/reports/import', request(SHORT), key);
    expect([again.status, again.body, await ward.events()]).toEqual([201, answer.body, before]);
  });

  it('refuses what is no text, whole, with a sentence', async () => {
    const clerk = await ward.as('khanh');
    const before = await ward.events();
    for (const [file, code] of [
      [Buffer.from('%PDF-1.7 …'), 'import.binary'],
      [Buffer.from([0x42, 0xc3, 0x28, 0x20, 0x41]), 'import.not-utf8'],
      [Buffer.from('BÁO CÁO\u0000'), 'import.nul'],
      [Buffer.from(' \n'), 'import.empty'],
    ] as const) {
      expect(await clerk.post('/api/reports/import', request(file))).toMatchObject({ status: 400, body: { type: code } });
    }
    expect(await clerk.post('/api/reports/import', request('x', { file: 'không phải base64!' }))).toMatchObject({ status: 400 });
    expect(await clerk.post('/api/reports/import', request(SHORT, { secret: true }))).toMatchObject({
      status: 403,
      body: { type: 'report.state-secret' },
    });
    expect(await (await ward.as('em')).post('/api/reports/import', request(SHORT))).toMatchObject({
      status: 403,
      body: { type: 'report.not-allowed' },
    });
    expect(await ward.events()).toBe(before);
  });

  const folder = path.resolve(import.meta.dirname, '../../../../../shared/reports');
  for (const name of ['000.txt', '002.txt', '004.txt']) {
    const file = path.join(folder, name);
    it.skipIf(!existsSync(file))(`takes the published report ${name} (skipped where ../shared is absent)`, async () => {
      const clerk = await ward.as('khanh');
      const answer = await clerk.post('/api/reports/import', request(readFileSync(file), { name }));
      expect({ status: answer.status, type: at(answer.body, 'type'), detail: at(answer.body, 'detail') }).toEqual({ status: 201 });
      const page = `/api/reports/${textAt(answer.body, 'reportId')}`;
      const shown = await clerk.get(page);
      const states = listAt(shown.body, 'nodes').flatMap((node) => (at(node, 'section') === null ? [] : [at(node, 'section.state')]));
      expect(states).toHaveLength(listAt(answer.body, 'sections').length);
      expect(states.filter((state) => at(state, 'status') !== 'drafting' || at(state, 'revision') !== 1)).toEqual([]);
      const pdf = await clerk.download(`${page}/draft.pdf`);
      expect([pdf.status, pdf.bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    });
  }
});
