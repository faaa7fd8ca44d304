import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, listAt, openTestWard, until } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';
import { systemPage } from './system-page.js';
import type { SystemView } from './system.view.js';

let ward: TestWard;
beforeAll(async () => void (ward = await openTestWard()));
afterAll(() => ward.close());

describe('the state of the system', () => {
  it('is told to an administrator: each read model, the queue, what waits to be done', async () => {
    const administrator = await ward.as('quan');
    const ask = async () => (await administrator.get('/api/system')).body;
    const body = await until(ask, (shown) => listAt(shown, 'readModels').every((model) => at(model, 'behind') === '0'));
    expect(at(body, 'ready')).toBe(true);
    expect(at(body, 'profile')).toBe('embedded');
    expect(listAt(body, 'readModels').map((model) => at(model, 'name'))).toContain('obligations');
    expect(new Set(listAt(body, 'readModels').map((model) => at(model, 'state')))).toEqual(new Set(['live']));
    expect(at(body, 'jobs')).toEqual({ waiting: 0, running: 0, dead: 0 });
  });

  it('is a page in Vietnamese, too', async () => {
    const { status, headers, body } = await (await ward.as('quan')).get('/tinh-trang');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    expect(body).toContain('Tình trạng hệ thống');
    expect(body).toContain('Hoạt động bình thường');
  });

  it('is told to nobody else', async () => {
    expect((await ward.anybody().get('/api/system')).status).toBe(401);
    expect((await (await ward.as('em')).get('/api/system')).status).toBe(403);
    expect((await (await ward.as('em')).get('/tinh-trang')).status).toBe(403);
  });

  const view: SystemView = {
    profile: 'cluster',
    ready: false,
    reasons: [],
    warnings: [],
    position: '7',
    readModels: [],
    jobs: null,
    deadJobs: [],
    obligations: 0,
    oldestObligation: null,
    clockSkewSeconds: null,
  };
  const NOW = '2026-11-21T18:46:16.185Z';

  it('never brings what a failure says onto the page as markup', () => {
    expect(systemPage({ ...view, reasons: ['<script>alert(1)</script>'] }, NOW)).not.toContain('<script>');
  });

  it("tells times as an office writes them, and how far the clock is from the database's", () => {
    const deadJobs = [{ id: 'a', kind: 'document', attempts: 8, error: 'x', failedAt: '2026-11-20T17:00:00.000Z' }];
    const page = systemPage({ ...view, deadJobs, obligations: 1, oldestObligation: '2026-06-30T16:59:59Z', clockSkewSeconds: -2.34 }, NOW);
    for (const shown of ['22/11/2026 01:46:16', '21/11/2026 00:00:00', '30/06/2026 23:59:59', 'chậm 2,3 giây'])
      expect(page).toContain(shown);
    expect(page).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
    expect(systemPage({ ...view, clockSkewSeconds: 0.02 }, NOW)).toContain('khớp với máy chủ');
    expect(systemPage(view, NOW)).not.toContain('Đồng hồ');
  });
});

describe('health', () => {
  it('answers everybody whether the process lives and takes requests', async () => {
    expect((await ward.anybody().get('/health/live')).body).toEqual({ live: true });
    expect((await ward.anybody().get('/health/ready')).body).toEqual({ ready: true });
  });
});
