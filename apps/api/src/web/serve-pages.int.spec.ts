import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWard } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';
import type { Canonical } from './canonical.js';
import { readPages } from './pages.js';

const SCRIPT = 'console.log("Trình Ký");\n'.repeat(50);
const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-pages-'));
mkdirSync(path.join(folder, 'assets'));
writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Trình Ký</title>');
writeFileSync(path.join(folder, 'sw.js'), '// nothing');
writeFileSync(path.join(folder, 'assets/index-aaaa.js'), SCRIPT);
writeFileSync(path.join(folder, 'assets/index-aaaa.js.br'), brotliCompressSync(SCRIPT));
writeFileSync(path.join(folder, 'assets/index-aaaa.js.gz'), gzipSync(SCRIPT));
writeFileSync(path.join(folder, 'assets/index-aaaa.js.map'), '{}');

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard({ pages: folder });
});
afterAll(async () => {
  await ward.close();
  rmSync(folder, { recursive: true });
});

/** As sent, with nothing unpacked and no header of its own. */
const raw = (at: string, headers: Record<string, string> = {}, url = ward.url) =>
  new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
    request(`${url}${at}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });

describe('the pages', () => {
  it('are answered to everybody at every address that is not the api’s, and asked about each time', async () => {
    for (const at of ['/', '/index.html', '/bao-cao/bc-1?tab=2', '/muc/M.1', '/dang-nhap/']) {
      const { status, headers, bytes } = await raw(at, { accept: 'text/html,*/*;q=0.8' });
      expect({ at, status, type: headers['content-type'], caching: headers['cache-control'] }).toEqual({
        at,
        status: 200,
        type: 'text/html; charset=utf-8',
        caching: 'no-cache',
      });
      expect(bytes.toString()).toContain('<title>Trình Ký</title>');
    }
    expect(await raw('/sw.js')).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
  });

  it('are never the answer where the api, its health or a file was asked for', async () => {
    for (const at of ['/api/khong-co', '/api', '/health/khac', '/tinh-trang/khac']) {
      const { status, headers, bytes } = await raw(at, { accept: 'text/html' });
      expect({ at, status, type: headers['content-type'] }).toEqual({ at, status: 404, type: 'application/problem+json; charset=utf-8' });
      expect(bytes.toString()).toContain('"not-found"');
    }
    for (const at of ['/assets/index-bbbb.js', '/assets/index-aaaa.js.map', '/assets/../../package.json', '/bia.png', '/assets/']) {
      expect(await raw(at)).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } });
    }
    expect(await ward.anybody().post('/bao-cao/bc-1')).toMatchObject({ status: 404, body: { type: 'not-found' } });
  });

  it('have files that are kept for good, as the build compressed them, and are not sent twice', async () => {
    const at = '/assets/index-aaaa.js';
    const plain = await raw(at);
    expect(plain.bytes.toString()).toBe(SCRIPT);
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'accept-encoding',
    });
    const gzip = await raw(at, { 'accept-encoding': 'gzip, deflate' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.bytes).toString()).toBe(SCRIPT);
    expect(await raw(at, { 'accept-encoding': 'gzip, deflate, br, zstd' })).toMatchObject({ headers: { 'content-encoding': 'br' } });
    expect(plain.headers['x-trinhky-build']).toMatch(/^[0-9a-f]{12}$/);
    const again = await raw(at, { 'if-none-match': String(plain.headers['etag']) });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('keep the files of builds that were served before, in the installation and not in this process', async () => {
    const before = mkdtempSync(path.join(tmpdir(), 'trinhky-pages-'));
    mkdirSync(path.join(before, 'assets'));
    writeFileSync(path.join(before, 'index.html'), '<meta name="trinhky-build" content="0.0.9+abc">');
    writeFileSync(path.join(before, 'assets/old-cccc.js'), 'cũ');
    const pages = readPages(before);
    expect(pages?.build).toBe('0.0.9+abc');
    if (pages) await ward.accounts.assets.keep(pages);
    const old = await raw('/assets/old-cccc.js');
    expect(old).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' } });
    expect([old.bytes.toString(), String(old.headers['cache-control'])]).toEqual(['cũ', expect.stringContaining('immutable')]);
    expect(await raw('/assets/old-dddd.js')).toMatchObject({ status: 404 });
    rmSync(before, { recursive: true });
  });

  it('are sent on to the one name under which they are opened; the api answers under any', async () => {
    const open = async (canonical: Canonical) => openTestWard({ pages: folder, canonical });
    const byHost = await open({ hostname: '127.0.0.1' });
    const { port } = new URL(byHost.url);
    const ask = (at: string, host: string, url = byHost.url) => raw(at, { host, accept: 'text/html' }, url);
    expect(await ask('/bao-cao/1?x=%20y', `localhost:${port}`)).toMatchObject({
      status: 308,
      headers: { location: `http://127.0.0.1:${port}/bao-cao/1?x=%20y`, 'cache-control': 'no-store' },
    });
    for (const at of ['/api/health', '/health/ready', '/assets/index-aaaa.js', '/sw.js']) {
      expect(await ask(at, `localhost:${port}`)).toMatchObject({ status: 200 });
    }
    expect(await ask('/', `127.0.0.1:${port}`)).toMatchObject({ status: 200 });
    await byHost.close();

    const byOrigin = await open({ origin: 'https://trinhky.phuong.local' });
    expect(await ask('/a', '192.168.1.10:8443', byOrigin.url)).toMatchObject({
      status: 308,
      headers: { location: 'https://trinhky.phuong.local/a' },
    });
    for (const host of ['trinhky.phuong.local', 'TRINHKY.phuong.local:443'])
      expect(await ask('/a', host, byOrigin.url)).toMatchObject({ status: 200 });
    expect(await ask('//xau.example/', 'x', byOrigin.url)).toMatchObject({
      headers: { location: 'https://trinhky.phuong.local//xau.example/' },
    });
    await byOrigin.close();
  });

  it('say how to build them where they were not built', async () => {
    const other = await openTestWard({ pages: path.join(folder, 'none') });
    const { status, bytes } = await raw('/', {}, other.url);
    expect([status, bytes.toString()]).toEqual([200, expect.stringMatching(/npm run build[\s\S]*were not built/)]);
    expect(await raw('/assets/index-aaaa.js', {}, other.url)).toMatchObject({ status: 404 });
    await other.close();
  });
});
