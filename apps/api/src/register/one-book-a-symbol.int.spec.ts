import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, countAt, listAt, openTestWard, submittedReport, textAt, until } from '../testing/index.js';
import type { Client, TestWard } from '../testing/index.js';

let ward: TestWard;
let clerk: Client;
beforeAll(async () => {
  // Late on the last evening of the year.
  ward = await openTestWard({ at: new Date('2026-12-31T15:00:00Z') });
  clerk = await ward.as('khanh');
});
afterAll(() => ward.close());

/** A report of the month that the chair signed; answers how to ask for its number. */
async function signedReport(month: number) {
  const { reportId, submission, sha256, outlineHash } = await submittedReport(ward, month);
  const page = `/api/reports/${reportId}`;
  expect(await (await ward.as('an')).post(`${page}/sign`, { submission, sha256, outlineHash })).toMatchObject({ status: 200 });
  return { page, ask: (book: string) => clerk.post(`${page}/request-number`, { submission, book }) };
}
const numberOf = async (page: string) => {
  const { body } = await until(
    () => clerk.get(page),
    ({ body: shown }) => at(shown, 'submission.number') !== null,
  );
  return { book: textAt(body, 'submission.number.book'), number: countAt(body, 'submission.number.number') };
};

/** What the registers' streams hold. */
async function registered(): Promise<string[]> {
  const found: string[] = [];
  for await (const { stream, revision } of ward.installation.store.readAll({ categories: ['register'] }))
    found.push(`${stream}@${revision}`);
  return found;
}

describe('number and symbol together', () => {
  it('are given once a year, also when two reports ask different new books at the same moment', async () => {
    const [first, second, third] = [await signedReport(1), await signedReport(2), await signedReport(3)];
    const answers = await Promise.all([first.ask('so-a'), second.ask('so-b')]);
    const asked = [first, second].filter((_, index) => answers[index]?.status === 200);
    expect(asked.length).toBeGreaterThan(0);
    const given = await Promise.all(asked.map(({ page }) => numberOf(page)));
    const book = given[0]?.book ?? '';
    expect(given.map((one) => one.book)).toEqual(given.map(() => book));
    expect(given.map(({ number }) => number).sort()).toEqual(given.map((_, index) => index + 1));

    const before = await registered();
    expect(await third.ask('so-c')).toMatchObject({
      status: 409,
      body: { type: 'report.symbol-in-another-book', detail: expect.stringContaining(`sổ “${book}”`) },
    });
    expect(await clerk.post('/api/register/so-c/2026/open', { symbol: 'BC-UBND', start: 1 })).toMatchObject({
      status: 409,
      body: { type: 'register.symbol-in-use', detail: expect.stringContaining(`sổ “${book}”`) },
    });
    expect(await registered()).toEqual(before);
    expect(at((await clerk.get(third.page)).body, 'status')).toBe('signed');

    expect(await clerk.post('/api/register/ke-hoach/2026/open', { symbol: 'KH-UBND', start: 1 })).toMatchObject({ status: 200 });
    expect(await third.ask(book)).toMatchObject({ status: 200 });
    expect(await numberOf(third.page)).toEqual({ book, number: given.length + 1 });
    const books = listAt((await clerk.get(`/api/register?atLeast=${await ward.installation.store.lastPosition()}`)).body, 'rows').filter(
      (row) => at(row, 'symbol') === 'BC-UBND',
    );
    expect(books).toMatchObject([{ book, year: 2026 }]);
  });

  it('begin again with a known book in a new year, and not with one that nobody opened', async () => {
    const report = await signedReport(4);
    ward.clock.at = new Date('2026-12-31T17:30:00Z');
    expect(await report.ask('so-moi')).toMatchObject({
      status: 422,
      body: { type: 'report.unknown-book', detail: expect.stringMatching(/không có sổ “so-moi”.*xin số ở sổ “so-[ab]”/) },
    });
    expect(await report.ask('ke-hoach')).toMatchObject({ status: 200 });
    expect(await numberOf(report.page)).toEqual({ book: 'ke-hoach', number: 1 });
  });
});
