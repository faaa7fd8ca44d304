import { createHash } from 'node:crypto';
import type { Actor, PostEvent, Role } from '@trinhky/events';
import { emptyAuthority, evolveAuthority } from '../authority.js';
import type { Authority, AuthorityEvent } from '../authority.js';
import { actorOf } from '../authority.rights.js';
import type { Context } from '../context.js';
import { noBooks } from '../register/books.js';
import type { Books } from '../register/books.js';

/** An invented ward for tests: everybody in post since the year began. Today is 2026-07-01. */
export const TODAY = '2026-07-01';
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const post = (userId: string, name: string, role: Role, title: string, unitId: string | null, rank = 1): PostEvent => ({
  type: 'post.held.v1',
  data: { postId: `${userId}-post`, userId, name, role, title, unitId, from: '2026-01-01', to: null, acting: false, rank },
});

const WARD: AuthorityEvent[] = [
  {
    type: 'organ.named.v1',
    data: {
      code: 'PHB',
      name: 'Ủy ban nhân dân phường Hòa Bình',
      letterhead: { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH'], symbol: 'BC-UBND', place: 'Hòa Bình' },
      archive: 'Lưu: VT.',
      from: '2026-01-01',
    },
  },
  { type: 'organ.unit-opened.v1', data: { unitId: 'kt', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', abbreviation: 'KTHTĐT' } },
  { type: 'organ.unit-opened.v1', data: { unitId: 'vx', name: 'Phòng Văn hóa - Xã hội', abbreviation: 'VHXH' } },
  { type: 'organ.unit-opened.v1', data: { unitId: 'vp', name: 'Văn phòng HĐND và UBND', abbreviation: 'VP' } },
  { type: 'organ.field-assigned.v1', data: { fieldId: 'kinh-te', name: 'Kinh tế', unitId: 'kt', leader: 'binh' } },
  { type: 'organ.field-assigned.v1', data: { fieldId: 'xa-hoi', name: 'Văn hóa, xã hội', unitId: 'vx', leader: 'cuc' } },
  { type: 'organ.field-assigned.v1', data: { fieldId: 'chung', name: 'Chung', unitId: null, leader: null } },
  post('an', 'Nguyễn Văn An', 'chair', 'Chủ tịch', null),
  post('binh', 'Trần Thị Bình', 'vice-chair', 'Phó Chủ tịch', null, 1),
  post('cuc', 'Lê Thị Cúc', 'vice-chair', 'Phó Chủ tịch', null, 2),
  post('dung', 'Phạm Văn Dũng', 'unit-head', 'Trưởng phòng', 'kt'),
  post('em', 'Hoàng Thị Em', 'specialist', 'Chuyên viên', 'kt'),
  post('giang', 'Vũ Văn Giang', 'specialist', 'Chuyên viên', 'kt'),
  post('hoa', 'Đỗ Thị Hoa', 'specialist', 'Chuyên viên', 'vx'),
  post('khanh', 'Ngô Văn Khánh', 'clerk', 'Văn thư', 'vp'),
  post('lam', 'Bùi Thị Lâm', 'auditor', 'Thanh tra viên', null),
];

/** A fold of the ward's events and more of them, each in a stream of its own kind. */
export function authorityOf(...more: AuthorityEvent[]): Authority {
  return [...WARD, ...more].reduce(
    (authority, event, index) => evolveAuthority(authority, event, streamOf(event), index),
    emptyAuthority('phb'),
  );
}

function streamOf(event: AuthorityEvent): string {
  switch (event.type) {
    case 'organ.named.v1':
    case 'organ.unit-opened.v1':
    case 'organ.field-assigned.v1':
      return 'organ-phb';
    case 'post.held.v1':
    case 'post.ended.v1':
      return `post-phb.${event.data.userId}`;
    case 'delegation.granted.v1':
    case 'delegation.revoked.v1':
      return `delegation-phb.${event.data.delegationId}`;
  }
}

/** The post of the ward's own ends. */
export const leaves = (userId: string, on: string = TODAY): AuthorityEvent => ({
  type: 'post.ended.v1',
  data: { postId: `${userId}-post`, userId, on, reason: 'Chuyển công tác' },
});

/** Another post, besides those of the ward. */
export const takesPost = (
  userId: string,
  role: Role,
  {
    unitId = null,
    acting = false,
    rank = 9,
    from = '2026-01-01',
  }: { unitId?: string | null; acting?: boolean; rank?: number; from?: string } = {},
): AuthorityEvent => ({
  type: 'post.held.v1',
  data: { postId: `${userId}-${role}`, userId, name: userId, role, title: role, unitId, from, to: null, acting, rank },
});

/** An actor as events store them; `system:…` is the program itself. */
export function actor(userId: string, authority: Authority = authorityOf(), principal?: string, date: string = TODAY): Actor {
  if (userId.startsWith('system:')) return { id: userId, name: 'Hệ thống' };
  return actorOf(authority, userId, date, principal === undefined ? {} : { principal }) ?? { id: userId, name: userId };
}

/** The context of a decision by that person today. */
export function contextOf(
  userId: string,
  more: { authority?: Authority; books?: Books; principal?: string; commandId?: string } = {},
): Context {
  const { authority = authorityOf(), books = noBooks, principal, commandId = 'command' } = more;
  return {
    actor: actor(userId, authority, principal),
    now: `${TODAY}T02:00:00.000Z`,
    today: TODAY,
    organId: 'phb',
    commandId,
    authority,
    books,
    sha256,
    idOf: (name) => `${commandId}/${name}`,
    head: null,
  };
}
