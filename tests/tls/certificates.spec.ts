import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateFilesOf, readCertificate } from '../../apps/api/src/start/certificate.js';
import { configOf } from '../../apps/api/src/start/config.js';
import { canonicalOf, shownUrl } from '../../apps/api/src/start/names.js';
import { refusalOf } from '../../apps/api/src/start/refusals.js';
import { renewCertificate } from '../../apps/api/src/start/renew-certificate.js';
import { makeAuthority, makeServerCertificate, namesOf } from '../../apps/cli/src/tls/authority.js';
import type { KeptCertificate } from '../../apps/cli/src/tls/authority.js';

const now = new Date();
const A_DAY = 86_400_000;
const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-certificates-'));
const file = (name: string) => path.join(folder, name);
const put = (name: string, { cert, key }: KeptCertificate) => {
  writeFileSync(file(`${name}.crt`), cert);
  writeFileSync(file(`${name}.key`), key);
  return { TRINHKY_TLS_CERT: file(`${name}.crt`), TRINHKY_TLS_KEY: file(`${name}.key`) };
};
let authority: KeptCertificate;
let good: KeptCertificate;
beforeAll(async () => {
  authority = await makeAuthority('Phường Hòa Bình', now);
  good = await makeServerCertificate(authority, ['trinhky.phuong.local', '192.168.1.10', '::1'], now);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As the program would end: what it says and the exit code. */
function refused(env: Record<string, string>): { message: string; code: number } {
  try {
    const files = certificateFilesOf(env, folder);
    if (files) readCertificate(files, now);
  } catch (error) {
    return refusalOf(error);
  }
  return { message: 'not refused', code: 0 };
}

describe('a certificate', () => {
  it('is taken with its key, its names and its end', () => {
    const files = certificateFilesOf(put('good', good), folder);
    expect(files && readCertificate(files, now)).toMatchObject({
      names: ['trinhky.phuong.local', '192.168.1.10', '0:0:0:0:0:0:0:1'],
      hsts: true,
    });
    expect(namesOf(good.cert).slice(0, 2)).toEqual(['trinhky.phuong.local', '192.168.1.10']);
    expect(certificateFilesOf({}, folder)).toBeNull();
  });

  it('that cannot be used ends the start with exit code 2 and two sentences that name the file', async () => {
    const old = await makeServerCertificate(authority, ['a.local'], new Date(now.getTime() - 400 * A_DAY));
    const early = await makeServerCertificate(authority, ['a.local'], new Date(now.getTime() + 10 * A_DAY));
    const env = put('good', good);
    writeFileSync(file('text.txt'), 'không phải chứng thư');
    mkdirSync(file('folder.crt'));
    const cases: [Record<string, string>, RegExp][] = [
      [put('old', old), /old\.crt đã hết hạn ngày \d\d\/\d\d\/\d{4}\.[^\n]*\n.*old\.crt expired on \d{4}-/],
      [put('early', early), /early\.crt chỉ có hiệu lực từ[^\n]*\n.*early\.crt is valid from/],
      [{ ...env, TRINHKY_TLS_KEY: put('other', old).TRINHKY_TLS_KEY }, /không phải là khóa của[^\n]*\n.*does not belong to/],
      [{ ...env, TRINHKY_TLS_CERT: file('none.crt') }, /Không đọc được tệp .*none\.crt[^\n]*\n.*none\.crt .* cannot be read/],
      [{ ...env, TRINHKY_TLS_CERT: file('folder.crt') }, /Không đọc được tệp .*folder\.crt[^\n]*\n/],
      [{ ...env, TRINHKY_TLS_CERT: file('text.txt') }, /text\.txt không phải[^\n]*\n.*text\.txt is no certificate/],
      [{ ...env, TRINHKY_TLS_KEY: file('text.txt') }, /text\.txt không phải[^\n]*\n.*text\.txt is no certificate or key/],
      [{ TRINHKY_TLS_CERT: env.TRINHKY_TLS_CERT }, /chưa đặt TRINHKY_TLS_KEY[^\n]*\n.*TRINHKY_TLS_KEY is not/],
      [{ TRINHKY_TLS_KEY: env.TRINHKY_TLS_KEY }, /chưa đặt TRINHKY_TLS_CERT[^\n]*\n.*TRINHKY_TLS_CERT is not/],
    ];
    for (const [given, said] of cases) expect(refused(given)).toEqual({ code: 2, message: expect.stringMatching(said) });
  });

  it('that is renewed on the disk is taken up without a restart; a broken one is told and the one before stays', async () => {
    const env = put('renewed', good);
    const files = { cert: env.TRINHKY_TLS_CERT, key: env.TRINHKY_TLS_KEY, own: null };
    const server = createServer(good);
    const taken: unknown[] = [];
    server.setSecureContext = (context) => void taken.push(context.cert);
    const told: string[] = [];
    const say = (message: string) => void told.push(message);
    const renewing = renewCertificate(server, files, { clock: { now: () => now }, alarm: say, cleared: say, everyMs: 5 });
    const touch = (at: number) => utimesSync(files.key, at, at);
    const next = await makeServerCertificate(authority, ['moi.local'], now);

    writeFileSync(files.cert, 'hỏng');
    touch(now.getTime() / 1000 + 10);
    while (!told.some((message) => message.includes('cannot be used'))) await sleep(1);
    expect(taken).toEqual([]);
    put('renewed', next);
    touch(now.getTime() / 1000 + 20);
    while (taken.length === 0) await sleep(1);
    expect(taken).toEqual([next.cert]);
    expect(told.at(-1)).toContain('the renewed certificate is in use');
    renewing.stop();
  });
});

describe('where it is served', () => {
  const at = (env: Record<string, string>) => {
    const config = configOf({ TRINHKY_DATA: folder, ...env });
    const certificate = config.certificate && readCertificate(config.certificate, now);
    const canonical = canonicalOf(config, certificate);
    return { canonical, url: shownUrl(canonical, { host: config.host, port: 8080, secure: certificate !== null }) };
  };

  it('without a certificate: this machine only, under one name', () => {
    expect(at({})).toEqual({ canonical: { hostname: '127.0.0.1' }, url: 'http://127.0.0.1:8080' });
    expect(at({ TRINHKY_HOST: 'localhost' })).toEqual({ canonical: { hostname: 'localhost' }, url: 'http://localhost:8080' });
    expect(at({ TRINHKY_HOST: '::1' })).toEqual({ canonical: { hostname: '[::1]' }, url: 'http://[::1]:8080' });
    for (const host of ['0.0.0.0', '::', '192.168.1.10', 'may-chu']) {
      expect(() => at({ TRINHKY_HOST: host })).toThrow(
        /chưa có chứng thư[\s\S]*TRINHKY_TRUST_PROXY\.\nTRINHKY_HOST=.* takes a certificate/,
      );
    }
  });

  it('behind a proxy, alone or in a cluster: by any name, HTTPS ends there', () => {
    expect(at({ TRINHKY_HOST: '0.0.0.0', TRINHKY_TRUST_PROXY: 'loopback' })).toEqual({ canonical: null, url: 'http://localhost:8080' });
    const cluster = { TRINHKY_ESDB: 'esdb://h?tls=true', TRINHKY_POSTGRES: 'postgres://u:x@h/d' };
    expect(at({ ...cluster, TRINHKY_HOST: '0.0.0.0' })).toMatchObject({ canonical: null });
  });

  it('with a certificate: under its first name; with TRINHKY_PUBLIC_URL: there', () => {
    const env = { ...put('good', good), TRINHKY_HOST: '0.0.0.0' };
    expect(at(env)).toEqual({ canonical: { hostname: 'trinhky.phuong.local' }, url: 'https://trinhky.phuong.local:8080' });
    const url = 'https://bao-cao.phuong.gov.vn';
    expect(at({ ...env, TRINHKY_PUBLIC_URL: `${url}/` })).toEqual({ canonical: { origin: url }, url });
    for (const bad of ['trinhky.phuong.local', 'ftp://a', 'https://a/b', 'https://a/?x=1', 'https://u:p@a']) {
      expect(() => at({ ...env, TRINHKY_PUBLIC_URL: bad })).toThrow(/TRINHKY_PUBLIC_URL=.* không hợp lệ[^\n]*\nTRINHKY_PUBLIC_URL takes/);
    }
  });

  it('with what trinhky tls made in the data folder, and no word of HTTPS only to browsers', async () => {
    mkdirSync(file('tls'));
    const { TRINHKY_TLS_CERT: cert, TRINHKY_TLS_KEY: key } = put('tls/server', good);
    writeFileSync(file('tls/ca.crt'), authority.cert);
    const files = certificateFilesOf({}, folder);
    expect(files).toMatchObject({ cert, key });
    expect(files && readCertificate(files, now)).toMatchObject({ hsts: false, authority: readFileSync(file('tls/ca.crt'), 'utf8') });
    expect(statSync(cert).isFile()).toBe(true);
    rmSync(file('tls'), { recursive: true });
  });
});
