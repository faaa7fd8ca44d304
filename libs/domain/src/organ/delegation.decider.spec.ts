import type { DelegatedPower, DelegationEvent } from '@trinhky/events';
import { describe, it } from 'vitest';
import { rulesOf } from '../testing/given-when-then.js';
import { authorityOf, contextOf, takesPost } from '../testing/ward.js';
import { delegationDecider } from './delegation.decider.js';
import type { Rejection } from '../rejected.js';
import type { DelegationCommand } from './organ.commands.js';

const delegation = rulesOf(delegationDecider);

const POWERS: DelegatedPower[] = ['approve', 'head-organ'];
const data = {
  delegationId: 'd1',
  by: 'an',
  to: 'binh',
  powers: POWERS,
  from: '2026-07-01',
  until: '2026-07-15',
  basis: 'Quyết định số 12/QĐ-UBND',
};
const grant = (more: Partial<typeof data> = {}): DelegationCommand => ({ type: 'GrantDelegation', ...data, ...more });
const granted: DelegationEvent = { type: 'delegation.granted.v1', data };
const revoke: DelegationCommand = { type: 'RevokeDelegation', reason: 'Đã về cơ quan' };
const revoked: DelegationEvent = { type: 'delegation.revoked.v1', data: { delegationId: 'd1', reason: 'Đã về cơ quan' } };
const chair = contextOf('an');

describe('GrantDelegation', () => {
  it('is for the giver, and for an administrator with the basis in hand', () => {
    const authority = authorityOf(takesPost('quan', 'administrator'));
    for (const ctx of [chair, contextOf('quan', { authority })]) delegation.given().when(grant(), ctx).thenEvents(granted);
  });
  it('refuses giving for another', () => {
    delegation.given().when(grant(), contextOf('binh')).thenRejected('delegation.not-allowed');
  });
  it.each([
    ['specialists only drafting', 'em', 'approve'],
    ['vice-chairs not the organ', 'binh', 'head-organ'],
    ['chairs not the clerk’s acts', 'an', 'clerk'],
    ['unit heads not signing', 'dung', 'sign'],
    ['auditors nothing at all', 'lam', 'draft'],
    ['strangers nothing at all', 'nobody', 'draft'],
  ] as const)('lets people give what they have: %s', (_title, by, power) => {
    delegation
      .given()
      .when(grant({ by, to: 'giang', powers: [power] }), contextOf(by))
      .thenRejected('delegation.power-not-held', { power });
  });
  it.each([
    ['em', 'draft'],
    ['dung', 'approve'],
    ['binh', 'sign'],
    ['khanh', 'clerk'],
  ] as const)('lets %s give the power to %s', (by, power) => {
    const more = { by, to: 'giang', powers: [power] };
    delegation
      .given()
      .when(grant(more), contextOf(by))
      .thenEvents({ type: 'delegation.granted.v1', data: { ...data, ...more } });
  });
  it.each<[string, Partial<typeof data>, Rejection]>([
    ['to oneself', { to: 'an' }, 'delegation.to-oneself'],
    ['that ends before it begins', { until: '2026-06-30' }, 'delegation.ends-before-start'],
    ['of no power', { powers: [] }, 'delegation.no-power'],
    ['to someone without a post', { to: 'nobody' }, 'delegation.receiver-without-post'],
    ['to an auditor, who changes nothing', { to: 'lam' }, 'delegation.receiver-without-post'],
    ['without a basis', { basis: '' }, 'organ.invalid'],
    ['from a date that is none', { from: '2026-07' }, 'organ.invalid'],
  ])('refuses a delegation %s', (_title, more, code) => {
    delegation.given().when(grant(more), chair).thenRejected(code);
  });
  it('refuses the same one twice', () => {
    delegation.given(granted).when(grant(), chair).thenRejected('delegation.exists-already');
  });
});

describe('RevokeDelegation', () => {
  it('ends it, for the giver', () => {
    delegation.given(granted).when(revoke, chair).thenEvents(revoked);
  });
  it('refuses the receiver, a second time, what is not there, and no reason', () => {
    delegation.given(granted).when(revoke, contextOf('binh')).thenRejected('delegation.not-allowed');
    delegation.given(granted, revoked).when(revoke, chair).thenRejected('delegation.revoked-already');
    delegation.given().when(revoke, chair).thenRejected('delegation.unknown');
    delegation
      .given(granted)
      .when({ ...revoke, reason: '' }, chair)
      .thenRejected('organ.invalid', { field: 'reason' });
  });
});
