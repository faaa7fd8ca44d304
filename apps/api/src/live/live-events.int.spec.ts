import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, openTestWard } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';
import { stopServing } from '../serving.js';

let ward: TestWard;
beforeAll(async () => void (ward = await openTestWard()));
afterAll(() => ward.close());

const pageOf = async (username: string, after?: string) => listen(ward.url, await ward.as(username), after);

const nameTheOrgan = async (archive: string) => {
  const { position } = await ward.installation.office.organ(
    { organId: 'phb', by: { system: 'setup' }, commandId: randomUUID() },
    {
      type: 'NameOrgan',
      code: 'PHB',
      name: 'Ủy ban nhân dân phường Hòa Bình',
      letterhead: { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH'], symbol: 'BC-UBND', place: 'Hòa Bình' },
      archive,
      from: '2026-02-01',
    },
  );
  return position.toString();
};

describe('live events', () => {
  it('are refused without a session', async () => {
    expect((await ward.anybody().get('/api/events')).status).toBe(401);
  });

  it('tell an open page what happens in its organ, by position and without the text', async () => {
    const page = await pageOf('em');
    expect(page.status).toBe(200);
    const position = await nameTheOrgan('Lưu: VT, một.');
    const said = await page.until(`id: ${position}\n`);
    expect(said).toContain('"aggregate":"organ"');
    expect(said).not.toContain('Lưu: VT');
    page.hangUp();
  });

  it('tell nobody what happens in another organ', async () => {
    const page = await pageOf('em');
    const { office } = ward.installation;
    const call = { organId: 'khac', by: { system: 'setup' }, commandId: randomUUID() };
    const letterhead = { organ: ['ỦY BAN NHÂN DÂN', 'XÃ KHÁC'], symbol: 'BC-UBND', place: 'Khác' };
    await office.organ(call, { type: 'NameOrgan', code: 'KHAC', name: 'Xã khác', letterhead, archive: 'Lưu: VT.', from: '2026-01-01' });
    const position = await nameTheOrgan('Lưu: VT, hai.');
    const said = await page.until(`id: ${position}\n`);
    expect(said).not.toContain('khac');
    page.hangUp();
  });

  it('first tell a page that comes back what it missed, each thing once', async () => {
    const before = await nameTheOrgan('Lưu: VT, ba.');
    const missed = await nameTheOrgan('Lưu: VT, bốn.');
    const page = await pageOf('em', before);
    const after = await nameTheOrgan('Lưu: VT, năm.');
    const said = await page.until(`id: ${after}\n`);
    expect([...said.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)).toEqual([missed, after]);
    page.hangUp();
  });

  it('end when the person signs out', async () => {
    const { password } = (await ward.accounts.resetPassword('hoa')) ?? { password: '' };
    const client = await ward.anybody().signedIn('hoa', password);
    const page = await listen(ward.url, client);
    await client.delete('/api/session');
    expect(await page.ended).toContain('{"reason":"signed-out"}');
  });

  it('end when the posts of the person change', async () => {
    const page = await pageOf('giang');
    const administrator = await ward.as('quan');
    const { status } = await administrator.post('/api/people/giang/posts/giang-1/end', { on: '2026-12-31', reason: 'Chuyển công tác' });
    expect(status).toBe(200);
    expect(await page.ended).toContain('{"reason":"role-changed"}');
  });

  it('end before the server drains when it stops', async () => {
    const stopping = await openTestWard();
    const client = await stopping.as('em');
    const response = await fetch(`${stopping.url}/api/events`, { headers: { cookie: client.cookie } });
    const said = response.text();
    await stopServing(stopping.app, { drainMs: 5_000 });
    expect(await said).toContain('{"reason":"stopping"}');
    await stopping.close();
  });
});
