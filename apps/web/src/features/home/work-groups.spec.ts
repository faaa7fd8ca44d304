import { describe, expect, it } from 'vitest';
import { workGroups } from './work-groups.js';
import type { Home } from './work-groups.js';

const nothing: Home = {
  today: '2026-07-02',
  roles: [],
  toDraft: [],
  toApprove: [],
  toSign: [],
  toSubmit: [],
  toNumber: [],
  toIssue: [],
  reports: [],
};
const section = {
  sectionId: 's1',
  reportId: 'r1',
  nodeId: 'n1',
  title: null,
  nodeKind: 'opening',
  subject: 'Báo cáo',
  dueDate: null,
  due: null,
};
const draft = { ...section, round: 0, revision: 0, returned: null };
const report = {
  reportId: 'r1',
  subject: 'Báo cáo',
  period: { kind: 'month' as const, year: 2026, index: 6 },
  state: 'rendered' as const,
  number: null,
  sections: {},
  changedAt: '2026-07-01T00:00:00.000Z',
  due: null,
};

describe('what waits', () => {
  it('is grouped by what is to be done: what came back first, empty groups left out', () => {
    const back = { ...draft, sectionId: 's2', returned: { reason: 'Thiếu số liệu', by: 'Trần Thị Bình', at: '' } };
    const groups = workGroups({ ...nothing, toDraft: [draft, back], toSign: [report] });
    expect(groups.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Cần sửa và trình lại', 1],
      ['Chờ bạn ký', 1],
      ['Cần soạn', 1],
    ]);
    expect(groups[0]?.rows[0]).toMatchObject({ said: { by: 'Trần Thị Bình', text: 'Thiếu số liệu' }, place: { sectionId: 's2' } });
    expect(workGroups(nothing)).toEqual([]);
  });

  it('leads a drafter to the text, a reviewer to the review, a signer to the signing, and names what has no title', () => {
    const review = {
      ...section,
      cycle: 0,
      round: 1,
      revision: 1,
      contentHash: 'h',
      step: 'approver' as const,
      stepNumber: 1,
      steps: 1,
      overdue: false,
    };
    const asked = { ...review, waitsFor: [], waitsForNames: [], submittedAt: '', submittedBy: 'An', note: null };
    const [approve, sign, write] = workGroups({ ...nothing, toDraft: [draft], toApprove: [asked], toSign: [report] });
    expect([write, approve, sign].map((group) => group?.rows[0]?.place.screen)).toEqual(['section', 'review', 'signing']);
    expect(write?.rows[0]?.what).toBe('Phần mở đầu');
  });
});
