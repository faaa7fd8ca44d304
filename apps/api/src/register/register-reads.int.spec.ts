import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWard, textAt } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
});
afterAll(() => ward.close());

describe('a book of the register over HTTP', () => {
  it('is empty once it was opened, and not found under another name or year', async () => {
    const clerk = await ward.as('khanh');
    const opened = await clerk.post('/api/register/bao-cao/2026/open', { symbol: 'BC-UBND', start: 1 });
    const atLeast = textAt(opened.body, 'position');
    expect(await clerk.get(`/api/register/bao-cao/2026?atLeast=${atLeast}`)).toMatchObject({ status: 200, body: { rows: [], next: null } });
    for (const place of ['bao-cao/2025', 'khac/2026', 'bao-cao/9999']) {
      const [book = '', year = ''] = place.split('/');
      expect(await clerk.get(`/api/register/${place}`)).toMatchObject({
        status: 404,
        body: { type: 'not-found', detail: `Không tìm thấy sổ đăng ký “${book}” năm ${year}.` },
      });
    }
  });
});
