import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, listAt, listen, openTestWard, textAt } from '../testing/index.js';
import type { Client, TestWard } from '../testing/index.js';

let ward: TestWard;
let admin: Client;
beforeAll(async () => {
  ward = await openTestWard();
  admin = await ward.as('quan');
});
afterAll(() => ward.close());

const again = (username: string) => ward.anybody().signedIn(username, ward.passwords.get(username) ?? '');
const sessionsOf = async (client: Client, of = 'me') => listAt((await client.get(`/api/sessions?of=${of}`)).body, 'rows');
const personIn = (body: unknown, userId: string) => listAt(body, 'people').find((person) => at(person, 'userId') === userId);

describe('what an administrator sees', () => {
  it('are people by given name with account and posts of all times, units, fields, names and delegations', async () => {
    const later = { role: 'auditor', title: 'Thanh tra viên', unitId: null, from: '2027-01-01', to: null };
    expect((await admin.post('/api/people/hoa/posts', later)).status).toBe(200);
    const { body } = await admin.get('/api/administration');
    expect(listAt(body, 'people').map((person) => at(person, 'userId'))).toEqual([
      'an',
      'binh',
      'cuc',
      'em',
      'giang',
      'hoa',
      'khanh',
      'lam',
      'quan',
    ]);
    expect(personIn(body, 'hoa')).toMatchObject({
      name: 'Đỗ Thị Hoa',
      account: { username: 'hoa', disabled: false, mustChange: true },
      posts: [{ role: 'specialist' }, { role: 'auditor', from: '2027-01-01' }],
    });
    expect(body).toMatchObject({ today: '2026-07-01', units: expect.any(Array), names: [{ code: 'PHB' }], delegations: [] });
    expect(JSON.stringify(body)).not.toMatch(/argon2|hash/i);
  });

  it('is nobody else’s to see or to change', async () => {
    const giang = await ward.as('giang');
    for (const answer of [
      await giang.get('/api/administration'),
      await giang.get('/api/sessions?of=organ'),
      await giang.post('/api/people/em/lock', { disabled: true }),
      await giang.post('/api/people/em/end-sessions'),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { type: 'organ.not-allowed' } });
    }
    expect(await admin.post('/api/people/khong-co/lock', { disabled: true })).toMatchObject({ status: 404 });
    expect(await admin.post('/api/people/em/lock', { disabled: 'x' })).toMatchObject({ status: 400 });
  });
});

describe('sessions', () => {
  it('are listed to their owner, with where they were opened, and ended one by one', async () => {
    const here = await again('em');
    const there = await again('em');
    const rows = await sessionsOf(here);
    expect(rows).toHaveLength(2);
    expect(rows.filter((row) => at(row, 'current') === true)).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(there.cookie.split('=')[1]);
    const other = rows.find((row) => at(row, 'current') === false);
    expect(at(other, 'agent')).toBe('node');
    const page = await listen(ward.url, there);
    expect(await here.post(`/api/sessions/${textAt(other, 'id')}/end`)).toMatchObject({ status: 204 });
    expect(await page.ended).toContain('signed-out');
    expect(await there.get('/api/session')).toMatchObject({ status: 401 });
    expect(await sessionsOf(here)).toHaveLength(1);
  });

  it('of others are not known to a person, and are the administrator’s to end, one or all of a person', async () => {
    const [hoa, giang] = [await again('hoa'), await again('giang')];
    await again('hoa');
    const ofHoa = (await sessionsOf(admin, 'organ')).filter((row) => at(row, 'userId') === 'hoa');
    expect(ofHoa).toHaveLength(2);
    for (const id of [textAt(ofHoa[0], 'id'), 'khong-co', '%', '0'.repeat(16)]) {
      expect(await giang.post(`/api/sessions/${encodeURIComponent(id)}/end`)).toMatchObject({ status: 404 });
    }
    expect(await admin.post(`/api/sessions/${textAt(ofHoa[0], 'id')}/end`)).toMatchObject({ status: 204 });
    expect(await admin.post('/api/people/hoa/end-sessions')).toMatchObject({ status: 204 });
    expect(await hoa.get('/api/session')).toMatchObject({ status: 401 });
    expect(await giang.get('/api/session')).toMatchObject({ status: 200 });
  });

  it('end with a locked account, which opens none until it is unlocked; nobody locks their own', async () => {
    const cuc = await again('cuc');
    expect(await admin.post('/api/people/cuc/lock', { disabled: true })).toMatchObject({ status: 204 });
    expect(await cuc.get('/api/session')).toMatchObject({ status: 401 });
    await expect(again('cuc')).rejects.toThrow('401');
    expect(personIn((await admin.get('/api/administration')).body, 'cuc')).toMatchObject({ account: { disabled: true } });
    expect(await admin.post('/api/people/cuc/lock', { disabled: false })).toMatchObject({ status: 204 });
    await again('cuc');
    expect(await admin.post('/api/people/quan/lock', { disabled: true })).toMatchObject({ status: 409, body: { type: 'account.own' } });
  });

  it('is not one organ’s to lock or to give a new password where the person holds a post in another, too (rule 13)', async () => {
    const { office } = ward.installation;
    const call = () => ({ organId: 'khac', by: { system: 'setup' }, commandId: randomUUID() });
    const letterhead = { organ: ['ỦY BAN NHÂN DÂN', 'XÃ KHÁC'], symbol: 'BC-UBND', place: 'Khác' };
    await office.organ(call(), { type: 'NameOrgan', code: 'KHAC', name: 'Xã khác', letterhead, archive: 'Lưu: VT.', from: '2026-01-01' });
    const post = { role: 'auditor' as const, title: 'Thanh tra viên', unitId: null, from: '2026-01-01', to: null, acting: false, rank: 1 };
    await office.post(call(), 'lam', { type: 'HoldPost', postId: 'lam-2', userId: 'lam', name: 'Bùi Thị Lâm', ...post });
    const refused = { status: 409, body: { type: 'account.held-elsewhere' } };
    expect(await admin.post('/api/people/lam/lock', { disabled: true })).toMatchObject(refused);
    expect(await admin.post('/api/people/lam/reset-password')).toMatchObject(refused);
  });
});
