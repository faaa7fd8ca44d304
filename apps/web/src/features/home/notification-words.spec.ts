import { describe, expect, it } from 'vitest';
import { notificationInWords, reminderInWords } from './notification-words.js';
import type { Notification } from './notification-words.js';
import { hashOf } from './place.js';

const told = (over: Partial<Notification>): Notification => ({
  position: '9',
  kind: 'comment',
  reportId: 'r1',
  subject: 'Báo cáo',
  sectionId: 's1',
  title: 'Kinh tế',
  nodeKind: 'section',
  blockId: null,
  remarkId: null,
  actor: { id: 'binh', name: 'Trần Thị Bình' },
  at: '2026-07-02T00:00:00.000Z',
  detail: null,
  read: false,
  ...over,
});

describe('a notification in words', () => {
  it('says who did what to what, and leads to the very place', () => {
    expect(notificationInWords(told({ detail: 'Xem lại số liệu', blockId: 'b1', remarkId: 'c1' }))).toEqual({
      line: 'Trần Thị Bình góp ý vào mục “Kinh tế”',
      said: 'Xem lại số liệu',
      place: { screen: 'section', sectionId: 's1', blockId: 'b1', remarkId: 'c1' },
    });
    expect(notificationInWords(told({ kind: 'to-approve' })).place).toEqual({ screen: 'review', sectionId: 's1' });
    expect(notificationInWords(told({ kind: 'to-sign', sectionId: null })).place).toEqual({ screen: 'signing', reportId: 'r1' });
  });

  it('writes dates as an office does, and a decision with its reason', () => {
    expect(notificationInWords(told({ kind: 'assigned', detail: '2026-07-10' })).line).toBe(
      'Trần Thị Bình giao bạn soạn mục “Kinh tế”, hạn 10/07/2026',
    );
    expect(notificationInWords(told({ kind: 'assigned', detail: 'Thay người nghỉ' }))).toMatchObject({ said: 'Thay người nghỉ' });
    expect(notificationInWords(told({ kind: 'due-date', detail: null })).line).toBe('Trần Thị Bình bỏ thời hạn của mục “Kinh tế”');
    expect(notificationInWords(told({ kind: 'suggestion-decided', detail: 'declined: Giữ nguyên: đúng mẫu' }))).toMatchObject({
      line: 'Trần Thị Bình không tiếp thu đề nghị sửa của bạn ở mục “Kinh tế”',
      said: 'Giữ nguyên: đúng mẫu',
    });
    expect(notificationInWords(told({ kind: 'suggestion-decided', detail: 'accepted' })).said).toBeNull();
  });

  it('reminds in words of what is to be done', () => {
    const due = { id: 'x', task: 'approve' as const, reportId: 'r1', subject: null, sectionId: 's1', title: null, nodeKind: 'closing' };
    const reminder = { ...due, kind: 'overdue' as const, dueDate: '2026-07-10', at: '', read: false };
    expect(reminderInWords(reminder)).toEqual({
      line: 'Quá hạn 10/07/2026: duyệt mục “Phần kết thúc”',
      said: null,
      place: { screen: 'review', sectionId: 's1' },
    });
  });

  it('names the remark and the block in the address', () => {
    expect(hashOf({ blockId: 'b1', remarkId: 'c1' })).toBe('y-kien=c1&doan=b1');
    expect(hashOf({ blockId: 'b1' })).toBe('doan=b1');
    expect(hashOf({})).toBeUndefined();
  });
});
