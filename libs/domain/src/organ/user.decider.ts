import type { DataOf, UserEvent } from '@trinhky/events';
import type { Context } from '../context.js';
import type { Decider } from '../decider.js';
import { reject } from '../rejected.js';
import type { UserCommand } from './organ.commands.js';
import { administratorOnly, needId, needText } from './rights.js';

export type User = { status: 'none' } | ({ status: 'registered' } & DataOf<'user.registered.v1'>);

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,39}$/;

function evolve(_user: User, event: UserEvent): User {
  return { status: 'registered', ...event.data };
}

/** Identity only: passwords and sessions are not events. */
function decide({ type: _type, ...data }: UserCommand, user: User, ctx: Context): UserEvent[] {
  administratorOnly(ctx);
  if (user.status !== 'none') reject('user.exists-already');
  needId('userId', data.userId);
  if (!USERNAME.test(data.username)) reject('user.username');
  needText('name', data.name);
  return [{ type: 'user.registered.v1', data }];
}

export const userDecider: Decider<UserCommand, User, UserEvent> = { initial: { status: 'none' }, evolve, decide };
