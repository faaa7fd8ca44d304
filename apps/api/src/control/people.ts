import { legalDate } from '@trinhky/commands';
import { nameBasedId, organOfStream } from '@trinhky/events';
import { postsOf } from '@trinhky/read-models';
import type { Accounts } from '../accounts/accounts.js';
import type { Installation } from '../installation.js';
import { OperationRefused } from './operation.js';
import type { NewPerson } from './operation.js';

/** Namespace of the ids of people added by an operator. Stored format: never change it. */
const ADDED = 'c5b7d2a4-94a5-5e1e-8f53-3d8a1b9c6e70';

export interface PersonListed {
  username: string;
  name: string;
  disabled: boolean;
  /** The generated password has not been changed yet. */
  mustChange: boolean;
  posts: { organ: string; role: string; title: string; from: string; to: string | null }[];
}
export interface PersonAdded {
  username: string;
  userId: string;
  organ: string;
  /** Shown once; only its hash is kept. */
  password: string;
}

interface Office {
  installation: Installation;
  accounts: Accounts;
}

export async function listPeople({ installation, accounts }: Office): Promise<PersonListed[]> {
  const today = legalDate(installation.clock.now());
  const people: PersonListed[] = [];
  for (const { userId, username, name, disabled, mustChange } of await accounts.list()) {
    const held = await postsOf(installation.readModels, userId, today);
    const posts = held.map(({ organId: organ, role, title, from, to }) => ({ organ, role, title, from, to }));
    people.push({ username, name, disabled, mustChange, posts });
  }
  return people;
}

/** Identity and post first, the account last: cut short, the same call again completes it and answers the password. */
export async function addPerson({ installation, accounts }: Office, person: NewPerson): Promise<PersonAdded> {
  const { username, name, role, title, unit } = person;
  if (await accountNamed(accounts, username)) throw new OperationRefused('username-taken', `there is an account ${username} already`);
  const organ = person.organ ?? (await onlyOrgan(installation));
  const { office, store, clock } = installation;
  const { units } = await office.authority(organ);
  if (unit !== null && !units.some(({ unitId }) => unitId === unit)) {
    throw new OperationRefused(
      'unknown-unit',
      `${organ} has no unit ${unit}; it has: ${units.map(({ unitId }) => unitId).join(', ') || 'none'}`,
    );
  }
  if (title.trim() === '') throw new OperationRefused('no-title', 'the title of the post is empty');
  const userId = nameBasedId(ADDED, store.genesis, username);
  const call = { organId: organ, by: { system: 'setup' }, commandId: nameBasedId(ADDED, 'command', userId, organ) };
  await office.user({ ...call, organId: '*' }, userId, { type: 'RegisterUser', userId, username, name });
  const from = legalDate(clock.now());
  const post = { postId: nameBasedId(ADDED, 'post', userId, organ), userId, name, role, title, unitId: unit, from, to: null };
  await office.post(call, userId, { type: 'HoldPost', ...post, acting: false, rank: 1 });
  const { password } = await accounts.create({ userId, username, name });
  return { username, userId, organ, password };
}

export async function resetPassword({ accounts }: Office, username: string): Promise<{ username: string; password: string }> {
  const reset = await accounts.resetPassword(username);
  if (!reset) throw new OperationRefused('unknown-username', `there is no account ${username}`);
  return { username, password: reset.password };
}

/** Also ends the person's sessions. Posts are ended in the system, by an administrator: they are events. */
export async function setDisabled({ accounts }: Office, username: string, disabled: boolean) {
  const account = await accountNamed(accounts, username);
  if (!account) throw new OperationRefused('unknown-username', `there is no account ${username}`);
  await accounts.setDisabled(account.userId, disabled);
  return { username, disabled };
}

export const accountNamed = async (accounts: Accounts, username: string) =>
  (await accounts.list()).find((account) => account.username === username.toLowerCase());

async function onlyOrgan({ store }: Installation): Promise<string> {
  const organs: string[] = [];
  for await (const { stream } of store.streams('organ')) organs.push(organOfStream(stream));
  const [first, ...others] = organs;
  if (first === undefined) throw new OperationRefused('no-organ', 'the installation has no organ yet: start the server once');
  if (others.length > 0) throw new OperationRefused('which-organ', `name the organ with --organ: ${organs.join(', ')}`);
  return first;
}
