import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REACTOR } from '../testing/log.js';
import { numbered, recorded, reportOpened } from '../testing/report-events.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { edited, node, opened, returned, submitted } from '../testing/section-events.js';
import { historyOf } from './history.query.js';

describe('history', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
  });
  afterEach(() => world.close());
  const lines = async (of: { reportId: string } | { sectionId: string }) => {
    await world.settled();
    return (await historyOf(world.db, 'w1', of)).rows.map(({ verb, summary }) => `${verb}: ${summary ?? ''}`).reverse();
  };

  it('tells what was done as an office would say it, with who did it in which post', async () => {
    await world.append('section-w1.s1', [
      opened(),
      edited(1, 'b1', 'Một'),
      submitted({ note: 'Đã cập nhật số liệu' }),
      returned('Thiếu quý II'),
    ]);
    expect(await lines({ sectionId: 's1' })).toEqual([
      'Mở mục: Hạn 20/7/2026',
      'Sửa nội dung: 1 thay đổi',
      'Trình: Lần trình 1: Đã cập nhật số liệu',
      'Trả lại: Lần trình 1: Thiếu quý II',
    ]);
    const [last] = (await historyOf(world.db, 'w1', { sectionId: 's1' })).rows;
    expect(last).toMatchObject({
      stream: 'section-w1.s1',
      revision: 3,
      actor: { name: 'Nguyễn Thị An', post: 'Chuyên viên', onBehalfOf: null },
    });
  });

  it('says once why a section was reopened', async () => {
    const reason = 'Đề cương đã thay đổi sau khi mục được trình duyệt.';
    await world.append('section-w1.s1', [
      opened(),
      { type: 'section.reopened.v1', data: { cycle: 2, cause: 'outline-changed', reason } },
      { type: 'section.reopened.v1', data: { cycle: 3, cause: 'asked', reason: 'Sửa số liệu.' } },
    ]);
    expect((await lines({ sectionId: 's1' })).slice(1)).toEqual([`Mở lại để sửa: ${reason}`, 'Mở lại để sửa: Theo yêu cầu: Sửa số liệu.']);
  });

  it('of a report holds its own events and those of its sections, in the log’s order', async () => {
    await world.append('report-w1.r1', [reportOpened([node('n1', 's1')])]);
    await world.append('section-w1.s1', [opened()]);
    await world.append('report-w1.r1', [recorded('s1', 'n1')], REACTOR);
    await world.append('section-w1.foreign', [opened({ reportId: 'r2' })]);
    expect((await lines({ reportId: 'r1' })).map((line) => line.split(':')[0])).toEqual(['Mở báo cáo', 'Mở mục', 'Ghi nhận mục đã duyệt']);
    expect((await lines({ sectionId: 's1' })).map((line) => line.split(':')[0])).toEqual(['Mở mục', 'Ghi nhận mục đã duyệt']);
  });

  it('writes numbers and dates as a document bears them', async () => {
    await world.append('report-w1.r1', [numbered(1, { book: 'bao-cao', year: 2026, number: 5, symbol: 'BC-UBND', date: '2026-02-09' })]);
    await world.append('report-w1.r1', [numbered(1, { book: 'bao-cao', year: 2026, number: 12, symbol: 'BC-UBND', date: '2026-11-09' })]);
    expect(await lines({ reportId: 'r1' })).toEqual(['Cấp số: Số 05/BC-UBND ngày 09/02/2026', 'Cấp số: Số 12/BC-UBND ngày 09/11/2026']);
  });

  it('is read page by page, newest first, also while it grows, within one organ', async () => {
    await world.append('section-w1.s1', [opened()]);
    for (let i = 1; i <= 5; i++) await world.append('section-w1.s1', [edited(i, 'b1', `${i}`)]);
    await world.settled();
    const first = await historyOf(world.db, 'w1', { sectionId: 's1' }, { limit: 4 });
    await world.append('section-w1.s1', [edited(6, 'b1', '6')]);
    await world.settled();
    const second = await historyOf(world.db, 'w1', { sectionId: 's1' }, { limit: 4, cursor: first.next });
    expect([first, second].map(({ rows }) => rows.map(({ revision }) => revision))).toEqual([
      [5, 4, 3, 2],
      [1, 0],
    ]);
    expect(second.next).toBeNull();
    expect((await historyOf(world.db, 'w2', { sectionId: 's1' })).rows).toEqual([]);
  });
});
