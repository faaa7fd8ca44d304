import type { Actor } from '@trinhky/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANN, REACTOR } from '../testing/log.js';
import type { Pending } from '../testing/log.js';
import { fieldAssigned, granted, held } from '../testing/people-events.js';
import { rendered, reportOpened, reportSubmitted, signed } from '../testing/report-events.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { approved, edited, node, opened, returned, submitted } from '../testing/section-events.js';
import { notificationsOf, toldAfter } from './notifications.query.js';

const person = (id: string): Actor => ({ ...ANN, id, name: `Nguyễn Văn ${id}` });
const S = 'section-w1.s1';
const R = 'report-w1.r1';
const comment = (commentId: string, replyTo: string | null = null): Pending => ({
  type: 'section.comment-added.v1',
  data: { commentId, blockId: 'b1', quote: null, text: 'Xem lại số liệu', replyTo, revision: 1 },
});

describe('notifications', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
    await world.append('post-w1.ann', [held('ann', 'specialist', { unitId: 'u1' })]);
    await world.append('post-w1.dung', [held('dung', 'specialist', { unitId: 'u2' })]);
    await world.append('post-w1.binh', [held('binh', 'vice-chair')]);
    await world.append('post-w1.chau', [held('chau', 'chair')]);
    await world.append('post-w1.khanh', [held('khanh', 'clerk')]);
    await world.append('organ-w1', [fieldAssigned('land', 'binh')]);
    await world.append(R, [reportOpened([node('n1', 's1')])], person('khanh'));
  });
  afterEach(() => world.close());
  const open = (over = {}) => world.append(S, [opened(over)], REACTOR);
  const told = async (userId: string, organId = 'w1') => {
    await world.settled();
    return (await notificationsOf(world.db, { organId, userId })).rows;
  };
  const kinds = async (userId: string) => (await told(userId)).map(({ kind }) => kind);

  it('tells the drafter of a new section who gave it, also where a reactor carried it out', async () => {
    await open();
    expect(await told('ann')).toMatchObject([
      {
        kind: 'assigned',
        reportId: 'r1',
        sectionId: 's1',
        title: 'Mục n1',
        subject: 'Tình hình kinh tế - xã hội 6 tháng đầu năm 2026',
        actor: { id: 'khanh', name: 'Nguyễn Văn khanh' },
        detail: '2026-07-20',
      },
    ]);
    expect(await told('khanh')).toEqual([]);
    expect(await told('ann', 'w2')).toEqual([]);
  });

  it('reaches who holds the post at the time, and those to whom drafting is delegated', async () => {
    await world.append('delegation-w1.d1', [granted('dung', 'ann', ['draft'])]);
    await open({ assignees: [{ kind: 'post', role: 'specialist', unit: 'u2' }] });
    expect([await kinds('dung'), await kinds('ann')]).toEqual([['assigned'], ['assigned']]);
    await world.append('post-w1.em', [held('em', 'specialist', { unitId: 'u2' })]);
    expect(await kinds('em')).toEqual([]);
  });

  it('tells of a new assignment only those who had it not before', async () => {
    await open();
    const assignees = ['ann', 'dung'].map((id) => ({ kind: 'user' as const, id }));
    await world.append(S, [{ type: 'section.assigned.v1', data: { assignees, approver: null, reason: 'Thêm người' } }], person('khanh'));
    expect([await kinds('ann'), await kinds('dung')]).toEqual([['assigned'], ['assigned']]);
    expect((await told('dung'))[0]?.detail).toBe('Thêm người');
  });

  it('goes to and fro with the review, and never to whoever acted', async () => {
    await open();
    await world.append(S, [edited(1, 'b1', 'Một'), submitted({ note: 'Kính trình' })]);
    expect(await told('binh')).toMatchObject([{ kind: 'to-approve', detail: 'Kính trình', actor: { id: 'ann' } }]);
    await world.append(S, [returned('Thiếu số liệu')], person('binh'));
    await world.append(S, [submitted({ round: 2 })]);
    await world.append(S, [approved({ round: 2 })], person('binh'));
    expect(await kinds('ann')).toEqual(['approved', 'returned', 'assigned']);
    expect((await told('ann'))[1]?.detail).toBe('Thiếu số liệu');
    expect(await kinds('binh')).toEqual(['to-approve', 'to-approve']);
    expect(await kinds('chau')).toEqual([]);
  });

  it('goes past who wrote in the text to the next who may approve, and to whom approving is delegated', async () => {
    await world.append('delegation-w1.d1', [granted('chau', 'khanh', ['approve'])]);
    await open();
    await world.append(S, [edited(1, 'b1', 'Một')], person('binh'));
    await world.append(S, [submitted()]);
    expect([await kinds('binh'), await kinds('chau'), await kinds('khanh')]).toEqual([[], ['to-approve'], ['to-approve']]);
  });

  it('tells the next step when one was approved or skipped', async () => {
    await world.append('post-w1.hoa', [held('hoa', 'unit-head', { unitId: 'u1' })]);
    await open();
    const steps = [
      { step: 'unit-head' as const, unit: 'u1' },
      { step: 'approver' as const, unit: null },
    ];
    await world.append(S, [submitted({ steps })]);
    expect([await kinds('hoa'), await kinds('binh')]).toEqual([['to-approve'], []]);
    await world.append(S, [{ type: 'section.step-skipped.v1', data: { cycle: 0, round: 1, step: 1, reason: 'no-holder' } }]);
    expect(await kinds('binh')).toEqual(['to-approve']);
  });

  it('tells the drafter of comments and suggestions, and whoever is answered of the answer', async () => {
    await open();
    await world.append(S, [comment('c1')], person('binh'));
    await world.append(S, [comment('c2', 'c1')]);
    expect(await told('ann')).toMatchObject([{ kind: 'comment', remarkId: 'c1', blockId: 'b1', detail: 'Xem lại số liệu' }, {}]);
    expect(await told('binh')).toMatchObject([{ kind: 'reply', remarkId: 'c2', actor: { id: 'ann' } }]);
    const made = { rowId: null, blockHash: null, proposed: [], block: null, revision: 1, note: 'Bớt chữ', origin: 'review' as const };
    await world.append(S, [{ type: 'section.suggestion-made.v1', data: { ...made, suggestionId: 'g1', blockId: 'b2' } }], person('binh'));
    await world.append(S, [{ type: 'section.suggestion-decided.v1', data: { suggestionId: 'g1', decision: 'declined', reason: 'Giữ' } }]);
    expect((await told('ann'))[0]).toMatchObject({ kind: 'suggestion', remarkId: 'g1', blockId: 'b2' });
    expect((await told('binh'))[0]).toMatchObject({ kind: 'suggestion-decided', detail: 'declined: Giữ' });
  });

  it('names who had the section reopened, and tells them nothing', async () => {
    await open();
    const cause = { sectionId: 's1', nodeId: 'n1', cause: 'asked' as const, reason: 'Bổ sung' };
    await world.append(R, [{ type: 'report.section-reopened.v1', data: cause }], person('binh'));
    await world.append(S, [{ type: 'section.reopened.v1', data: { cycle: 1, cause: 'asked', reason: 'Bổ sung' } }], REACTOR);
    expect((await told('ann'))[0]).toMatchObject({ kind: 'reopened', actor: { id: 'binh' }, detail: 'Bổ sung' });
    expect(await kinds('binh')).toEqual([]);
  });

  it('goes to the signer once there is something to sign, to the clerk when it is signed, to all who took part when it is issued', async () => {
    await open();
    await world.append(S, [edited(1, 'b1', 'Một'), submitted()]);
    await world.append(S, [approved()], person('binh'));
    await world.append(R, [reportSubmitted()], person('khanh'));
    expect(await kinds('chau')).toEqual([]);
    await world.append(R, [rendered(1)], REACTOR);
    expect(await told('chau')).toMatchObject([{ kind: 'to-sign', actor: { id: 'khanh' } }]);
    await world.append(R, [signed(1)], person('chau'));
    expect(await kinds('khanh')).toEqual(['signed']);
    await world.append(R, [{ type: 'report.issued.v1', data: { submission: 1, recipients: [], documents: [] } }], person('khanh'));
    expect([(await kinds('ann'))[0], (await kinds('binh'))[0], (await kinds('chau'))[0]]).toEqual(['issued', 'issued', 'issued']);
    expect((await kinds('khanh'))[0]).toBe('signed');
  });

  it('is read page by page, and counted from a position on', async () => {
    await open();
    for (let n = 0; n < 4; n++) await world.append(S, [comment(`c${n}`)], person('binh'));
    const all = await told('ann');
    const first = await notificationsOf(world.db, { organId: 'w1', userId: 'ann' }, { limit: 3 });
    const second = await notificationsOf(world.db, { organId: 'w1', userId: 'ann' }, { limit: 3, cursor: first.next });
    expect([...first.rows, ...second.rows]).toEqual(all);
    expect(second.next).toBeNull();
    const after = Number(all[2]?.position);
    expect(await toldAfter(world.db, { organId: 'w1', userId: 'ann' }, after, 10)).toEqual(
      all.slice(0, 2).map((row) => Number(row.position)),
    );
    expect(await toldAfter(world.db, { organId: 'w1', userId: 'ann' }, 0, 2)).toHaveLength(2);
  });
});
