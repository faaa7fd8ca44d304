import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReport, openTestWard } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
});
afterAll(() => ward.close());

const policyOf = (headers: Headers) =>
  Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split(';').map((each) => {
      const [name = '', ...sources] = each.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );

describe('what browsers are told', () => {
  it('with a page: only its own scripts run, and nobody frames it', async () => {
    const { headers } = await ward.anybody().get('/');
    const policy = policyOf(headers);
    expect(policy).toMatchObject({
      'default-src': "'self'",
      'script-src': "'self'",
      'script-src-attr': "'none'",
      'object-src': "'self'",
      'frame-src': "'self'",
      'worker-src': "'self'",
      'img-src': "'self' data: blob:",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
    for (const name of ['default-src', 'script-src', 'worker-src']) expect(policy[name]).not.toMatch(/unsafe|data:|blob:|\*|http/);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('with an answer of the api: it is no page and runs nothing', async () => {
    for (const at of ['/api/session', '/api/khong-co', '/api/health']) {
      expect(policyOf((await ward.anybody().get(at)).headers)).toEqual({ 'default-src': "'none'", 'frame-ancestors': "'none'" });
    }
  });

  it('with a PDF: our own pages may show it in a frame', async () => {
    const { reportId } = await openReport(ward);
    const { headers, status } = await (await ward.as('khanh')).download(`/api/reports/${reportId}/draft.pdf`);
    expect(status).toBe(200);
    expect(policyOf(headers)).toMatchObject({ 'default-src': "'none'", 'frame-ancestors': "'self'" });
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });
});

describe('a request that another site’s page makes', () => {
  const session = async () => ({ cookie: (await ward.as('giang')).cookie, 'idempotency-key': 'tu-trang-khac-1' });
  const foreign: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site', origin: 'https://xau.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://em.phuong.local' },
    { origin: 'https://xau.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
  ];
  const bodies = [
    { 'content-type': 'application/json', body: '{}' },
    { 'content-type': 'application/json; charset=utf-8', body: '{"reason":"x"}' },
    // What a form, or a script that asks no leave first, can send.
    { 'content-type': 'application/x-www-form-urlencoded', body: 'reason=x' },
    {
      'content-type': 'multipart/form-data; boundary=x',
      body: '--x\r\ncontent-disposition: form-data; name="reason"\r\n\r\nx\r\n--x--\r\n',
    },
    { 'content-type': 'text/plain', body: '{"reason":"x"}' },
    { 'content-type': 'text/plain;charset=UTF-8', body: 'x' },
    { 'content-type': '', body: '' },
  ];

  it('changes nothing, whatever its method, kind and origin', async () => {
    const before = await ward.events();
    const headers = await session();
    for (const origin of foreign) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        for (const { body, 'content-type': type } of bodies) {
          for (const at of [
            '/api/session',
            '/api/session/password',
            '/api/reports',
            '/api/sections/khong-co/submit',
            '/api/reports/import',
          ]) {
            const answer = await fetch(`${ward.url}${at}`, {
              method,
              headers: { ...headers, ...origin, ...(type && { 'content-type': type }) },
              ...(body && { body }),
            });
            const said = `${method} ${at} ${type} ${JSON.stringify(origin)}: ${answer.status} ${await answer.text()}`;
            expect([403, 404, 415], said).toContain(answer.status);
            if (answer.status === 403) expect(said).toContain('cross-site');
          }
        }
      }
    }
    expect(await ward.events()).toBe(before);
    // The session that the cookie names is still there.
    expect(await (await ward.as('giang')).get('/api/session')).toMatchObject({ status: 200 });
  });

  it('is refused as JSON by its origin, also where the person is signed out, and our own page’s is not', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${ward.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ username: 'em', password: ward.passwords.get('em') }),
      });
    for (const origin of foreign) expect((await ask(origin)).status).toBe(403);
    const ours: Record<string, string>[] = [{ 'sec-fetch-site': 'same-origin' }, { origin: ward.url }, {}];
    for (const own of ours) expect((await ask(own)).status).toBe(200);
  });

  it('is never answered with leave to read or to ask further', async () => {
    const answer = await fetch(`${ward.url}/api/session`, {
      method: 'OPTIONS',
      headers: { origin: 'https://xau.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect(answer.status).toBe(404);
    for (const name of answer.headers.keys()) expect(name).not.toMatch(/^access-control-/);
    const read = await fetch(`${ward.url}/api/session`, { headers: { ...(await session()), origin: 'https://xau.example' } });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    expect(read.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});
