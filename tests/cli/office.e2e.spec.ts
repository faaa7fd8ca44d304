import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dumpTables, openReadModels } from '@trinhky/read-models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playedWard } from '../support/played-ward.js';
import type { PlayedWard } from '../support/played-ward.js';
import { trinhky, urlIn } from '../support/programs.js';

/** One ward with its issued report, played once; each test works on it or on a copy. */
let ward: PlayedWard;
let data: string;
const at = (name: string) => ward.at(name);
const copied = (name: string) => ward.copied(name);
const serve = (place: string) => ward.serve(place);
beforeAll(async () => {
  ward = await playedWard();
  data = ward.data;
}, 300_000);
afterAll(() => ward.close());

async function rows(place: string): Promise<unknown> {
  const db = await openReadModels({ file: path.join(place, 'read-models.db') });
  const dump = await dumpTables(db);
  await db.destroy();
  return dump;
}

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
    const place = path.join(at('x'.repeat(60)), 'y'.repeat(60), 'data');
    mkdirSync(path.dirname(place), { recursive: true });
    cpSync(data, place, { recursive: true });
    const server = serve(place);
    const url = urlIn(await server.says('Sẵn sàng.'));
    expect((await trinhky(['status', '--json'], { data: place })).stdout).toContain(url);
    await server.end('SIGTERM');
  });
});
