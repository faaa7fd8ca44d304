import { beforeEach, describe, expect, it } from 'vitest';
import { openAccounts, UsernameTaken } from './accounts.js';
import type { Accounts } from './accounts.js';

let now = new Date('2025-07-01T01:00:00Z');
let accounts: Accounts;
beforeEach(async () => {
  now = new Date('2025-07-01T01:00:00Z');
  accounts = await openAccounts(':memory:', () => now);
});
const lan = { userId: 'u-lan', username: 'lan.nt', name: 'Nguyễn Thị Lan' };

describe('accounts', () => {
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
});
