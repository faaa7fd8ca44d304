import { holds } from '../authority.rights.js';
import type { Context } from '../context.js';
import { isDate } from '../dates.js';
import { reject } from '../rejected.js';

/** Ids stand in stream names, where a dot parts them. */
const ID = /^[a-z0-9][A-Za-z0-9-]{0,63}$/;
const LONGEST = 300;

/** Administrators of the organ, and the first set-up, which has none yet. */
export const isAdministrator = ({ actor, authority, today }: Context): boolean =>
  actor.id === 'system:setup' || holds(authority, actor.id, 'administrator', today);

export function administratorOnly(ctx: Context): void {
  if (!isAdministrator(ctx)) reject('organ.not-allowed');
}

export function needId(field: string, id: string): void {
  if (!ID.test(id)) reject('organ.invalid', { field });
}

export function needText(field: string, text: string): void {
  if (text.trim() === '' || text.length > LONGEST) reject('organ.invalid', { field });
}

export function needDate(field: string, date: string): void {
  if (!isDate(date)) reject('organ.invalid', { field });
}
