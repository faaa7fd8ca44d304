import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { service } from '../../../../tests/support/services.js';
import { currentSessionOf, openAccounts, UsernameTaken } from './accounts.js';
import type { Accounts } from './accounts.js';

const { url, missing } = service('TRINHKY_TEST_POSTGRES');
const postgres = new Pool({ connectionString: url, max: 4, application_name: `accounts-${process.pid}` });
postgres.on('error', () => undefined);
const used: string[] = [];
const fresh = () => {
  const schema = `t${randomUUID().replaceAll('-', '').slice(0, 20)}_accounts`;
  used.push(schema);
  return { postgres, schema };
};
afterAll(async () => {
  if (!missing) for (const schema of used) await postgres.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
  await postgres.end();
});

let now = new Date('2025-07-01T01:00:00Z');
const clock = () => now;
const lan = { userId: 'u-lan', username: 'lan.nt', name: 'Nguyễn Thị Lan' };

describe.each([
  { place: 'SQLite', open: () => openAccounts(':memory:', clock), absent: null },
  { place: 'PostgreSQL', open: () => openAccounts(fresh(), clock), absent: missing },
])('accounts in $place', ({ open, absent }) => {
  let accounts: Accounts;
  beforeEach(async ({ skip }) => {
    if (absent) skip(absent);
    now = new Date('2025-07-01T01:00:00Z');
    accounts = await open();
  });
  afterEach(() => accounts?.close());

  it('shows a generated password once and keeps only its hash', async () => {
    const { password } = await accounts.create(lan);
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(JSON.stringify(await accounts.list())).not.toContain(password);
    expect(await accounts.signIn('lan.nt', password)).toMatchObject({ userId: 'u-lan', mustChange: true });
  });

  it('refuses a wrong password, an unknown name and a disabled account alike', async () => {
    const { password } = await accounts.create(lan);
    expect(await accounts.signIn('lan.nt', 'sai')).toBeNull();
    expect(await accounts.signIn('khong.co', password)).toBeNull();
    await accounts.setDisabled('u-lan', true);
    expect(await accounts.signIn('lan.nt', password)).toBeNull();
  });

  it('refuses a second account of the same name, whatever its case', async () => {
    await accounts.create(lan);
    await expect(accounts.create({ ...lan, userId: 'u-2', username: 'LAN.nt' })).rejects.toThrow(UsernameTaken);
  });

  it('binds a session to a person and an organ until it expires or is closed', async () => {
    await accounts.create(lan);
    const first = await accounts.openSession('u-lan', 'hbd');
    const second = await accounts.openSession('u-lan', 'hbd');
    expect(await accounts.sessionOwner(first.token)).toMatchObject({ userId: 'u-lan', organId: 'hbd' });
    await accounts.closeSession(first.token);
    expect(await accounts.sessionOwner(first.token)).toBeNull();
    now = new Date('2025-07-01T14:00:00Z');
    expect(await accounts.sessionOwner(second.token)).toBeNull();
  });

  it('closes the other sessions when the password changes, and all of them when it is reset', async () => {
    await accounts.create(lan);
    const mine = await accounts.openSession('u-lan', 'hbd');
    const other = await accounts.openSession('u-lan', 'hbd');
    await accounts.setPassword('u-lan', 'một mật khẩu dài', mine.token);
    expect(await accounts.sessionOwner(other.token)).toBeNull();
    expect(await accounts.sessionOwner(mine.token)).toMatchObject({ mustChange: false });
    expect(await accounts.signIn('lan.nt', 'một mật khẩu dài')).not.toBeNull();
    const reset = await accounts.resetPassword('lan.nt');
    expect(await accounts.sessionOwner(mine.token)).toBeNull();
    expect(await accounts.signIn('lan.nt', reset?.password ?? '')).toMatchObject({ mustChange: true });
  });

  it('remember what each person has read in each organ, and never forget it again', async () => {
    const [lanHere, lanThere] = [
      { userId: 'u-lan', organId: 'hbd' },
      { userId: 'u-lan', organId: 'khac' },
    ];
    const { readMarks } = accounts;
    expect(await readMarks.readBy(lanHere)).toEqual({ upTo: 0, ids: new Set() });
    await readMarks.markRead(lanHere, ['12', '40', 'overdue:draft:s1:2026-07-20']);
    await readMarks.markRead(lanHere, ['12']);
    await readMarks.markReadTo(lanHere, 30);
    await readMarks.markReadTo(lanHere, 20);
    expect(await readMarks.readBy(lanHere)).toEqual({ upTo: 30, ids: new Set(['40', 'overdue:draft:s1:2026-07-20']) });
    expect(await readMarks.readBy(lanThere)).toEqual({ upTo: 0, ids: new Set() });
  });

  it('keep the assets of builds until none has them for 90 days', async () => {
    const file = (text: string) => ({ type: 'text/javascript', etag: '"x"', bytes: Buffer.from(text) });
    const first = {
      build: '1',
      files: new Map([
        ['index.html', file('')],
        ['assets/a.js', file('một')],
        ['assets/both.js', file('cả hai')],
      ]),
    };
    const second = {
      build: '2',
      files: new Map([
        ['assets/b.js', file('hai')],
        ['assets/both.js', file('cả hai')],
      ]),
    };
    await accounts.assets.keep(first);
    now = new Date('2025-08-01T01:00:00Z');
    await Promise.all([accounts.assets.keep(second), accounts.assets.keep(second)]);
    expect((await accounts.assets.find('a.js'))?.bytes.toString()).toBe('một');
    expect(await accounts.assets.find('both.js')).toMatchObject({ type: 'text/javascript', etag: expect.stringMatching(/^"[\w-]{22}"$/) });
    for (const name of ['index.html', 'c.js', '', 'x'.repeat(5_000), "'; --"]) expect(await accounts.assets.find(name)).toBeNull();
    now = new Date('2025-10-01T01:00:00Z');
    await accounts.assets.keep({ build: '3', files: new Map() });
    expect(await accounts.assets.find('a.js')).toBeNull();
    expect(await accounts.assets.find('both.js')).not.toBeNull();
  });

  it('lists open sessions by person and by organ without what opens them, and ends one or all of a person there', async () => {
    await accounts.create(lan);
    const first = await accounts.openSession('u-lan', 'hbd', 'Trình duyệt A'.repeat(50));
    now = new Date('2025-07-01T02:00:00Z');
    const second = await accounts.openSession('u-lan', 'hbd');
    await accounts.openSession('u-lan', 'khac');
    const open = await accounts.sessions.list({ organId: 'hbd' });
    expect(open.map(({ id }) => id)).toEqual([second, first].map(({ token }) => currentSessionOf(token)));
    expect(open.map(({ agent }) => agent?.length ?? null)).toEqual([null, 300]);
    expect(JSON.stringify(open)).not.toContain(first.token);
    expect(await accounts.sessions.list({ userId: 'u-lan' })).toHaveLength(3);
    for (const id of ['', '%', '0'.repeat(16), first.token]) expect(await accounts.sessions.byId(id)).toBeNull();
    expect(await accounts.sessions.byId(currentSessionOf(first.token))).toEqual({ userId: 'u-lan', organId: 'hbd' });
    await accounts.sessions.close(currentSessionOf(first.token));
    expect(await accounts.sessionOwner(first.token)).toBeNull();
    expect(await accounts.sessionOwner(second.token)).not.toBeNull();
    await accounts.sessions.closeAllOf('u-lan', 'hbd');
    expect((await accounts.sessions.list({ userId: 'u-lan' })).map(({ organId }) => organId)).toEqual(['khac']);
  });

  it('lists them by name, and finds one by name and by person', async () => {
    await accounts.create(lan);
    await accounts.create({ userId: 'u-an', username: 'An.TV', name: 'Trần Văn An' });
    expect((await accounts.list()).map(({ username }) => username)).toEqual(['an.tv', 'lan.nt']);
    expect(await accounts.byUsername('AN.tv')).toMatchObject({ userId: 'u-an' });
    expect(await accounts.byUserId('u-an')).toMatchObject({ username: 'an.tv', disabled: false });
    expect(await accounts.byUserId('u-khong')).toBeNull();
  });
});

