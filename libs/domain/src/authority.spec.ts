import type { DelegatedPower } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import {
  actorOf,
  assigneesMatch,
  chairAt,
  clerksOn,
  headOfOrgan,
  holds,
  inCharge,
  isAuditorOnly,
  isClerk,
  isLeader,
  leadersOn,
  organNameAt,
  postsAt,
  principalsOf,
  standsFor,
} from './authority.rights.js';
import type { AuthorityEvent } from './authority.js';
import { actor, authorityOf, leaves, takesPost, TODAY } from './testing/ward.js';

const delegation = (by: string, to: string, powers: DelegatedPower[], more: { from?: string; until?: string } = {}): AuthorityEvent => ({
  type: 'delegation.granted.v1',
  data: { delegationId: `${by}-${to}`, by, to, powers, from: '2026-06-01', until: '2026-07-31', basis: 'Quyết định số 1', ...more },
});
const revoked: AuthorityEvent = { type: 'delegation.revoked.v1', data: { delegationId: 'binh-dung', reason: 'Đã về' } };

describe('who is who', () => {
  it('a post is held from its first day to the day before its end', () => {
    const authority = authorityOf(leaves('em', '2026-07-02'));
    expect(postsAt(authority, 'em', '2025-12-31')).toEqual([]);
    expect(holds(authority, 'em', 'specialist', '2026-01-01', 'kt')).toBe(true);
    expect(holds(authority, 'em', 'specialist', '2026-07-01')).toBe(true);
    expect(postsAt(authority, 'em', '2026-07-02')).toEqual([]);
    expect(holds(authority, 'em', 'specialist', TODAY, 'vx')).toBe(false);
  });

  it('an end never lengthens a post', () => {
    const authority = authorityOf(leaves('em', '2026-03-01'), leaves('em', '2026-12-01'));
    expect(postsAt(authority, 'em', TODAY)).toEqual([]);
  });

  it('every stream folded in is known by its last revision', () => {
    expect(authorityOf(leaves('em')).heads).toMatchObject({ 'organ-phb': 6, 'post-phb.em': 16, 'post-phb.lam': 15 });
  });

  it('the name of the organ is the one of the date', () => {
    const authority = authorityOf({
      type: 'organ.named.v1',
      data: {
        code: 'PM',
        name: 'Phường Mới',
        letterhead: { organ: ['PHƯỜNG MỚI'], symbol: 'BC-UBND', place: 'Mới' },
        archive: '',
        from: '2026-09-01',
      },
    });
    expect(organNameAt(authority, TODAY)?.code).toBe('PHB');
    expect(organNameAt(authority, '2026-09-01')?.code).toBe('PM');
    expect(organNameAt(authority, '2025-01-01')).toBeNull();
  });

  it('who holds nothing but an auditor’s post may only read', () => {
    expect(isAuditorOnly(authorityOf(), 'lam', TODAY)).toBe(true);
    expect(isAuditorOnly(authorityOf(takesPost('lam', 'clerk')), 'lam', TODAY)).toBe(false);
    expect(isAuditorOnly(authorityOf(), 'stranger', TODAY)).toBe(false);
  });
});

describe('who heads the organ', () => {
  it('the chair', () => {
    expect(chairAt(authorityOf(), TODAY)?.userId).toBe('an');
    expect(headOfOrgan(authorityOf(delegation('an', 'cuc', ['head-organ'])), TODAY)?.userId).toBe('an');
  });

  it('while there is no chair: the acting one, else the chair’s delegate, else the first vice-chair', () => {
    const acting = takesPost('cuc', 'vice-chair', { acting: true });
    const delegate = delegation('an', 'cuc', ['head-organ']);
    expect(headOfOrgan(authorityOf(leaves('an'), acting, delegation('an', 'binh', ['head-organ'])), TODAY)?.userId).toBe('cuc');
    expect(headOfOrgan(authorityOf(leaves('an'), delegate), TODAY)?.userId).toBe('cuc');
    expect(headOfOrgan(authorityOf(leaves('an')), TODAY)?.userId).toBe('binh');
    expect(headOfOrgan(authorityOf(leaves('an'), leaves('binh'), leaves('cuc')), TODAY)).toBeNull();
  });

  it('a delegation to head the organ counts only from a chair, within its dates, to somebody in post', () => {
    const without = (event: AuthorityEvent) => headOfOrgan(authorityOf(leaves('an'), event), TODAY)?.userId;
    expect(without(delegation('cuc', 'dung', ['head-organ']))).toBe('binh');
    expect(without(delegation('an', 'dung', ['head-organ'], { until: '2026-06-30' }))).toBe('binh');
    expect(without(delegation('an', 'ai-do', ['head-organ']))).toBe('binh');
    expect(without(delegation('an', 'lam', ['head-organ']))).toBe('binh');
    expect(without(delegation('an', 'dung', ['head-organ']))).toBe('dung');
  });

  it('leaders are the head, the chair and the vice-chairs by rank', () => {
    expect(leadersOn(authorityOf(), TODAY)).toEqual(['an', 'binh', 'cuc']);
    expect(leadersOn(authorityOf(leaves('an'), delegation('an', 'dung', ['head-organ'])), TODAY)).toEqual(['dung', 'binh', 'cuc']);
    expect(isLeader(authorityOf(), 'dung', TODAY)).toBe(false);
  });

  it('in charge of a field is its leader, or who heads the organ where it has none or they left', () => {
    expect(inCharge(authorityOf(), 'kinh-te', TODAY)).toBe('binh');
    expect(inCharge(authorityOf(), 'chung', TODAY)).toBe('an');
    expect(inCharge(authorityOf(), null, TODAY)).toBe('an');
    expect(inCharge(authorityOf(leaves('binh')), 'kinh-te', TODAY)).toBe('an');
    expect(inCharge(authorityOf(leaves('binh'), leaves('an')), 'kinh-te', TODAY)).toBe('cuc');
  });
});

