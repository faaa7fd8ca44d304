import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, clientOf, listAt, openTestWard, TEMPLATE, textAt } from '../testing/index.js';
import type { Client, TestWard } from '../testing/index.js';

let ward: TestWard;
let admin: Client;
beforeAll(async () => {
  ward = await openTestWard();
  admin = await ward.as('quan');
});
afterAll(() => ward.close());

const mai = { username: 'mai.tt', name: 'Trịnh Thị Mai', role: 'specialist', title: 'Chuyên viên', unitId: 'van-hoa', from: '2026-06-01' };

describe('the organ', () => {
  it('is named, its units opened and its fields given to leaders by the administrator', async () => {
    const letterhead = { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH MỚI'], symbol: 'BC-UBND', place: 'Hòa Bình' };
    const named = { code: 'PHB', name: 'UBND phường Hòa Bình mới', letterhead, archive: 'Lưu: VT.', from: '2026-06-15' };
    expect(await admin.post('/api/organ/name', named)).toMatchObject({ status: 200, body: { changed: true } });
    expect(await admin.post('/api/organ/units', { unitId: 'quan-su', name: 'Ban Chỉ huy Quân sự', abbreviation: 'BCHQS' })).toMatchObject({
      status: 200,
    });
    const field = { fieldId: 'quoc-phong', name: 'Quốc phòng', unitId: 'quan-su', leader: 'an' };
    const last = await admin.post('/api/organ/fields', field);
    expect(last.status).toBe(200);
    const { body } = await admin.get(`/api/organ?atLeast=${textAt(last.body, 'position')}`);
    expect(at(body, 'organ')).toMatchObject({ name: 'UBND phường Hòa Bình mới', letterhead });
    expect(listAt(body, 'fields')).toContainEqual(field);
    expect(await admin.post('/api/organ/name', { ...named, letterhead: { ...letterhead, motto: 'x' } })).toMatchObject({ status: 400 });
    expect(await (await ward.as('em')).post('/api/organ/name', named)).toMatchObject({ status: 403, body: { type: 'organ.not-allowed' } });
  });
});

describe('people', () => {
  it('are registered with a post and a password told once; a resend tells none and adds nothing', async () => {
    const key = { 'idempotency-key': 'register-mai' };
    const first = await admin.post('/api/people', mai, key);
    expect(first).toMatchObject({ status: 201, body: { password: expect.stringMatching(/^[a-z2-9-]{19}$/) } });
    const before = await ward.events();
    expect(await admin.post('/api/people', mai, key)).toMatchObject({
      status: 201,
      body: { userId: at(first.body, 'userId'), password: null },
    });
    expect(await ward.events()).toBe(before);
    const client = await ward.anybody().signedIn('mai.tt', textAt(first.body, 'password'));
    expect((await client.get('/api/session')).body).toMatchObject({
      name: 'Trịnh Thị Mai',
      mustChange: true,
      posts: [{ role: 'specialist' }],
    });
    const people = (await admin.get(`/api/people?atLeast=${textAt(first.body, 'position')}`)).body;
    expect(listAt(people, 'posts').map((post) => at(post, 'name'))).toContain('Trịnh Thị Mai');
  });

  it('are refused under a name that is taken, and by anybody but the administrator', async () => {
    expect(await admin.post('/api/people', { ...mai, username: 'em' })).toMatchObject({
      status: 409,
      body: { type: 'user.username-taken' },
    });
    const before = await ward.events();
    expect(await (await ward.as('khanh')).post('/api/people', { ...mai, username: 'nga.tt' })).toMatchObject({ status: 403 });
    expect([await ward.events(), await ward.accounts.byUsername('nga.tt')]).toEqual([before, null]);
  });

  it('get posts and lose them; whoever holds none any more is let in nowhere', async () => {
    const registered = await admin.post('/api/people', { ...mai, username: 'tam.tt', name: 'Lý Văn Tâm' });
    const userId = textAt(registered.body, 'userId');
    const tam = await ward.anybody().signedIn('tam.tt', textAt(registered.body, 'password'));
    const post = { role: 'clerk', title: 'Văn thư', unitId: 'van-phong', from: '2026-07-01' };
    expect(await admin.post(`/api/people/${userId}/posts`, post)).toMatchObject({ status: 200 });
    const { body } = await tam.get('/api/session');
    expect(
      listAt(body, 'posts')
        .map((held) => at(held, 'role'))
        .sort(),
    ).toEqual(['clerk', 'specialist']);
    for (const held of listAt(body, 'posts')) {
      const end = { on: '2026-07-01', reason: 'Chuyển công tác.' };
      expect(await admin.post(`/api/people/${userId}/posts/${textAt(held, 'postId')}/end`, end)).toMatchObject({ status: 200 });
    }
    expect(await tam.get('/api/reports')).toMatchObject({ status: 403, body: { type: 'session.no-post' } });
  });

  it('get a new password from the administrator, which ends their sessions', async () => {
    const cuc = await ward.as('cuc');
    expect(await (await ward.as('em')).post('/api/people/cuc/reset-password')).toMatchObject({ status: 403 });
    const reset = await admin.post('/api/people/cuc/reset-password');
    expect(reset.status).toBe(200);
    expect((await cuc.get('/api/session')).status).toBe(401);
    expect((await clientOf(ward.url).signedIn('cuc', textAt(reset.body, 'password'))).cookie).not.toBe('');
  });
});

describe('delegations', () => {
  it('are granted with a basis, used in the name of the giver, and revoked', async () => {
    const given = { by: 'khanh', to: 'em', powers: ['clerk'], from: '2026-07-01', until: '2026-07-31', basis: 'Giấy uỷ quyền số 01' };
    const granted = await (await ward.as('khanh')).post('/api/delegations', given);
    expect(granted.status).toBe(200);
    const em = await ward.as('em');
    const report = { templateId: TEMPLATE, year: 2026, index: 8, dueDate: null };
    expect(await em.post('/api/reports', report)).toMatchObject({ status: 403 });
    const opened = await em.post('/api/reports', report, { 'x-trinhky-on-behalf-of': 'khanh' });
    expect(opened.status).toBe(201);
    const revoke = `/api/delegations/${textAt(granted.body, 'delegationId')}/revoke`;
    expect(await (await ward.as('khanh')).post(revoke, { reason: 'Đã đi làm lại.' })).toMatchObject({ status: 200 });
    expect(await em.post('/api/reports', { ...report, index: 9 }, { 'x-trinhky-on-behalf-of': 'khanh' })).toMatchObject({ status: 403 });
  });
});

describe('templates', () => {
  it('are published, listed and retired; none is opened from a retired one', async () => {
    const { body } = await admin.get('/api/templates');
    const published = listAt(body, 'rows').find((row) => at(row, 'templateId') === TEMPLATE);
    const { name, period, header, nodes } = {
      name: 'Báo cáo tháng (mới)',
      period: 'month',
      header: at(published, 'header'),
      nodes: at(published, 'nodes'),
    };
    const renewed = { templateId: 'bao-cao-thang-2', name, period, header, nodes };
    expect(await admin.post('/api/templates', renewed)).toMatchObject({ status: 200, body: { changed: true } });
    expect(await admin.post('/api/templates', { ...renewed, nodes: [{ kind: 'section' }] })).toMatchObject({ status: 400 });
    const retired = await admin.post('/api/templates/bao-cao-thang-2/retire', { reason: 'Dùng mẫu cũ.' });
    const position = textAt(retired.body, 'position');
    const ids = async (query: string) =>
      listAt((await admin.get(`/api/templates?atLeast=${position}${query}`)).body, 'rows').map((row) => at(row, 'templateId'));
    expect(await ids('')).toEqual([TEMPLATE]);
    expect(await ids('&retired=true')).toContain('bao-cao-thang-2');
    const open = await (
      await ward.as('khanh')
    ).post('/api/reports', { templateId: 'bao-cao-thang-2', year: 2026, index: 1, dueDate: null });
    expect(open).toMatchObject({ status: 409, body: { type: 'template.retired' } });
  });
});

describe('the register', () => {
  it('is opened mid-year by the clerk and takes numbers given outside', async () => {
    const clerk = await ward.as('khanh');
    expect(await clerk.post('/api/register/giay-moi/2026/open', { symbol: 'GM-UBND', start: 41 })).toMatchObject({ status: 200 });
    const outside = { number: 41, date: '2026-06-30', subject: 'Giấy mời họp giao ban', note: 'Cấp trên giấy' };
    const entered = await clerk.post('/api/register/giay-moi/2026/outside-number', outside);
    expect(entered.status).toBe(200);
    const { body } = await clerk.get(`/api/register/giay-moi/2026?atLeast=${textAt(entered.body, 'position')}`);
    expect(body).toMatchObject({ rows: [{ number: 41, outside: true, symbol: 'GM-UBND' }], next: null });
    expect(listAt((await clerk.get('/api/register')).body, 'rows')).toContainEqual({
      book: 'giay-moi',
      year: 2026,
      symbol: 'GM-UBND',
      start: 41,
    });
    const gap = await clerk.post('/api/register/giay-moi/2026/outside-number', { ...outside, number: 50 });
    expect(gap).toMatchObject({ status: 409, body: { type: 'register.gap', detail: 'Không được bỏ cách số. Số tiếp theo là 42.' } });
    expect(await clerk.get('/api/register/giay-moi/hai-nghin')).toMatchObject({ status: 400 });
  });
});
