import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWard } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';

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
    const again = await raw(at, { 'if-none-match': String(plain.headers['etag']) });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('say how to build them where they were not built', async () => {
    const other = await openTestWard({ pages: path.join(folder, 'none') });
    const { status, bytes } = await raw('/', {}, other.url);
    expect([status, bytes.toString()]).toEqual([200, expect.stringMatching(/npm run build[\s\S]*were not built/)]);
    expect(await raw('/assets/index-aaaa.js', {}, other.url)).toMatchObject({ status: 404 });
    await other.close();
  });
});
