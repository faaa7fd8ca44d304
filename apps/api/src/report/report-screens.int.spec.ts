import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, listAt, openReport, openTestWard, textAt, write } from '../testing/index.js';
import type { TestWard } from '../testing/index.js';

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard({ at: new Date('2026-07-10T10:00:00Z') });
});
afterAll(() => ward.close());

describe('what the screens of a report ask for', () => {
  it('who may begin a report or a book, and why not', async () => {
    const types = (body: unknown) => listAt(body, 'may').map((action) => at(action, 'type'));
    const { body: clerk } = await (await ward.as('khanh')).get('/api/actions');
    expect(types(clerk)).toEqual(['OpenReport', 'OpenRegister', 'EnterOutsideNumber']);
    const { body: specialist } = await (await ward.as('em')).get('/api/actions');
    expect(types(specialist)).toEqual([]);
    expect(listAt(specialist, 'whyNot').map((action) => at(action, 'code'))).toEqual([
      'report.not-allowed',
      'register.not-allowed',
      'register.not-allowed',
    ]);
    expect(textAt(specialist, 'whyNot.1.detail')).toBe('Chỉ văn thư được ghi sổ đăng ký văn bản đi.');
  });

  it('when each section last changed and who wrote in it', async () => {
    const { reportId, sections } = await openReport(ward, 1);
    const [, economy] = sections;
    if (!economy) throw new Error('the report has no second section');
    const { body: saved } = await write(ward, economy, 'Thu ngân sách đạt 12,5 tỷ đồng.');
    const { body } = await (await ward.as('binh')).get(`/api/reports/${reportId}?atLeast=${textAt(saved, 'position')}`);
    expect(at(body, `lastChanges.${economy.sectionId}`)).toMatchObject({ edited: { by: 'Vũ Văn Giang' } });
    expect(at(body, `lastChanges.${sections[0]?.sectionId ?? ''}`)).toMatchObject({ edited: null });
  });

  it('that its day is over, in the list and on its page', async () => {
    const { reportId } = await openReport(ward, 2);
    const clerk = await ward.as('khanh');
    const overdue = async () => {
      const { body: list } = await clerk.get('/api/reports?period=month');
      const row = listAt(list, 'rows').find((each) => at(each, 'reportId') === reportId);
      return [at(row, 'overdue'), at((await clerk.get(`/api/reports/${reportId}`)).body, 'overdue')];
    };
    expect(await overdue()).toEqual([false, false]);
    // After midnight in Viet Nam.
    ward.clock.at = new Date('2026-07-10T18:00:00Z');
    expect(await overdue()).toEqual([true, true]);
  });

  it('the hash that the next change of the outline names', async () => {
    const { reportId } = await openReport(ward, 3);
    const clerk = await ward.as('khanh');
    const { body } = await clerk.get(`/api/reports/${reportId}`);
    const [heading] = listAt(body, 'nodes').filter((node) => at(node, 'kind') === 'heading');
    const retitle = (title: string, outlineHash: string) =>
      clerk.post(`/api/reports/${reportId}/outline`, {
        outlineHash,
        changes: [{ op: 'retitle', nodeId: textAt(heading, 'nodeId'), title }],
      });
    const first = await retitle('KẾT QUẢ', textAt(body, 'outlineHash'));
    expect(first.status).toBe(200);
    expect((await retitle('KẾT QUẢ THỰC HIỆN', textAt(first.body, 'outlineHash'))).status).toBe(200);
    expect(await retitle('KHÁC', textAt(body, 'outlineHash'))).toMatchObject({ status: 409, body: { type: 'report.stale-outline' } });
  });
});
