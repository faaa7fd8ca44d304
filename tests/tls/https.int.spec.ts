import { once } from 'node:events';
import { request } from 'node:https';
import { connect as tlsConnect, Server } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, makeServerCertificate } from '../../apps/cli/src/tls/authority.js';
import type { KeptCertificate } from '../../apps/cli/src/tls/authority.js';
import { openTestWard, textAt } from '../../apps/api/src/testing/index.js';
import type { TestWard } from '../../apps/api/src/testing/index.js';
import { h2 } from './h2-client.js';

let authority: KeptCertificate;
let ward: TestWard;
let page: Awaited<ReturnType<typeof h2>>;
let cookie: string;

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  page.ask({ ':method': 'POST', ':path': path, ...JSON_TYPE, cookie, ...headers }, [JSON.stringify(body)]);
const get = (path: string, headers: Record<string, string> = {}) => page.ask({ ':method': 'GET', ':path': path, cookie, ...headers });

beforeAll(async () => {
  const now = new Date();
  authority = await makeAuthority('Phường Hòa Bình', now);
  const server = await makeServerCertificate(authority, ['trinhky.phuong.local', '127.0.0.1'], now);
  ward = await openTestWard({ tls: { ...server, hsts: true, authority: authority.cert } });
  page = await h2(ward.url, authority.cert);
  cookie = '';
  const signedIn = await post('/api/session', { username: 'em', password: ward.passwords.get('em') });
  expect(signedIn.status).toBe(200);
  const [set = ''] = signedIn.headers['set-cookie'] ?? [];
  expect(set).toMatch(/HttpOnly; Secure; SameSite=Strict/);
  cookie = set.split(';')[0] ?? '';
});
afterAll(async () => {
  page.session.destroy();
  await ward.close();
});

