import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allocated } from '../testing/report-events.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { registerBookOf, registerBooksOf } from './register-book.query.js';

const STREAM = 'register-w1.bao-cao.2026';
const BOOK = { book: 'bao-cao', year: 2026 };

describe('the register book', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
    await world.append(STREAM, [{ type: 'register.opened.v1', data: { ...BOOK, symbol: 'BC-UBND', start: 6 } }]);
  });
  afterEach(() => world.close());
  const lines = async () => {
    await world.settled();
    return (await registerBookOf(world.db, 'w1', BOOK)).rows;
  };

  it('holds the columns of Phụ lục IV; the recipients stand in it once the report is issued', async () => {
    await world.append(STREAM, [allocated(6, 'r1', 4)]);
    const line = {
      number: 6,
      symbol: 'BC-UBND',
      date: '2026-07-05',
      signer: 'Lê Minh Châu',
      reportId: 'r1',
      outside: false,
      voidReason: null,
    };
    expect(await lines()).toMatchObject([{ ...line, recipients: [] }]);
    await world.append('report-w1.r1', [
      { type: 'report.issued.v1', data: { submission: 4, recipients: ['UBND thành phố', 'Lưu: VT'], documents: [] } },
    ]);
    expect(await lines()).toMatchObject([{ ...line, recipients: ['UBND thành phố', 'Lưu: VT'] }]);
  });

  it('keeps a voided number, marked with the reason, and one given outside the system', async () => {
    await world.append(STREAM, [allocated(6, 'r1', 4)]);
    await world.append(STREAM, [
      { type: 'register.number-voided.v1', data: { number: 6, reportId: 'r1', submission: 4, reason: 'Rút chữ ký' } },
    ]);
    await world.append(STREAM, [
      {
        type: 'register.outside-number-entered.v1',
        data: { number: 7, symbol: 'BC-UBND', date: '2026-07-06', subject: 'Báo cáo giấy', note: 'Cấp trên sổ giấy' },
      },
    ]);
    expect(await lines()).toMatchObject([
      { number: 6, voidReason: 'Rút chữ ký', outside: false },
      { number: 7, voidReason: null, outside: true, signer: null, note: 'Cấp trên sổ giấy' },
    ]);
  });

  it('is kept apart by organ, book and year, and read page by page', async () => {
    for (let number = 6; number < 11; number++) await world.append(STREAM, [allocated(number, `r${number}`, 1)]);
    await world.append('register-w1.bao-cao.2027', [allocated(1, 'next', 1)]);
    await world.append('register-w2.bao-cao.2026', [allocated(6, 'foreign', 1)]);
    await world.settled();
    const first = await registerBookOf(world.db, 'w1', { ...BOOK, limit: 3 });
    const second = await registerBookOf(world.db, 'w1', { ...BOOK, limit: 3, cursor: first.next });
    expect([first, second].map(({ rows }) => rows.map(({ number }) => number))).toEqual([
      [6, 7, 8],
      [9, 10],
    ]);
    expect(await registerBooksOf(world.db, 'w1')).toEqual([{ ...BOOK, symbol: 'BC-UBND', start: 6 }]);
  });
});