describe.skipIf(missing)('accounts of a cluster', () => {
  it('are the same for every process, and several may start at once', async () => {
    const place = fresh();
    const processes = await Promise.all(Array.from({ length: 4 }, () => openAccounts(place, clock)));
    await processes[0]?.create(lan);
    const session = await processes[1]?.openSession('u-lan', 'hbd');
    for (const each of processes) expect(await each.sessionOwner(session?.token ?? '')).toMatchObject({ userId: 'u-lan', organId: 'hbd' });
    for (const each of processes) await each.close();
    expect((await postgres.query('SELECT 1')).rowCount).toBe(1);
  });

  it('of a newer release are not opened, and stay as they are', async () => {
    const place = fresh();
    await (await openAccounts(place, clock)).close();
    await postgres.query(`INSERT INTO "${place.schema}".kysely_migration (name, timestamp) VALUES ('999-later', '2999')`);
    await expect(openAccounts(place, clock)).rejects.toThrow(/previously executed migration .* is missing/);
  });

  it('outlive connections that are cut in the middle of a change', async () => {
    const accounts = await openAccounts(fresh(), clock);
    await accounts.create(lan);
    const admin = new Pool({ connectionString: url, max: 1 });
    const cut = () =>
      admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1`, [`accounts-${process.pid}`]);
    for (let i = 0; i < 5; i++) {
      const changes = Array.from({ length: 8 }, () => accounts.setDisabled('u-lan', false).catch(() => undefined));
      await cut();
      await Promise.all(changes);
    }
    await admin.end();
    expect(await accounts.byUserId('u-lan')).toMatchObject({ disabled: false });
    await accounts.close();
  });
});
