import type { DataOf, DelegatedPower, DelegationEvent } from '@trinhky/events';
import type { HeldPost } from '../authority.js';
import { isHead, postsAt } from '../authority.rights.js';
import type { Context } from '../context.js';
import type { Decider } from '../decider.js';
import { reject } from '../rejected.js';
import type { DelegationCommand } from './organ.commands.js';
import { isAdministrator, needDate, needId, needText } from './rights.js';

export type DelegationState = { status: 'none' } | ({ status: 'granted' | 'revoked' } & DataOf<'delegation.granted.v1'>);

type Of<T extends DelegationCommand['type']> = Extract<DelegationCommand, { type: T }>;

function evolve(delegation: DelegationState, event: DelegationEvent): DelegationState {
  switch (event.type) {
    case 'delegation.granted.v1':
      return { status: 'granted', ...event.data };
    case 'delegation.revoked.v1':
      return delegation.status === 'none' ? delegation : { ...delegation, status: 'revoked' };
  }
}

function decide(command: DelegationCommand, delegation: DelegationState, ctx: Context): DelegationEvent[] {
  switch (command.type) {
    case 'GrantDelegation':
      return grantDelegation(command, delegation, ctx);
    case 'RevokeDelegation':
      return revokeDelegation(command, delegation, ctx);
  }
}

/** Nobody gives a power that their posts do not have on the first day. */
function grantDelegation({ type: _type, ...data }: Of<'GrantDelegation'>, delegation: DelegationState, ctx: Context): DelegationEvent[] {
  const { delegationId, by, to, powers, from, until, basis } = data;
  if (ctx.actor.id !== by && !isAdministrator(ctx)) reject('delegation.not-allowed');
  if (delegation.status !== 'none') reject('delegation.exists-already');
  needId('delegationId', delegationId);
  needDate('from', from);
  needDate('until', until);
  needText('basis', basis);
  if (until < from) reject('delegation.ends-before-start');
  if (by === to) reject('delegation.to-oneself');
  if (powers.length === 0) reject('delegation.no-power');
  const posts = postsAt(ctx.authority, by, from);
  for (const power of powers) if (!posts.some((post) => hasPower(post, power))) reject('delegation.power-not-held', { power });
  if (!postsAt(ctx.authority, to, from).some(({ role }) => role !== 'auditor')) reject('delegation.receiver-without-post');
  return [{ type: 'delegation.granted.v1', data }];
}

function hasPower({ role, acting }: HeldPost, power: DelegatedPower): boolean {
  switch (power) {
    case 'draft':
      return role !== 'auditor' && role !== 'administrator';
    case 'approve':
      return role === 'chair' || role === 'vice-chair' || role === 'unit-head';
    case 'sign':
      return role === 'chair' || role === 'vice-chair';
    case 'head-organ':
      return role === 'chair' || acting;
    case 'clerk':
      return role === 'clerk';
  }
}

/** The giver, who heads the organ, or an administrator; from then on nobody acts under it. */
function revokeDelegation({ reason }: Of<'RevokeDelegation'>, delegation: DelegationState, ctx: Context): DelegationEvent[] {
  if (delegation.status === 'none') return reject('delegation.unknown');
  const { delegationId, by } = delegation;
  if (ctx.actor.id !== by && !isHead(ctx.authority, ctx.actor, ctx.today) && !isAdministrator(ctx)) reject('delegation.not-allowed');
  needText('reason', reason);
  if (delegation.status === 'revoked') reject('delegation.revoked-already');
  return [{ type: 'delegation.revoked.v1', data: { delegationId, reason } }];
}

export const delegationDecider: Decider<DelegationCommand, DelegationState, DelegationEvent> = {
  initial: { status: 'none' },
  evolve,
  decide,
};
