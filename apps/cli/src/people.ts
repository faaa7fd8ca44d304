import type { NewPerson } from '@trinhky/api/control';
import { columns, say, sayJson } from './output.js';
import { withOperations } from './reach.js';

export interface PeopleOptions {
  json?: boolean;
  data?: string;
}

export async function listPeople({ json, data }: PeopleOptions): Promise<void> {
  const people = await withOperations(data, (operations) => operations.run('people-list', {}));
  if (json) return sayJson(people);
  const rows = people.map(({ username, name, disabled, mustChange, posts }) => [
    username,
    name,
    posts.map(({ title, organ }) => `${title} (${organ})`).join(', ') || 'no post today',
    [disabled && 'disabled', mustChange && 'generated password'].filter(Boolean).join(', '),
  ]);
  say(rows.length === 0 ? 'There are no accounts.' : columns([['USERNAME', 'NAME', 'POSTS', ''], ...rows]));
}

export async function addPerson(person: NewPerson, { json, data }: PeopleOptions): Promise<void> {
  const added = await withOperations(data, (operations) => operations.run('people-add', person));
  if (json) return sayJson(added);
  say(`${added.username} is registered in ${added.organ} as ${person.title}.`);
  say(passwordOnce(added.password));
}

export async function resetPassword(username: string, { json, data }: PeopleOptions): Promise<void> {
  const reset = await withOperations(data, (operations) => operations.run('people-reset-password', { username }));
  if (json) return sayJson(reset);
  say(`${username} is signed out everywhere and has a new password.`);
  say(passwordOnce(reset.password));
}

export async function setDisabled(username: string, disabled: boolean, { json, data }: PeopleOptions): Promise<void> {
  const set = await withOperations(data, (operations) => operations.run('people-disable', { username, disabled }));
  if (json) return sayJson(set);
  say(
    disabled
      ? `${username} can no longer sign in and is signed out. Their posts go on until they are ended.`
      : `${username} can sign in again.`,
  );
}

const passwordOnce = (password: string) => `Password, shown this once: ${password}`;
