import { createRequire } from 'node:module';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.js';
import { startServer, trinhky, urlIn } from '../support/programs.js';
import type { Server } from '../support/programs.js';

const PASSWORD = /\b(?:[a-z2-9]{4}-){3}[a-z2-9]{4}\b/g;
const READY = 'Sẵn sàng.';

let folder: string;
const servers: Server[] = [];
const start = (name: string, env: Record<string, string> = {}): Server => {
  const server = startServer(path.join(folder, name), env);
  servers.push(server);
  return server;
};
const headsOf = async (name: string): Promise<unknown> => {
  const file = path.join(folder, `${name}-${servers.length}.heads.json`);
  const { code, stderr } = await trinhky(['verify', '--export-heads', file], { data: path.join(folder, name) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(readFileSync(file, 'utf8'));
};
const signIn = (url: string, username: string, password: string) =>
  fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trinhky-start-'));
  ensureBuilt();
}, 300_000);
afterAll(async () => {
  for (const server of servers) await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('a first start on an empty data folder', { timeout: 120_000 }, () => {
  let first: string;
  let heads: unknown;

  it('plays the sample, writes PDF and DOCX, and shows each password once', async () => {
    const server = start('ward');
    first = await server.says(READY);
    expect(first).toContain('(mới tạo)');
    expect(first).toContain('số 01/BC-UBND');
    expect(first.match(PASSWORD)).toHaveLength(12);
    expect(new Set(first.match(PASSWORD)).size).toBe(12);

    const files = readdirSync(path.join(folder, 'ward/van-ban')).sort();
    expect(files.map((file) => path.extname(file))).toEqual(['.docx', '.pdf']);
    for (const file of files) expect(first).toContain(path.join(folder, 'ward/van-ban', file));
    const [docx, pdf] = files.map((file) => readFileSync(path.join(folder, 'ward/van-ban', file)));
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf?.subarray(-8).toString()).toContain('%%EOF');
    const mammoth = createRequire(import.meta.url)('mammoth') as { extractRawText(from: { buffer?: Buffer }): Promise<{ value: string }> };
    expect((await mammoth.extractRawText({ buffer: docx })).value).toContain('Đàm Quang Lạc');

    const [, password = ''] = /hien\.kl\s+(\S+)/.exec(first) ?? [];
    const answer = await signIn(urlIn(first), 'hien.kl', password);
    expect(await answer.json()).toMatchObject({ name: 'Khuất Lan Hiền', mustChange: true });
  });

  it('went through a conflict, a return and a reopening, and stores no password in the log', async () => {
    const data = path.join(folder, 'ward');
    const { stdout } = await trinhky(['replay', '--json'], { data });
    const { reports } = JSON.parse(stdout) as { reports: { reportId: string; status: string }[] };
    expect(reports.map(({ status }) => status)).toEqual(['issued']);
    const replayed = await trinhky(['replay', reports[0]?.reportId ?? ''], { data });
    for (const verb of ['Giữ lại nội dung bị trùng sửa', 'Trả lại', 'Mở lại để sửa', 'Ký báo cáo', 'Cấp số', 'Phát hành']) {
      expect(replayed.stdout).toContain(verb);
    }
    const log = readFileSync(path.join(data, 'events.db'), 'latin1');
    for (const password of first.match(PASSWORD) ?? []) expect(log).not.toContain(password);
  });

  it('keeps a second start off the folder, with the sentence that says why', async () => {
    const second = await start('ward').ended;
    expect(second.code).toBe(3);
    expect(second.stderr).toContain('Thư mục dữ liệu đang được một tiến trình Trình Ký khác sử dụng.');
  });

  it('stops in order on SIGTERM', async () => {
    heads = await headsOf('ward');
    const [server] = servers;
    expect(await server?.end('SIGTERM')).toMatchObject({ code: 0, stderr: '' });
    expect(server?.said()).toContain('Đã dừng.');
  });

  it('is not repeated: the next start finds everything as it was, and shows no password', async () => {
    const server = start('ward');
    const said = await server.says(READY);
    expect(said).toContain('(dữ liệu có sẵn, giữ nguyên)');
    expect(said.match(PASSWORD)).toBeNull();
    expect(await headsOf('ward')).toEqual(heads);
    const [, password = ''] = /hien\.kl\s+(\S+)/.exec(first) ?? [];
    expect((await signIn(urlIn(said), 'hien.kl', password)).status).toBe(200);
    await server.end('SIGTERM');
  });
});

describe('a first start that is killed in the middle', { timeout: 180_000 }, () => {
  it.each([
    ['while people are being settled', 'Dựng Ủy ban'],
    ['while sections are being drafted', 'phân công từng mục: 33/33'],
    ['before the number is given', 'lập bản trình ký: 3/3'],
  ])('%s is finished by the next one', async (name, phase) => {
    const cut = start(name);
    await cut.says(phase);
    expect((await cut.end('SIGKILL')).code).toBeNull();
    expect(cut.said()).not.toContain('Sẵn sàng');

    const server = start(name);
    const said = await server.says(READY);
    expect(said).toContain('lần chạy đầu bị dừng giữa chừng, nay làm tiếp');
    expect(said.match(PASSWORD)).toHaveLength(12);
    expect(said).toContain('số 01/BC-UBND');
    const [, password = ''] = /lac\.dq\s+(\S+)/.exec(said) ?? [];
    expect((await signIn(urlIn(said), 'lac.dq', password)).status).toBe(200);
    const { stdout } = await trinhky(['replay', '--json'], { data: path.join(folder, name) });
    expect((JSON.parse(stdout) as { reports: unknown[] }).reports).toHaveLength(1);
    await server.end('SIGTERM');
  });
});

describe('TRINHKY_DEMO=0', { timeout: 60_000 }, () => {
  it('starts without reports, with one administrator who can sign in', async () => {
    const server = start('empty', { TRINHKY_DEMO: '0' });
    const said = await server.says(READY);
    expect(said.match(PASSWORD)).toHaveLength(1);
    const [, password = ''] = /quantri\s+(\S+)/.exec(said) ?? [];
    const answer = await signIn(urlIn(said), 'quantri', password);
    expect(await answer.json()).toMatchObject({ posts: [{ role: 'administrator' }] });
    expect((await trinhky(['replay'], { data: path.join(folder, 'empty') })).stdout.trim()).toBe('Chưa có báo cáo nào.');
    expect((await server.end('SIGINT')).code).toBe(0);
  });

  it('is refused another value, and a port that is none, before anything is written', async () => {
    expect(await start('never', { TRINHKY_DEMO: 'yes' }).ended).toMatchObject({ code: 2 });
    expect(await start('never', { TRINHKY_PORT: 'http' }).ended).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).not.toContain('never');
  });

  it('says whose port it is, and lets go of the folder', async () => {
    const server = start('holder', { TRINHKY_DEMO: '0' });
    const port = new URL(urlIn(await server.says(READY))).port;
    const refused = await start('other', { TRINHKY_DEMO: '0', TRINHKY_PORT: port }).ended;
    expect(refused).toMatchObject({ code: 4, stderr: expect.stringContaining(`Cổng ${port} đang có chương trình khác sử dụng.`) });
    await server.end('SIGTERM');
    await start('other', { TRINHKY_DEMO: '0' }).says(READY);
  });
});
