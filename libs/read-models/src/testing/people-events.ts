import type { DataOf, Role } from '@trinhky/events';
import type { Pending } from './log.js';

export const held = (userId: string, role: Role, over: Partial<DataOf<'post.held.v1'>> = {}): Pending => ({
  type: 'post.held.v1',
  data: {
    postId: `${userId}-${role}`,
    userId,
    name: `Nguyễn Văn ${userId}`,
    role,
    title: role,
    unitId: null,
    from: '2025-01-01',
    to: null,
    acting: false,
    rank: 1,
    ...over,
  },
});

export const fieldAssigned = (fieldId: string, leader: string | null, unitId: string | null = null): Pending => ({
  type: 'organ.field-assigned.v1',
  data: { fieldId, name: `Lĩnh vực ${fieldId}`, unitId, leader },
});

export const granted = (by: string, to: string, powers: DataOf<'delegation.granted.v1'>['powers'], over = {}): Pending => ({
  type: 'delegation.granted.v1',
  data: { delegationId: `${by}-${to}`, by, to, powers, from: '2026-01-01', until: '2026-12-31', basis: 'Quyết định 12/QĐ-UBND', ...over },
});

export const organNamed = (name: string, from: string): Pending => ({
  type: 'organ.named.v1',
  data: {
    code: 'AH',
    name,
    letterhead: { organ: ['ỦY BAN NHÂN DÂN', name.toLocaleUpperCase('vi')], symbol: 'BC-UBND', place: 'An Hòa' },
    archive: 'VT',
    from,
  },
});
