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

  it('never brings what a failure says onto the page as markup', () => {
    const view: SystemView = {
      profile: 'cluster',
      ready: false,
      reasons: ['<script>alert(1)</script>'],
      warnings: [],
      position: '7',
      readModels: [],
      jobs: null,
      deadJobs: [],
      obligations: 0,
      oldestObligation: null,
    };
    expect(systemPage(view, '2026-07-01T02:00:00.000Z')).not.toContain('<script>');
  });
});

describe('health', () => {
  it('answers everybody whether the process lives and takes requests', async () => {
    expect((await ward.anybody().get('/health/live')).body).toEqual({ live: true });
    expect((await ward.anybody().get('/health/ready')).body).toEqual({ ready: true });
  });
});
