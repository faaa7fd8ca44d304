import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccounts } from '../../apps/api/src/accounts/accounts.js';
import { ensureBuilt } from '../support/built.js';
import { startServer, trinhky } from '../support/programs.js';
import { h2 } from '../tls/h2-client.js';

let data: string;
const file = (name: string) => path.join(data, 'tls', name);
const text = (name: string) => readFileSync(file(name), 'utf8');

beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'trinhky-tls-'));
  ensureBuilt();
}, 300_000);
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('trinhky tls', { timeout: 120_000 }, () => {
  it('makes an authority and a certificate, keys for nobody else, and says in Vietnamese what to do on each device', async () => {
    const { code, stdout, stderr } = await trinhky(['tls', '--name', 'Trinhky.phuong.local', '--ip', '127.0.0.1'], { data });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const device of [
      'Windows',
      'macOS',
      'Android',
      'iPhone',
      'Linux',
      'Firefox',
      'https://trinhky.phuong.local:8080',
      file('ca.crt'),
    ]) {
      expect(stdout).toContain(device);
    }
    for (const key of ['ca.key', 'server.key']) expect(statSync(file(key)).mode & 0o777).toBe(0o600);
    expect(stdout).not.toContain('PRIVATE');
  });

  it('writes over nothing; renews for the same names under the same authority', async () => {
    const before = { ca: text('ca.crt'), server: text('server.crt'), key: text('server.key') };
    const refused = await trinhky(['tls', '--name', 'khac.local'], { data });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--renew')]);
    expect(text('server.crt')).toBe(before.server);
    const renewed = await trinhky(['tls', '--renew', '--json'], { data });
    expect(renewed.code).toBe(0);
    expect(JSON.parse(renewed.stdout)).toMatchObject({ names: ['trinhky.phuong.local', '127.0.0.1'] });
    expect(text('ca.crt')).toBe(before.ca);
    expect([text('server.crt'), text('server.key')]).not.toEqual([before.server, before.key]);
  });

  it.each([
    [['tls'], /--name/],
    [['tls', '--name', 'phường'], /no host name/],
    [['tls', '--name', '10.0.0.1'], /--ip 10\.0\.0\.1/],
    [['tls', '--ip', '10.0.0'], /no IP address/],
    [['tls', '--renew'], /no authority/],
    [['tls', '--renew', '--force', '--name', 'a.local'], /one of them/],
  ])('refuses %j', async (args, said) => {
    const { code, stderr } = await trinhky(args, { data: path.join(data, 'empty') });
    expect([code, stderr]).toEqual([2, expect.stringMatching(said)]);
  });

  it('is what the server serves by from its next start on, to who trusts the authority', async () => {
    const server = startServer(data, { TRINHKY_HOST: '0.0.0.0', TRINHKY_DEMO: '0' });
    let script = '';
    try {
      const said = await server.says('Sẵn sàng.');
      const port = Number(/https:\/\/trinhky\.phuong\.local:(\d+)/.exec(said)?.[1]);
      expect(said).not.toContain('Chỉ phục vụ trên máy này');
      const socket = connect({ port, host: '127.0.0.1', ca: text('ca.crt'), servername: 'trinhky.phuong.local' });
      await once(socket, 'secureConnect');
      expect(socket.authorized).toBe(true);
      socket.destroy();
      const page = await h2(`https://127.0.0.1:${port}`, text('ca.crt'));
      const answer = await page.ask({ ':path': '/viec-cua-toi?tab=1', accept: 'text/html' });
      expect([answer.status, answer.headers.location]).toEqual([308, `https://trinhky.phuong.local:${port}/viec-cua-toi?tab=1`]);
      const named = await page.ask({ ':path': '/', ':authority': `trinhky.phuong.local:${port}`, accept: 'text/html' });
      expect([named.status, named.body]).toEqual([200, expect.stringContaining('<title>Trình Ký</title>')]);
      expect(named.headers['x-trinhky-build']).toBe(/name="trinhky-build" content="([^"]+)"/.exec(named.body)?.[1]);
      script = /src="\/assets\/([^"]+)"/.exec(named.body)?.[1] ?? '';
      expect((await page.ask({ ':path': '/trinh-ky-ca.crt' })).body).toBe(text('ca.crt'));
      page.session.destroy();
    } finally {
      expect((await server.end('SIGTERM')).code).toBe(0);
    }
    // What the pages of this version load stays, for the time when another one is served.
    const accounts = await openAccounts(path.join(data, 'accounts.db'), () => new Date());
    expect(await accounts.assets.find(script)).toMatchObject({ type: 'text/javascript; charset=utf-8' });
    await accounts.close();
  });

  it('that was broken since, or has no counterpart, ends the start with exit code 2', async () => {
    writeFileSync(file('server.crt'), 'hỏng');
    expect(await startServer(data).ended).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/server\.crt không phải[\s\S]*is no certificate/),
    });
    const open = await startServer(path.join(data, 'other'), { TRINHKY_HOST: '0.0.0.0' }).ended;
    expect(open).toMatchObject({ code: 2, stderr: expect.stringMatching(/TRINHKY_HOST=0\.0\.0\.0[\s\S]*trinhky tls/) });
  });
});
