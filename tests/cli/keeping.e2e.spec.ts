import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
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
/** The folder with everything below it. */
const everythingIn = (folder: string): [name: string, isFolder: boolean][] => [
  [folder, true],
  ...readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry): [string, boolean] => [
    path.join(entry.parentPath, entry.name),
    entry.isDirectory(),
  ]),
];
async function rows(place: string): Promise<unknown> {
  const db = await openReadModels({ file: path.join(place, 'read-models.db') });
  const dump = await dumpTables(db);
  await db.destroy();
  return dump;
}
const anEdit = `(SELECT max(position) FROM events WHERE type = 'section.edited.v1')`;

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

  it.skipIf(process.platform === 'win32')('are for their user alone, whatever the files of the backup allow', async () => {
    cpSync(at('backup'), at('open'), { recursive: true });
    for (const [name, isFolder] of everythingIn(at('open'))) chmodSync(name, isFolder ? 0o755 : 0o644);
    expect(await trinhky(['restore', at('open'), '--data', path.join(at('above'), 'restored')])).toMatchObject({ code: 0 });
    for (const place of [at('backup'), at('above')]) {
      const modes = everythingIn(place).map(([name, isFolder]) => ({ name, isFolder, mode: statSync(name).mode & 0o777 }));
      expect(modes.length).toBeGreaterThan(6);
      expect(modes.filter(({ isFolder, mode }) => mode !== (isFolder ? 0o700 : 0o600))).toEqual([]);
    }
  });

  it('keeps the copy of a broken chain, says loudly what is broken, and answers 1', async () => {
    const place = copied('broken');
    tamper(place, `UPDATE events SET data = replace(data, '"t":"', '"t":"x') WHERE position = ${anEdit}`);
    const told = await trinhky(['backup', at('broken-backup')], { data: place });
    expect(told.code).toBe(1);
    expect(told.stderr).toMatch(
      /THE LOG IS BROKEN, in this backup too\.[^]*NOT AS IT WAS WRITTEN:\n {2}section-lam-khe\.[0-9a-f-]{36} revision \d+: /,
    );
    expect(told.stdout).toContain(`Backup written to ${at('broken-backup')}`);
    expect(readdirSync(at('broken-backup'))).toEqual(expect.arrayContaining(['events.db', 'accounts.db', 'trinhky-backup.json']));
    const json = await trinhky(['backup', at('broken-again'), '--json'], { data: place });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ verified: { ok: false, broken: [{ reason: expect.any(String) }] } });
    expect(await trinhky(['restore', at('broken-backup'), '--data', at('broken-restored')])).toMatchObject({ code: 1 });
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

  it('is refused by every program that would create it, where nobody can', async () => {
    writeFileSync(at('a-file'), '');
    const places = [path.join(at('a-file'), 'data'), ...(existsSync('/proc/self') ? ['/proc/trinhky/data'] : [])];
    for (const place of places) {
      expect(await serve(place).ended).toMatchObject({ code: 3, stderr: expect.stringContaining('Không dùng được thư mục dữ liệu') });
      expect(await trinhky(['restore', at('backup'), '--data', place])).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('The data folder cannot be used'),
      });
      expect(await trinhky(['backup', place], { data })).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('cannot be used as a folder'),
      });
    }
  });

  it('is not made by the command line', async () => {
    expect(await trinhky(['status', '--data', at('missing')])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('there is no data'),
    });
    expect(readdirSync(at(''))).not.toContain('missing');
  });
});
