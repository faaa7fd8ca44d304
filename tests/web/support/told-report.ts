import { approve, countAt, drafterOf, listAt, openReport, put, submit, textAt } from '@trinhky/api/testing';
import type { SectionOfReport, TestWard } from '@trinhky/api/testing';

export interface ToldReport {
  reportId: string;
  economy: SectionOfReport;
  /** Right after the first draft was written. */
  drafted: string;
}

/** A report whose section on the economy was written, remarked on, returned, mended, mended again by a suggestion, and approved; minutes apart. */
export async function toldReport(ward: TestWard): Promise<ToldReport> {
  const { reportId, sections } = await openReport(ward, 6);
  const economy = sections.find(({ name }) => name === 'kinh-te');
  if (!economy) throw new Error('no section on the economy');
  const url = `/api/sections/${economy.sectionId}`;
  const [drafter, leader] = [await ward.as(drafterOf(economy)), await ward.as('binh')];
  const pass = (minutes: number) => (ward.clock.at = new Date(ward.clock.at.getTime() + minutes * 60_000));
  const done = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  };
  const edit = async (text: string, id: string) => {
    pass(5);
    const base = countAt((await drafter.get(url)).body, 'revision');
    await done(drafter.post(`${url}/edits`, { base, changes: [put(text, id)] }));
  };
  await edit('Thu ngân sách nhà nước trên địa bàn phường đạt 61,2% dự toán.', 'thu');
  await edit('Chi ngân sách địa phương đạt 48,9% dự toán.', 'chi');
  const drafted = ward.clock.at.toISOString();
  pass(60);
  await submit(ward, economy);
  pass(30);
  const { body: shown } = await leader.get(url);
  await done(leader.post(`${url}/comments`, { blockId: 'thu', quote: '61,2%', text: 'Đối chiếu lại với Kho bạc', replyTo: null }));
  const seen = { round: 1, revision: 2, contentHash: textAt(shown, 'contentHash') };
  await done(leader.post(`${url}/return`, { ...seen, reason: 'Số thu chưa khớp với Kho bạc' }));
  await edit('Thu ngân sách nhà nước trên địa bàn phường đạt 62,1% dự toán.', 'thu');
  pass(5);
  const changes = [put('Chi ngân sách địa phương đạt 48,9% dự toán, bằng 103% cùng kỳ.', 'chi')];
  await done(leader.post(`${url}/suggestions`, { revision: 3, blockId: 'chi', rowId: null, changes, note: 'Thêm so sánh cùng kỳ' }));
  pass(5);
  const suggestionId = textAt(listAt((await leader.get(url)).body, 'suggestions')[0], 'suggestionId');
  await done(drafter.post(`${url}/suggestions/${suggestionId}/decide`, { decision: 'accepted' }));
  pass(10);
  await submit(ward, economy);
  pass(10);
  await approve(ward, economy);
  return { reportId, economy, drafted };
}
