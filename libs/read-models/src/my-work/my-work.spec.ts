import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { granted, held } from '../testing/people-events.js';
import { reportOpened } from '../testing/report-events.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { edited, node, opened, returned, submitted } from '../testing/section-events.js';
import { myWorkOf } from './my-work.query.js';

describe('my work', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
    await world.append('post-w1.ann', [held('ann', 'specialist', { unitId: 'u1' })]);
    await world.append('post-w1.binh', [held('binh', 'specialist', { unitId: 'u2' })]);
    await world.append('post-w2.ann', [held('ann', 'specialist', { unitId: 'u1' })]);
    await world.append('report-w1.r1', [reportOpened([node('n1', 's1')])]);
  });
  afterEach(() => world.close());
  const work = async (userId: string, today = '2026-07-10', organId = 'w1') => {
    await world.settled();
    return (await myWorkOf(world.db, { organId, userId, today })).map(({ sectionId }) => sectionId);
  };

  it('lists what is assigned to the person by name, with its place and due date', async () => {
    await world.append('section-w1.s1', [opened()]);
    await world.settled();
    expect(await myWorkOf(world.db, { organId: 'w1', userId: 'ann', today: '2026-07-10' })).toEqual([
      {
        sectionId: 's1',
        reportId: 'r1',
        nodeId: 'n1',
        title: 'Mục n1',
        nodeKind: 'section',
        subject: 'Tình hình kinh tế - xã hội 6 tháng đầu năm 2026',
        dueDate: '2026-07-20',
        round: 0,
        revision: 0,
        returned: null,
      },
    ]);
    expect(await work('binh')).toEqual([]);
  });

  it('follows a post: whoever holds it today has the work, and nobody else', async () => {
    await world.append('section-w1.s1', [opened({ assignees: [{ kind: 'post', role: 'specialist', unit: 'u2' }] })]);
    expect(await work('ann')).toEqual([]);
    expect(await work('binh')).toEqual(['s1']);
    await world.append('post-w1.binh', [
      { type: 'post.ended.v1', data: { postId: 'binh-specialist', userId: 'binh', on: '2026-07-11', reason: 'Chuyển công tác' } },
    ]);
    await world.append('post-w1.dung', [held('dung', 'specialist', { unitId: 'u2', from: '2026-07-11' })]);
    expect([await work('binh', '2026-07-10'), await work('binh', '2026-07-11')]).toEqual([['s1'], []]);
    expect([await work('dung', '2026-07-10'), await work('dung', '2026-07-11')]).toEqual([[], ['s1']]);
  });

  it('includes what somebody else delegated, while the delegation is in force', async () => {
    await world.append('section-w1.s1', [opened()]);
    await world.append('delegation-w1.d1', [granted('ann', 'binh', ['draft'], { until: '2026-07-15' })]);
    expect([await work('binh', '2026-07-15'), await work('binh', '2026-07-16')]).toEqual([['s1'], []]);
  });

  it('drops what was submitted and brings back what was returned, first and with the reason', async () => {
    await world.append('section-w1.s0', [opened({ dueDate: '2026-07-01' })]);
    await world.append('section-w1.s1', [opened(), edited(1, 'b1', 'Một'), submitted()]);
    expect(await work('ann')).toEqual(['s0']);
    await world.append('section-w1.s1', [returned('Chưa có số liệu thu ngân sách')]);
    expect(await work('ann')).toEqual(['s1', 's0']);
    const [back] = await myWorkOf(world.db, { organId: 'w1', userId: 'ann', today: '2026-07-10' });
    expect(back?.returned).toMatchObject({ reason: 'Chưa có số liệu thu ngân sách', by: 'Nguyễn Thị An' });
  });

  it('follows a new assignment also of a section that had nobody', async () => {
    await world.append('section-w1.s1', [opened({ assignees: [] })]);
    await world.append('section-w1.s1', [
      { type: 'section.assigned.v1', data: { assignees: [{ kind: 'user', id: 'binh' }], approver: null, reason: null } },
    ]);
    expect(await work('binh')).toEqual(['s1']);
  });

  it('shows nothing of another organ, also to the same person', async () => {
    await world.append('section-w1.s1', [opened()]);
    expect(await work('ann', '2026-07-10', 'w2')).toEqual([]);
  });
});