describe('HTTPS with HTTP/2', () => {
  it('carries reads, commands and their refusals, many at once on one connection', async () => {
    expect(page.session.alpnProtocol).toBe('h2');
    const answers = await Promise.all(Array.from({ length: 20 }, () => get('/api/session')));
    for (const { status, body, headers } of answers) {
      expect([status, textAt(JSON.parse(body), 'userId')]).toEqual([200, 'em']);
      expect(headers['strict-transport-security']).toContain('max-age');
    }
    expect(await get('/api/khong-co')).toMatchObject({
      status: 404,
      headers: { 'content-type': 'application/problem+json; charset=utf-8' },
    });
    expect(await post('/api/reports', {}, { 'idempotency-key': 'khoa-khong-du' })).toMatchObject({ status: 400 });
    expect((await get('/', { accept: 'text/html' })).status).toBe(200);
  });

  it('refuses what another site’s page sends, by origin and authority', async () => {
    const { port } = new URL(ward.url);
    const foreign = await post('/api/session/password', {}, { origin: 'https://xau.example' });
    expect([foreign.status, foreign.body]).toEqual([403, expect.stringContaining('cross-site')]);
    const own = await post('/api/session/password', {}, { origin: `https://127.0.0.1:${port}` });
    expect(own.status).toBe(400);
  });

  it('answers a body that is too large once it was sent, with and without a length, and goes on', async () => {
    const piece = Buffer.alloc(256 * 1024, 'a');
    const headers = { ':method': 'POST', ':path': '/api/session/password', ...JSON_TYPE, cookie };
    expect(
      await page.ask(
        headers,
        Array.from({ length: 12 }, () => piece),
      ),
    ).toMatchObject({ status: 413 });
    expect(
      await page.ask(
        { ...headers, 'content-length': String(12 * piece.length) },
        Array.from({ length: 12 }, () => piece),
      ),
    ).toMatchObject({
      status: 413,
    });
    expect(await page.ask({ ...headers, 'content-type': 'text/plain' }, [piece])).toMatchObject({ status: 415 });
    expect(await get('/api/session')).toMatchObject({ status: 200 });
  });

  it('takes a whole file in one request', async () => {
    const clerk = await page.ask({ ':method': 'POST', ':path': '/api/session', ...JSON_TYPE }, [
      JSON.stringify({ username: 'khanh', password: ward.passwords.get('khanh') }),
    ]);
    const clerksCookie = clerk.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    // Above what a request without a file may be.
    const chapter = `${'Kinh tế của phường phát triển ổn định trong tháng.\n'.repeat(400)}`;
    const chapters = Array.from({ length: 40 }, (_, i) => `${i + 1}. Nội dung ${i + 1}\n${chapter}`).join('');
    const file = Buffer.from(`BÁO CÁO\nTình hình tháng 6\n\nI. KẾT QUẢ\n${chapters}II. PHƯƠNG HƯỚNG\nTiếp tục thực hiện.\n`);
    expect(file.length).toBeGreaterThan(1024 * 1024);
    const answer = await post(
      '/api/reports/import',
      { name: 'lon.txt', file: file.toString('base64'), period: 'month', year: 2026, index: 6, dueDate: null },
      { cookie: clerksCookie, 'idempotency-key': 'nhap-tep-lon-1' },
    );
    expect([answer.status, answer.body]).toEqual([201, expect.stringContaining('reportId')]);
  });

  it('tells live events on a stream of its own, and ends it with the session', async () => {
    const stream = page.stream({ ':method': 'GET', ':path': '/api/events', cookie });
    let said = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    const [headers] = await once(stream, 'response');
    expect(headers).toMatchObject({ ':status': 200, 'content-type': 'text/event-stream; charset=utf-8' });
    while (!said.includes('retry:')) await once(stream, 'data');
    const call = { organId: 'phb', by: { system: 'setup' as const }, commandId: 'doi-ten-1' };
    await ward.installation.office.organ(call, { type: 'OpenUnit', unitId: 'mot-cua', name: 'Một cửa', abbreviation: 'MC' });
    while (!said.includes('event: change')) await once(stream, 'data');
    const ended = once(stream, 'end');
    await page.ask({ ':method': 'DELETE', ':path': '/api/session', cookie });
    await ended;
    expect(said).toContain('"reason":"signed-out"');
  });

  it('speaks HTTP/1.1 with who has nothing newer, and gives the authority away to be trusted', async () => {
    const body = await new Promise<string>((resolve, reject) => {
      request(`${ward.url}/trinh-ky-ca.crt`, { ca: authority.cert }, (response) => {
        expect(response.httpVersion).toBe('1.1');
        expect(response.headers['content-type']).toBe('application/x-x509-ca-cert');
        response.setEncoding('utf8');
        let text = '';
        response.on('data', (chunk: string) => (text += chunk)).on('end', () => resolve(text));
      })
        .on('error', reject)
        .end();
    });
    expect(body).toBe(authority.cert);
  });

  it('is not trusted by who does not trust the authority, nor under a name it is not for', async () => {
    const other = await makeAuthority('Khác', new Date());
    await expect(h2(ward.url, other.cert)).rejects.toThrow(/certificate|issuer/);
    await expect(h2(ward.url.replace('127.0.0.1', 'localhost'), authority.cert)).rejects.toThrow(/altnames|Hostname/);
  });

  it('is served by a certificate that was renewed meanwhile, to new connections', async () => {
    const next = await makeServerCertificate(authority, ['127.0.0.1', 'moi.phuong.local'], new Date());
    const server: unknown = ward.app.getHttpServer();
    if (!(server instanceof Server)) throw new Error('no TLS');
    server.setSecureContext(next);
    const socket = tlsConnect({ port: Number(new URL(ward.url).port), host: '127.0.0.1', ca: authority.cert });
    await once(socket, 'secureConnect');
    expect(socket.getPeerCertificate().subjectaltname).toContain('moi.phuong.local');
    socket.destroy();
    expect(await get('/api/health')).toMatchObject({ status: 200 });
  });
});
