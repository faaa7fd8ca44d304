import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANN } from '../testing/log.js';
import { fieldAssigned, granted, held } from '../testing/people-events.js';
import { reportOpened } from '../testing/report-events.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { approved, edited, node, opened, returned, submitted } from '../testing/section-events.js';
import { inReview, reviewQueueOf } from './review-queue.query.js';

const TODAY = '2026-07-10';
const UNIT_FIRST = [
  { step: 'unit-head' as const, unit: 'u1' },
  { step: 'approver' as const, unit: null },
];

describe('the review queue', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
    await world.append('post-w1.chau', [held('chau', 'chair')]);
    await world.append('post-w1.binh', [held('binh', 'vice-chair', { rank: 1 })]);
    await world.append('post-w1.vinh', [held('vinh', 'vice-chair', { rank: 2 })]);
    await world.append('post-w1.hoa', [held('hoa', 'unit-head', { unitId: 'u1' })]);
    await world.append('organ-w1', [fieldAssigned('land', 'binh', 'u1')]);
    await world.append('report-w1.r1', [reportOpened([node('n1', 's1')])]);
  });
  afterEach(() => world.close());
  const inReviewWith = async (
    steps = [{ step: 'approver' as const, unit: null }] as typeof UNIT_FIRST | { step: 'approver'; unit: null }[],
    over = {},
  ) => {
    await world.append('section-w1.s1', [opened(over), edited(1, 'b1', 'Một')]);
    await world.append('section-w1.s1', [submitted({ steps })]);
  };
  const waitsFor = async () => {
    await world.settled();
    return (await inReview(world.db, 'w1', TODAY)).map((row) => row.waitsFor);
  };

  it('waits for the leader in charge of the field and says what an approval names', async () => {
    await inReviewWith();
    await world.settled();
    expect(await reviewQueueOf(world.db, { organId: 'w1', userId: 'binh', today: TODAY })).toMatchObject([
      {
        sectionId: 's1',
        title: 'Mục n1',
        cycle: 0,
        round: 1,
        revision: 1,
        contentHash: 'hash-1',
        step: 'approver',
        stepNumber: 1,
        steps: 1,
      },
    ]);
    expect(await reviewQueueOf(world.db, { organId: 'w1', userId: 'chau', today: TODAY })).toEqual([]);
  });

  it('waits for the one named instead, and for the chair where the field has nobody', async () => {
    await inReviewWith(undefined, { approver: 'vinh' });
    expect(await waitsFor()).toEqual([['vinh']]);
    await world.append('section-w1.s1', [{ type: 'section.assigned.v1', data: { assignees: [], approver: null, reason: null } }]);
    await world.append('organ-w1', [fieldAssigned('land', null)]);
    expect(await waitsFor()).toEqual([['chau']]);
  });

  it('falls to the chair, then to another leader, where the one in charge wrote in the text', async () => {
    await inReviewWith();
    await world.append('section-w1.s1', [edited(2, 'b2', 'Phó Chủ tịch tự sửa đoạn này')], { ...ANN, id: 'binh' });
    expect(await waitsFor()).toEqual([['chau']]);
    await world.append('section-w1.s1', [edited(3, 'b3', 'Chủ tịch cũng sửa một đoạn')], { ...ANN, id: 'chau' });
    expect(await waitsFor()).toEqual([['vinh']]);
    await world.append('section-w1.s1', [edited(4, 'b4', 'Nhập từ tệp của đơn vị', { kind: 'import', name: 'a.txt', sha256: '0' })], {
      ...ANN,
      id: 'vinh',
    });
    expect(await waitsFor()).toEqual([[]]);
  });

  it('goes to the unit head first, then to the approver, never twice to the same person', async () => {
    await inReviewWith(UNIT_FIRST);
    expect(await waitsFor()).toEqual([['hoa']]);
    await world.append(
      'section-w1.s1',
      [{ type: 'section.step-approved.v1', data: { cycle: 0, round: 1, step: 1, revision: 1, contentHash: 'hash-1', headingHash: 'h' } }],
      { ...ANN, id: 'binh' },
    );
    expect(await waitsFor()).toEqual([['chau']]);
  });

  it('passes over a step that was skipped', async () => {
    await inReviewWith(UNIT_FIRST);
    await world.append('section-w1.s1', [{ type: 'section.step-skipped.v1', data: { cycle: 0, round: 1, step: 1, reason: 'no-holder' } }]);
    expect(await waitsFor()).toEqual([['binh']]);
  });

  it('shows it also to whom approving was delegated', async () => {
    await inReviewWith();
    await world.append('delegation-w1.d1', [granted('binh', 'vinh', ['approve'])]);
    await world.settled();
    expect(await reviewQueueOf(world.db, { organId: 'w1', userId: 'vinh', today: TODAY })).toHaveLength(1);
    expect(await reviewQueueOf(world.db, { organId: 'w1', userId: 'vinh', today: '2027-01-01' })).toHaveLength(0);
  });

  it('without a chair, waits for the acting one, else for whom heading was delegated, else for the first vice-chair', async () => {
    await world.append('organ-w1', [fieldAssigned('land', null)]);
    await inReviewWith();
    await world.append('post-w1.chau', [
      { type: 'post.ended.v1', data: { postId: 'chau-chair', userId: 'chau', on: TODAY, reason: 'Nghỉ hưu' } },
    ]);
    expect(await waitsFor()).toEqual([['binh']]);
    await world.append('delegation-w1.d1', [granted('chau', 'vinh', ['head-organ'])]);
    expect(await waitsFor()).toEqual([['vinh']]);
    await world.append('post-w1.quyen', [held('quyen', 'chair', { acting: true })]);
    expect(await waitsFor()).toEqual([['quyen']]);
  });

  it.each([
    ['approved', approved()],
    ['returned', returned('Sửa')],
    ['withdrawn', { type: 'section.withdrawn.v1' as const, data: { cycle: 0, round: 1 } }],
    ['reopened', { type: 'section.reopened.v1' as const, data: { cycle: 2, cause: 'asked' as const, reason: 'Sửa' } }],
    ['closed', { type: 'section.closed.v1' as const, data: { cycle: 2, cause: 'removed' as const } }],
  ])('lets go of what was %s', async (_, event) => {
    await inReviewWith();
    await world.append('section-w1.s1', [event]);
    expect(await waitsFor()).toEqual([]);
  });

  it('shows nothing of another organ', async () => {
    await inReviewWith();
    await world.settled();
    expect(await inReview(world.db, 'w2', TODAY)).toEqual([]);
  });
});