describe('who acts for whom', () => {
  const stands = (authority: ReturnType<typeof authorityOf>, user: string, principal: string, date = TODAY) =>
    standsFor(authority, { id: user, name: user, onBehalfOf: { id: principal, name: principal, delegation: 'd' } }, 'approve', date);

  it('by a delegation of that power, from its first to its last day, as long as it is not revoked', () => {
    const authority = authorityOf(delegation('binh', 'dung', ['approve']));
    expect(stands(authority, 'dung', 'binh')).toEqual(['dung', 'binh']);
    expect(stands(authority, 'dung', 'binh', '2026-07-31')).toEqual(['dung', 'binh']);
    expect(stands(authority, 'dung', 'binh', '2026-08-01')).toEqual(['dung']);
    expect(stands(authority, 'dung', 'binh', '2026-05-31')).toEqual(['dung']);
    expect(stands(authorityOf(delegation('binh', 'dung', ['sign'])), 'dung', 'binh')).toEqual(['dung']);
    expect(stands(authorityOf(delegation('binh', 'dung', ['approve']), revoked), 'dung', 'binh')).toEqual(['dung']);
  });

  it('it ends with the giver’s post', () => {
    expect(stands(authorityOf(delegation('binh', 'dung', ['approve']), leaves('binh')), 'dung', 'binh')).toEqual(['dung']);
  });

  it('what was received is not passed on', () => {
    const authority = authorityOf(delegation('binh', 'dung', ['approve']), delegation('dung', 'em', ['approve']));
    expect(stands(authority, 'em', 'binh')).toEqual(['em']);
  });

  it('a user may be told for whom, by which powers', () => {
    const principals = (date: string, ...more: AuthorityEvent[]) =>
      principalsOf(authorityOf(delegation('binh', 'dung', ['approve', 'draft']), delegation('an', 'em', ['sign']), ...more), 'dung', date);
    expect(principals(TODAY)).toEqual([{ userId: 'binh', powers: ['approve', 'draft'] }]);
    expect(principals('2026-08-01')).toEqual([]);
    expect(principals(TODAY, revoked)).toEqual([]);
    expect(principals(TODAY, leaves('binh'))).toEqual([]);
  });

  it('assignees are people in post, or whoever holds a post of a unit', () => {
    const authority = authorityOf(leaves('giang'));
    const byPost = [{ kind: 'post' as const, role: 'specialist' as const, unit: 'kt' }];
    expect(assigneesMatch(authority, byPost, 'em', TODAY)).toBe(true);
    expect(assigneesMatch(authority, byPost, 'giang', TODAY)).toBe(false);
    expect(assigneesMatch(authority, byPost, 'hoa', TODAY)).toBe(false);
    expect(assigneesMatch(authority, [{ kind: 'user', id: 'giang' }], 'giang', TODAY)).toBe(false);
    expect(assigneesMatch(authority, [{ kind: 'user', id: 'hoa' }], 'hoa', TODAY)).toBe(true);
  });

  it('the clerk’s acts are the clerks’, and the head’s where there is no clerk, so that nobody is stuck', () => {
    expect(clerksOn(authorityOf(), TODAY)).toEqual(['khanh']);
    expect(clerksOn(authorityOf(leaves('khanh')), TODAY)).toEqual(['an']);
    expect(isClerk(authorityOf(), actor('an'), TODAY)).toBe(false);
    const authority = authorityOf(delegation('khanh', 'em', ['clerk']));
    expect(isClerk(authority, actor('em', authority, 'khanh'), TODAY)).toBe(true);
  });
});

describe('the actor as events store them', () => {
  it('name, post, role and unit as of the date, the highest post first', () => {
    expect(actorOf(authorityOf(takesPost('em', 'unit-head', { unitId: 'vx' })), 'em', TODAY)).toEqual({
      id: 'em',
      name: 'em',
      post: 'unit-head',
      role: 'unit-head',
      unit: 'vx',
    });
    expect(actorOf(authorityOf(), 'an', TODAY, { capacity: 'TM. ỦY BAN NHÂN DÂN' })).toEqual({
      id: 'an',
      name: 'Nguyễn Văn An',
      post: 'Chủ tịch',
      role: 'chair',
      capacity: 'TM. ỦY BAN NHÂN DÂN',
    });
  });

  it('and for whom, under which delegation', () => {
    const authority = authorityOf(delegation('binh', 'dung', ['approve']));
    expect(actorOf(authority, 'dung', TODAY, { principal: 'binh' })?.onBehalfOf).toEqual({
      id: 'binh',
      name: 'Trần Thị Bình',
      delegation: 'binh-dung',
    });
  });

  it('nobody without a post, nor for somebody who gave them nothing', () => {
    expect(actorOf(authorityOf(), 'stranger', TODAY)).toBeNull();
    expect(actorOf(authorityOf(), 'dung', TODAY, { principal: 'binh' })).toBeNull();
  });
});
