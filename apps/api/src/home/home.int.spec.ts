import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  approve,
  approvedReport,
  at,
  listAt,
  openReport,
  openTestWard,
  submit,
  submittedReport,
  textAt,
  until,
  write,
} from '../testing/index.js';
import type { SectionOfReport, TestWard } from '../testing/index.js';

let ward: TestWard;
beforeAll(async () => {
  ward = await openTestWard();
});
afterAll(() => ward.close());

const named = (sections: readonly SectionOfReport[], name: string): SectionOfReport => {
  const found = sections.find((section) => section.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const read = async (username: string, path: string) => {
  const { runner, store } = ward.installation;
  await runner.waitFor(await store.lastPosition(), 10_000);
  return (await (await ward.as(username)).get(path)).body;
};
const home = (username: string) => read(username, '/api/home');
const told = (username: string) => read(username, '/api/notifications');
const kinds = (body: unknown) => listAt(body, 'rows').map((row) => at(row, 'kind'));

describe('home and notifications', () => {
  it('lead a report through the people it waits for, each told and each finding it at home', async () => {
    const { reportId, sections } = await openReport(ward, 6);
    const economy = named(sections, 'kinh-te');
    expect(await home('giang')).toMatchObject({
      roles: ['specialist'],
      toDraft: [{ sectionId: economy.sectionId, title: 'Kinh tế' }],
      toApprove: [],
    });
    expect(listAt(await home('giang'), 'reports')).toMatchObject([{ reportId, mine: { sections: 1, waiting: 1 } }]);
    expect(await told('giang')).toMatchObject({
      unread: 1,
      rows: [{ kind: 'assigned', actor: { id: 'khanh' }, read: false, title: 'Kinh tế' }],
    });

    await write(ward, economy, 'Thu ngân sách đạt 52,3% dự toán.');
    await submit(ward, economy);
    expect(await home('binh')).toMatchObject({
      toApprove: [{ sectionId: economy.sectionId, due: { date: '2026-07-10', days: 9, state: 'later' } }],
    });
    expect(kinds(await told('binh'))).toEqual(['to-approve']);
    const binh = await ward.as('binh');
    const { body: page } = await binh.get(`/api/sections/${economy.sectionId}`);
    const shown = { round: at(page, 'round'), revision: at(page, 'revision'), contentHash: at(page, 'contentHash') };
    expect(await binh.post(`/api/sections/${economy.sectionId}/return`, { ...shown, reason: 'Thiếu so sánh cùng kỳ' })).toMatchObject({
      status: 200,
    });
    expect(await told('giang')).toMatchObject({
      unread: 2,
      rows: [{ kind: 'returned', detail: 'Thiếu so sánh cùng kỳ' }, { kind: 'assigned' }],
    });
    expect(await home('giang')).toMatchObject({ toDraft: [{ returned: { reason: 'Thiếu so sánh cùng kỳ', by: 'Trần Thị Bình' } }] });
    await submit(ward, economy);
    await approve(ward, economy);
    expect(kinds(await told('giang'))).toEqual(['approved', 'returned', 'assigned']);
    expect(listAt(await home('khanh'), 'toSubmit')).toEqual([]);
    expect(await told('khanh')).toMatchObject({ unread: 0 });
  });

  it('show the clerk what is complete, the chair what is to be signed, the clerk again what is signed', async () => {
    const complete = await approvedReport(ward, 7);
    expect(listAt(await home('khanh'), 'toSubmit').map((row) => at(row, 'reportId'))).toEqual([complete.reportId]);
    const { reportId, submission, outlineHash, sha256 } = await submittedReport(ward, 8);
    expect(listAt(await home('an'), 'toSign')).toMatchObject([{ reportId, state: 'rendered' }]);
    expect(listAt(await home('binh'), 'toSign')).toEqual([]);
    const chair = await ward.as('an');
    expect(kinds(await told('an'))[0]).toBe('to-sign');
    expect(await chair.post(`/api/reports/${reportId}/sign`, { submission, outlineHash, sha256 })).toMatchObject({ status: 200 });
    await until(
      () => home('khanh'),
      (body) => listAt(body, 'toNumber').length === 1,
    );
    expect(await told('khanh')).toMatchObject({ rows: [{ kind: 'signed', reportId, actor: { id: 'an' } }] });
  });

  it('mark what was read, one by one and all up to a place, for that person alone', async () => {
    const hoa = await ward.as('hoa');
    const before = await told('hoa');
    const rows = listAt(before, 'rows');
    expect(rows.length).toBeGreaterThan(2);
    expect(at(before, 'unread')).toBe(rows.length);
    expect(await hoa.post('/api/notifications/read', { ids: [textAt(rows[1], 'position')] })).toMatchObject({ status: 204 });
    expect(await told('hoa')).toMatchObject({ unread: rows.length - 1 });
    expect(listAt(await told('hoa'), 'rows').map((row) => at(row, 'read'))).toEqual(rows.map((_, i) => i === 1));
    await hoa.post('/api/notifications/read', { ids: [], upTo: textAt(rows[0], 'position') });
    expect(at(await told('hoa'), 'unread')).toBe(0);
    expect(at(await told('giang'), 'unread')).toBeGreaterThan(0);
    expect(await hoa.post('/api/notifications/read', { ids: [], upTo: 'x' })).toMatchObject({ status: 400 });
    expect(await ward.anybody().get('/api/notifications')).toMatchObject({ status: 401 });
  });
});

describe('search', () => {
  it('finds what was written, with or without diacritics, for whoever is signed in', async () => {
    const giang = await ward.as('giang');
    const { status, body } = await giang.get('/api/search?q=thu%20ngan%20sach');
    expect(status).toBe(200);
    expect(listAt(body, 'sections')).toMatchObject([{ title: 'Kinh tế', inText: [{ t: 'Thu', hit: true }, {}, {}, {}, {}, {}] }]);
    expect(listAt((await giang.get('/api/search?q=trinh')).body, 'people')).toEqual([]);
    expect(listAt((await giang.get('/api/search?q=TRẦN THỊ')).body, 'people')).toMatchObject([{ userId: 'binh' }]);
    expect(await giang.get('/api/search')).toMatchObject({ status: 400, body: { detail: 'Thiếu trường “từ cần tìm”.' } });
    expect(await ward.anybody().get('/api/search?q=a')).toMatchObject({ status: 401 });
  });
});

describe('reminders', () => {
  // Six in the morning of 2 July; a session lasts half a day.
  beforeAll(async () => {
    await ward.close();
    ward = await openTestWard({ at: new Date('2026-07-01T23:00:00Z') });
  });

  it('remind of a due date the day before and when it is over, of the new one when it is moved, and no more when the work is done', async () => {
    const { sections } = await openReport(ward, 9);
    const opening = named(sections, 'mo-dau');
    const khanh = await ward.as('khanh');
    const setDue = (dueDate: string) => khanh.post(`/api/sections/${opening.sectionId}/due-date`, { dueDate });
    const reminders = async () => {
      const body = await told('em');
      return { of: listAt(body, 'reminders').map((row) => at(row, 'kind')), next: at(body, 'nextReminderAt') };
    };
    expect(await setDue('2026-07-03')).toMatchObject({ status: 200 });
    expect(await reminders()).toEqual({ of: [], next: '2026-07-02T00:30:00.000Z' });
    ward.clock.at = new Date('2026-07-02T00:30:00Z'); // half past seven
    expect(await reminders()).toEqual({ of: ['due-soon'], next: '2026-07-04T00:30:00.000Z' });
    await setDue('2026-07-10');
    expect((await reminders()).of).toEqual([]);
    await setDue('2026-07-01');
    expect(await reminders()).toMatchObject({ of: ['overdue'] });
    expect(await home('em')).toMatchObject({ today: '2026-07-02' });
    expect(listAt(await home('em'), 'toDraft').find((row) => at(row, 'sectionId') === opening.sectionId)).toMatchObject({
      due: { date: '2026-07-01', days: -1, state: 'overdue' },
    });
    const [reminder] = listAt(await told('em'), 'reminders');
    const unread = at(await told('em'), 'unread');
    await (await ward.as('em')).post('/api/notifications/read', { ids: [textAt(reminder, 'id')] });
    expect(await told('em')).toMatchObject({ unread: Number(unread) - 1, reminders: [{ read: true }] });
    await write(ward, opening, 'Thực hiện chương trình công tác tháng.');
    await submit(ward, opening);
    expect((await reminders()).of).toEqual([]);
    expect(listAt(await told('an'), 'reminders')).toMatchObject([{ kind: 'overdue', task: 'approve', sectionId: opening.sectionId }]);
  });
});
