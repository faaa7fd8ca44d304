import { legalDate } from '@trinhky/commands';
import { nameBasedId } from '@trinhky/events';
import type { Accounts } from '../accounts/accounts.js';
import type { Installation } from '../installation.js';
import { ward } from '../sample/content/ward.js';
import { userIdOf } from '../sample/ids.js';
import { settleWard } from '../sample/settle.js';

/** Namespace of the ids of an empty installation's first organ and administrator. Stored format: never change it. */
const EMPTY = '6f1d0c52-7b1e-5f0a-9a3d-c2e84b07d915';

export interface Person {
  username: string;
  name: string;
  title: string;
}
/** An account with the password that is shown this once. */
export interface NewAccount extends Person {
  password: string;
}

/** The invented ward with its people's accounts. */
export async function beginWithSample(installation: Installation, accounts: Accounts): Promise<NewAccount[]> {
  await settleWard(installation);
  const people = ward.people.map(({ username, fullName, post }) => ({ userId: userIdOf(username), username, name: fullName, title: post }));
  return Promise.all(people.map((person) => account(accounts, person)));
}

/** An organ with a name to be changed, and one administrator: everything else is theirs to enter. */
export async function beginEmpty(installation: Installation, accounts: Accounts): Promise<NewAccount[]> {
  const { office, store, clock } = installation;
  const organId = 'co-quan';
  const id = (name: string) => nameBasedId(EMPTY, store.genesis, name);
  const call = (step: string) => ({ organId, by: { system: 'setup' }, commandId: id(`command/${step}`) });
  const from = `${legalDate(clock.now()).slice(0, 4)}-01-01`;
  const letterhead = { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG …'], symbol: 'BC-UBND', place: '…' };
  const organ = { code: organId, name: 'Ủy ban nhân dân phường … (quản trị đặt lại tên)', letterhead, archive: 'Lưu: VT.', from };
  await office.organ(call('organ'), { type: 'NameOrgan', ...organ });
  const person = { userId: id('administrator'), username: 'quantri', name: 'Quản trị', title: 'Quản trị hệ thống' };
  const { userId, username, name, title } = person;
  await office.user(call('user'), userId, { type: 'RegisterUser', userId, username, name });
  const post = { postId: id('post'), userId, name, role: 'administrator' as const, title, unitId: null, from, to: null };
  await office.post(call('post'), userId, { type: 'HoldPost', ...post, acting: false, rank: 1 });
  return [await account(accounts, person)];
}

/** An account that is there already was made by a start that ended before it could show the password: it gets another. */
async function account(accounts: Accounts, { userId, username, name, title }: Person & { userId: string }): Promise<NewAccount> {
  const reset = await accounts.resetPassword(username);
  const { password } = reset ?? (await accounts.create({ userId, username, name }));
  return { username, name, title, password };
}
