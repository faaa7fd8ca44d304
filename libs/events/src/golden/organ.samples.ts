import type { DataOf, EventType } from '../catalogue.js';

type OrganType = Exclude<EventType, `section.${string}` | `report.${string}` | `register.${string}`>;

/** What the golden files of organ, posts, delegations, templates and users hold, in today's types. */
export const ORGAN_SAMPLES: { [T in OrganType]: DataOf<T> } = {
  'organ.named.v1': {
    code: 'PHB',
    name: 'Ủy ban nhân dân phường Hòa Bình',
    letterhead: { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH'], symbol: 'BC-UBND', place: 'Hòa Bình' },
    archive: 'Lưu: VT.',
    from: '2025-07-01',
  },
  'organ.unit-opened.v1': { unitId: 'kt', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', abbreviation: 'KTHTĐT' },
  'organ.field-assigned.v1': { fieldId: 'kinh-te', name: 'Kinh tế', unitId: 'kt', leader: 'u5' },
  'post.held.v1': {
    postId: 'p1',
    userId: 'u5',
    name: 'Trần Thị Bình',
    role: 'vice-chair',
    title: 'Phó Chủ tịch',
    unitId: null,
    from: '2025-07-01',
    to: null,
    acting: false,
    rank: 1,
  },
  'post.ended.v1': { postId: 'p1', userId: 'u5', on: '2026-09-01', reason: 'Nghỉ hưu' },
  'delegation.granted.v1': {
    delegationId: 'd1',
    by: 'u9',
    to: 'u5',
    powers: ['approve', 'head-organ'],
    from: '2026-07-01',
    until: '2026-07-15',
    basis: 'Quyết định số 12/QĐ-UBND',
  },
  'delegation.revoked.v1': { delegationId: 'd1', reason: 'Đã về cơ quan' },
  'template.published.v1': {
    templateId: 't',
    name: 'Báo cáo kinh tế - xã hội 6 tháng',
    period: 'half-year',
    header: { subject: 'Tình hình 6 tháng {year}', addressees: [], recipients: ['UBND tỉnh'], archive: 'Lưu: VT.' },
    nodes: [
      {
        nodeId: 't1',
        parent: null,
        kind: 'section',
        numbering: 'roman',
        title: 'KẾT QUẢ THỰC HIỆN',
        templateNodeId: null,
        section: { fieldId: 'kinh-te', route: ['approver'], assignees: [], approver: null, dueDate: null },
        guidance: 'Nêu số liệu so với cùng kỳ.',
      },
    ],
  },
  'template.retired.v1': { templateId: 't', reason: 'Thay bằng mẫu mới' },
  'user.registered.v1': { userId: 'u5', username: 'binh.tt', name: 'Trần Thị Bình' },
};
