import { openAccounts } from '../../apps/api/src/accounts/accounts.js';
import { systemClock } from '../../apps/api/src/clock.js';
import { openTestWard, PEOPLE } from '../../apps/api/src/testing/index.js';
import { layoutOf } from '@trinhky/worker';

/** A ward in a data folder, left for a server to be started on. Gives the passwords by sign-in name. */
export async function settleWard(folder: string): Promise<Map<string, string>> {
  await (await openTestWard({ folder })).close();
  const accounts = await openAccounts(layoutOf(folder).accounts, () => systemClock.now());
  const passwords = new Map<string, string>();
  for (const { username, name } of PEOPLE) {
    passwords.set(username, (await accounts.create({ userId: username, username, name })).password);
  }
  await accounts.close();
  return passwords;
}
