import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { dumpTables, openReadModels } from '@trinhky/read-models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../support/built.js';
import { startServer, trinhky, urlIn } from '../support/programs.js';
import type { Server } from '../support/programs.js';

/** One ward with its issued report, played once; each test works on it or on a copy. */
let folder: string;
let data: string;
const at = (name: string) => path.join(folder, name);
const servers: Server[] = [];
const serve = (place: string): Server => {
  const server = startServer(place);
  servers.push(server);
  return server;
};
const copied = (name: string): string => {
  cpSync(data, at(name), { recursive: true, filter: (from) => !from.endsWith('.sock') });
  return at(name);
};
const heads = async (place: string, name: string): Promise<Record<string, { revision: number; hash: string }>> => {
  const { code, stderr } = await trinhky(['verify', '--export-heads', at(name)], { data: place });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(readFileSync(at(name), 'utf8')) as Record<string, { revision: number; hash: string }>;
};
/** Changes a data folder's log as someone with the disk in hand would. */
function tamper(place: string, sql: string, file = 'events.db'): void {
  const db = new Database(path.join(place, file));
  expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
  db.close();
}
async function rows(place: string): Promise<unknown> {
  const db = await openReadModels({ file: path.join(place, 'read-models.db') });
  const dump = await dumpTables(db);
  await db.destroy();
  return dump;
}
const anEdit = `(SELECT max(position) FROM events WHERE type = 'section.edited.v1')`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'trinhky-keeping-'));
  data = at('ward');
  ensureBuilt();
  const server = serve(data);
  await server.says('Sẵn sàng.');
  await server.end('SIGTERM');
}, 300_000);
afterAll(async () => {
  for (const server of servers) await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('trinhky verify', { timeout: 60_000 }, () => {
  it('says what is anchored and what came later', async () => {
    const { code, stdout } = await trinhky(['verify', '--json'], { data });
    expect(code).toBe(0);
    const told = JSON.parse(stdout) as { events: number; anchors: { roots: unknown[]; anchored: number; later: number } };
    expect(told).toMatchObject({ ok: true, broken: [], documents: { named: 3, faults: [] }, anchors: { roots: [{ sections: 33 }] } });
    expect(told.anchors.anchored + told.anchors.later).toBe(told.events);
    expect(told.anchors.later).toBeGreaterThan(0);
  });

  it('names stream and revision of words that were changed in the log', async () => {
    const place = copied('changed');
    tamper(place, `UPDATE events SET data = replace(data, '"t":"', '"t":"x') WHERE position = ${anEdit}`);
    const { code, stdout } = await trinhky(['verify'], { data: place });
    expect(code).toBe(1);
    expect(stdout).toMatch(/NOT AS IT WAS WRITTEN:\n {2}section-lam-khe\.[0-9a-f-]{36} revision \d+: /);
  });

  it('finds a document that is gone or was exchanged', async () => {
    const place = copied('exchanged');
    const blobs = readdirSync(path.join(place, 'blobs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[0-9a-f]{64}$/.test(name),
    );
    writeFileSync(path.join(place, 'blobs', blobs[0] ?? ''), 'something else');
    rmSync(path.join(place, 'blobs', blobs[1] ?? ''));
    const { code, stdout } = await trinhky(['verify', '--json'], { data: place });
    expect(code).toBe(1);
    const { documents } = JSON.parse(stdout) as { documents: { faults: { reason: string }[] } };
    expect(documents.faults.map(({ reason }) => reason).sort()).toEqual(['the document is missing', 'the stored bytes have another hash']);
  });

  it('sees a cut tail and a missing stream by the heads noted earlier only', async () => {
    const noted = await heads(data, 'noted.json');
    const place = copied('cut');
    const issued = Object.keys(noted).find((stream) => stream.startsWith('report-')) ?? '';
    tamper(place, `DELETE FROM events WHERE type = 'report.issued.v1'`);
    expect((await trinhky(['verify'], { data: place })).code).toBe(0);
    const { code, stdout } = await trinhky(['verify', '--heads', at('noted.json'), '--json'], { data: place });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ broken: [{ stream: issued, revision: noted[issued]?.revision }] });
    expect((await trinhky(['verify', '--heads', at('noted.json')], { data })).code).toBe(0);
  });

  it('refuses a file of heads that is none, and never overwrites one', async () => {
    writeFileSync(at('other.json'), '{"a": 1}');
    expect(await trinhky(['verify', '--heads', at('other.json')], { data })).toMatchObject({ code: 2 });
    expect(await trinhky(['verify', '--export-heads', at('other.json')], { data })).toMatchObject({ code: 2 });
    expect(readFileSync(at('other.json'), 'utf8')).toBe('{"a": 1}');
  });
});

describe('trinhky backup and restore', { timeout: 120_000 }, () => {
  it('brings back, while serving, the same heads, rows and accounts', async () => {
    const server = serve(data);
    const url = urlIn(await server.says('Sẵn sàng.'));
    expect((await trinhky(['status', '--json'], { data })).stdout).toContain(url);
    const before = await heads(data, 'before.json');
    expect(await trinhky(['backup', at('backup')], { data })).toMatchObject({ code: 0, stderr: '' });
    const people = (await trinhky(['people', 'list', '--json'], { data })).stdout;
    await server.end('SIGTERM');

    const restored = await trinhky(['restore', at('backup'), '--data', at('restored')]);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toContain('VERIFIED');
    expect(await heads(at('restored'), 'after.json')).toEqual(before);
    expect((await trinhky(['people', 'list', '--json'], { data: at('restored') })).stdout).toBe(people);
    expect(await rows(at('restored'))).toEqual(await rows(data));
    const again = serve(at('restored'));
    expect(await again.says('Sẵn sàng.')).toContain('(dữ liệu có sẵn, giữ nguyên)');
    expect(readFileSync(path.join(at('restored'), 'epoch'), 'utf8')).not.toBe(readFileSync(path.join(data, 'epoch'), 'utf8'));
    await again.end('SIGTERM');
  });

  it('refuses a target and a data folder that hold something, and changes nothing there', async () => {
    const before = readdirSync(at('backup')).sort();
    expect(await trinhky(['backup', at('backup')], { data })).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') });
    expect(readdirSync(at('backup')).sort()).toEqual(before);
    const refused = await trinhky(['restore', at('backup'), '--data', data]);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') });
  });

  it('refuses a backup that is not what its manifest says, or never finished', async () => {
    cpSync(at('backup'), at('damaged'), { recursive: true });
    tamper(at('damaged'), `UPDATE events SET data = '{}' WHERE position = ${anEdit}`);
    const damaged = await trinhky(['restore', at('damaged'), '--data', at('nowhere')]);
    expect(damaged).toMatchObject({ code: 1, stderr: expect.stringContaining('events.db is not what the backup') });
    expect(readdirSync(at('nowhere')).filter((name) => !name.startsWith('lock.db'))).toEqual([]);
    rmSync(path.join(at('damaged'), 'trinhky-backup.json'));
    expect(await trinhky(['restore', at('damaged'), '--data', at('nowhere')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no finished backup'),
    });
  });
});

describe('a data folder that is not what it should be', { timeout: 60_000 }, () => {
  const refusal = async (place: string) => {
    const server = await serve(place).ended;
    const cli = await trinhky(['verify'], { data: place });
    return { codes: [server.code, cli.code], server: server.stderr, cli: cli.stderr };
  };

  it('is refused when a newer version wrote it', async () => {
    const place = copied('newer');
    tamper(place, `UPDATE meta SET value = '99' WHERE key = 'schemaVersion'`);
    const { codes, server, cli } = await refusal(place);
    expect(codes).toEqual([3, 3]);
    expect(server).toContain('Dữ liệu do một phiên bản Trình Ký mới hơn ghi.');
    expect(cli).toContain('written by a newer version');
  });

  it.each(['accounts.db', 'read-models.db'])('is refused when a newer version wrote %s', async (file) => {
    const place = copied(`newer-${file}`);
    tamper(place, `INSERT INTO kysely_migration (name, timestamp) VALUES ('999-later', '2030-01-01')`, file);
    const { codes, server } = await refusal(place);
    expect(codes).toEqual([3, 3]);
    expect(server).toContain('Dữ liệu do một phiên bản Trình Ký mới hơn ghi.');
    expect(server).toContain(file);
  });

  it('is refused when log and accounts are of different installations', async () => {
    const place = copied('mixed');
    tamper(place, `UPDATE meta SET value = '00000000-0000-4000-8000-000000000000' WHERE key = 'genesis'`);
    const { codes, server } = await refusal(place);
    expect(codes).toEqual([3, 3]);
    expect(server).toContain('không thuộc hệ thống này');
  });

  it('is refused when its log is gone but its accounts are there', async () => {
    const place = copied('headless');
    for (const name of readdirSync(place).filter((each) => each.startsWith('events.db'))) rmSync(path.join(place, name));
    const server = await serve(place).ended;
    expect(server).toMatchObject({ code: 3, stderr: expect.stringContaining('không thuộc hệ thống này') });
  });

  it('is not made by the command line', async () => {
    expect(await trinhky(['status', '--data', at('missing')])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('there is no data'),
    });
    expect(readdirSync(folder)).not.toContain('missing');
  });
});

describe('trinhky replay', { timeout: 60_000 }, () => {
  interface Told {
    sections: { sectionId: string; label: string }[];
    events: { at: string; type: string; verb: string; by: { name: string; post: string | null } }[];
  }
  const replayed = async (...args: string[]): Promise<Told> =>
    JSON.parse((await trinhky(['replay', ...args, '--json'], { data })).stdout) as Told;

  it('tells who did what to one section, and gives its text at any of those moments', async () => {
    const { reports } = JSON.parse((await trinhky(['replay', '--json'], { data })).stdout) as { reports: { reportId: string }[] };
    const whole = await replayed(reports[0]?.reportId ?? '');
    const id = whole.sections.find(({ label }) => label.includes('Y tế'))?.sectionId ?? '';
    const { events } = await replayed(id);
    expect(events.map(({ verb, by }) => [by.name, verb])).toEqual(
      expect.arrayContaining([
        ['Mạc Thùy Dương', 'Sửa nội dung'],
        ['Chử Văn Hưởng', 'Duyệt'],
        ['Hệ thống', 'Mở lại để sửa'],
      ]),
    );
    const approvals = events.filter(({ type }) => type === 'section.approved.v1');
    expect(approvals).toHaveLength(2);
    const textAt = async (at: string) => (await trinhky(['replay', id, '--at', at], { data })).stdout;
    expect(await textAt(approvals[0]?.at ?? '')).toContain('22 ca sốt xuất huyết');
    expect(await textAt(approvals[1]?.at ?? '')).toContain('23 ca sốt xuất huyết');

    const since = await replayed(id, '--from', approvals[1]?.at ?? '');
    expect(since.events.map(({ type }) => type)).toEqual(['section.approved.v1']);
    expect((await replayed(id, '--to', '2020-01-01')).events).toEqual([]);
  });

  it('refuses an id that is none, a moment before the beginning, and a moment that is none', async () => {
    expect(await trinhky(['replay', 'nothing'], { data })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has the id nothing'),
    });
    const { reports } = JSON.parse((await trinhky(['replay', '--json'], { data })).stdout) as { reports: { reportId: string }[] };
    const id = reports[0]?.reportId ?? '';
    expect(await trinhky(['replay', id, '--at', '2020-01-01'], { data })).toMatchObject({ code: 1, stdout: '' });
    expect(await trinhky(['replay', id, '--at', 'yesterday'], { data })).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('trinhky import --open', { timeout: 60_000 }, () => {
  it('opens the report for the clerk, with a server and without, and for nobody else', async () => {
    const place = copied('opened');
    const file = at('bao-cao.txt');
    writeFileSync(
      file,
      'BÁO CÁO\nTình hình quý I\n\nI. KẾT QUẢ\n1. Thu ngân sách\nThu đạt 62,1% dự toán.\n2. Chi ngân sách\nChi đạt 48,9% dự toán.\n',
    );
    const open = (as: string) =>
      trinhky(['import', file, '--open', '--period', 'quarter', '--year', '2026', '--index', '1', '--as', as, '--json'], { data: place });
    const opened = ({ stdout }: { stdout: string }) => (JSON.parse(stdout) as { opened: { reportId: string; sections: number } }).opened;

    const offline = await open('hien.kl');
    expect(offline).toMatchObject({ code: 0, stderr: '' });
    expect(opened(offline).sections).toBe(2);
    const text = await trinhky(['replay', opened(offline).reportId, '--at', '2100-01-01'], { data: place });
    expect(text.stdout).toContain('1. Thu ngân sách\nThu đạt 62,1% dự toán.');

    const server = serve(place);
    await server.says('Sẵn sàng.');
    expect((await open('hien.kl')).code).toBe(0);
    expect(await open('vi.nt')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('report.not-allowed') });
    expect(await open('nobody')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('no account nobody') });
    const { stdout } = await trinhky(['replay', '--json'], { data: place });
    expect((JSON.parse(stdout) as { reports: unknown[] }).reports).toHaveLength(3);
    await server.end('SIGTERM');
  });
});

describe('trinhky people and rebuild', { timeout: 60_000 }, () => {
  it('registers a person who can sign in, by the running server', async () => {
    const place = copied('people');
    const server = serve(place);
    const url = urlIn(await server.says('Sẵn sàng.'));
    const person = ['--name', 'Cù Minh Ân', '--role', 'specialist', '--title', 'Chuyên viên'];
    const added = await trinhky(['people', 'add', 'an.cm', ...person, '--unit', 'kinh-te', '--json'], { data: place });
    expect(added.code).toBe(0);
    const signIn = (password: string) =>
      fetch(`${url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'an.cm', password }),
      }).then(({ status }) => status);
    const { password } = JSON.parse(added.stdout) as { password: string };
    expect(await signIn(password)).toBe(200);
    expect(await trinhky(['people', 'add', 'an.cm', ...person], { data: place })).toMatchObject({ code: 1 });
    expect(await trinhky(['people', 'add', 'an.em', ...person, '--unit', 'khong-co'], { data: place })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has no unit khong-co'),
    });
    await trinhky(['people', 'disable', 'an.cm'], { data: place });
    expect(await signIn(password)).toBe(401);
    await trinhky(['people', 'enable', 'an.cm'], { data: place });
    const reset = await trinhky(['people', 'reset-password', 'an.cm', '--json'], { data: place });
    expect(await signIn(password)).toBe(401);
    expect(await signIn((JSON.parse(reset.stdout) as { password: string }).password)).toBe(200);
    await server.end('SIGTERM');
  });

  it('rebuilds read models into the same rows, and knows their names', async () => {
    const place = copied('rebuilt');
    const before = await rows(place);
    expect((await trinhky(['rebuild'], { data: place })).code).toBe(0);
    expect(await rows(place)).toEqual(before);
    expect(await trinhky(['rebuild', 'nothing'], { data: place })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('report-board'),
    });
  });

  it('reaches a server whose data folder has a path too long for a socket', async () => {
    const place = path.join(folder, 'x'.repeat(60), 'y'.repeat(60), 'data');
    mkdirSync(path.dirname(place), { recursive: true });
    cpSync(data, place, { recursive: true });
    const server = serve(place);
    const url = urlIn(await server.says('Sẵn sàng.'));
    expect((await trinhky(['status', '--json'], { data: place })).stdout).toContain(url);
    await server.end('SIGTERM');
  });
});
