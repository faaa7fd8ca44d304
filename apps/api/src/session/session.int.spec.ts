import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, openTestWard, ORGAN } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard({ requestsPerMinute: 30 });
});
afterAll(() => ward.close());

describe('a session', () => {
  it('is opened by a cookie that scripts and other sites do not get, bound to person, organ and posts', async () => {
    const { password } = (await ward.accounts.resetPassword('hoa')) ?? { password: '' };
    const answer = await ward.anybody().post('/api/session', { username: 'hoa', password });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^trinhky_session=[\w-]{43}; .*HttpOnly.*SameSite=Strict/);
    expect(answer.body).toMatchObject({
      userId: 'hoa',
      organId: ORGAN,
      organ: 'Ủy ban nhân dân phường Hòa Bình',
      posts: [{ role: 'specialist' }],
    });
    expect(JSON.stringify(answer.body)).not.toContain(password);
  });

  it('is not opened by a wrong password, nor for an organ where the person holds no post', async () => {
    const { password } = (await ward.accounts.resetPassword('lam')) ?? { password: '' };
    expect(await ward.anybody().post('/api/session', { username: 'lam', password: 'sai' })).toMatchObject({ status: 401 });
    const elsewhere = await ward.anybody().post('/api/session', { username: 'lam', password, organId: 'noi-khac' });
    expect(elsewhere).toMatchObject({ status: 403, body: { type: 'session.no-post' } });
  });

  it('ends with signing out, and changes its password only by the present one', async () => {
    const { password } = (await ward.accounts.resetPassword('em')) ?? { password: '' };
    const em = await ward.anybody().signedIn('em', password);
    expect(await em.post('/api/session/password', { current: 'sai', next: 'một mật khẩu đủ dài' })).toMatchObject({ status: 403 });
    expect(await em.post('/api/session/password', { current: password, next: 'ngắn' })).toMatchObject({ status: 400 });
    expect(await em.post('/api/session/password', { current: password, next: 'một mật khẩu đủ dài' })).toMatchObject({ status: 204 });
    expect((await em.get('/api/session')).body).toMatchObject({ userId: 'em', mustChange: false });
    expect((await em.delete('/api/session')).status).toBe(204);
    expect((await em.get('/api/session')).status).toBe(401);
  });

  it('answers a person who asks too fast with 429, and nobody else', async () => {
    const [giang, binh] = [await ward.as('giang'), await ward.as('binh')];
    const answers = [];
    for (let i = 0; i < 31; i++) answers.push(await giang.get('/api/session'));
    expect(at(answers.at(-1)?.body, 'type')).toBe('too-many-requests');
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30);
    expect((await binh.get('/api/session')).status).toBe(200);
  });
});
