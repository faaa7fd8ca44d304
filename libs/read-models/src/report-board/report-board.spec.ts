import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pending } from '../testing/log.js';
import {
  HEADER,
  numbered,
  numberingRequested,
  outlineChanged,
  recorded,
  rendered,
  reportOpened,
  reportSubmitted,
  signed,
} from '../testing/report-events.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { approved, edited, node, opened, submitted } from '../testing/section-events.js';
import { reportBoardOf, reportOf } from './report-board.query.js';

const NODES = [node('n1', 's1'), node('n2', 's2'), node('n3')];

describe('the report board', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
  });
  afterEach(() => world.close());
  const after = async (stream: string, ...events: Pending[]) => {
    await world.append(stream, events);
    await world.settled();
    return reportOf(world.db, 'w1', 'r1');
  };

  it('says what the report is and how many sections are in which state', async () => {
    await after('report-w1.r1', reportOpened(NODES));
    await after('section-w1.s1', opened(), edited(1, 'b1', 'Một'), submitted(), approved());
    const report = await after('report-w1.r1', recorded('s1', 'n1'));
    expect(report).toMatchObject({
      header: HEADER,
      period: { kind: 'half-year', year: 2026, index: 1 },
      dueDate: '2026-07-25',
      state: 'drafting',
      submission: null,
      number: null,
      sections: { approved: 1, drafting: 1 },
    });
  });

  it('follows the report from submission to issue', async () => {
    await after('report-w1.r1', reportOpened(NODES));
    const states: unknown[] = [];
    const life: Pending[] = [
      reportSubmitted(),
      rendered(1),
      signed(1),
      numberingRequested(1),
      numbered(1),
      { type: 'report.issued.v1', data: { submission: 1, recipients: [], documents: [] } },
    ];
    for (const event of life) {
      states.push((await after('report-w1.r1', event))?.state);
    }
    expect(states).toEqual(['submitted', 'rendered', 'signed', 'numbering', 'numbered', 'issued']);
    expect((await reportOf(world.db, 'w1', 'r1'))?.number).toEqual({ book: 'bao-cao', number: 7, symbol: 'BC-UBND', date: '2026-07-05' });
  });

  it.each([
    ['taken back', { type: 'report.taken-back.v1', data: { submission: 1, reason: 'Nhầm' } }],
    ['returned', { type: 'report.returned.v1', data: { submission: 1, sections: [], reason: 'Nhầm' } }],
    [
      'found not renderable',
      { type: 'report.rendering-failed.v1', data: { submission: 1, sectionId: null, nodeId: null, blockId: null, detail: 'lỗi' } },
    ],
    ['unsigned', { type: 'report.signature-withdrawn.v1', data: { submission: 1, reason: 'Nhầm', number: null } }],
  ] satisfies [string, Pending][])('is drafted again when %s', async (_, event) => {
    const report = await after('report-w1.r1', reportOpened(NODES), reportSubmitted(), event);
    expect(report).toMatchObject({ state: 'drafting', submission: null, signer: null });
  });

  it('does not hear what names another submission', async () => {
    const report = await after('report-w1.r1', reportOpened(NODES), reportSubmitted(), rendered(0), signed(9));
    expect(report).toMatchObject({ state: 'submitted', submission: 1 });
  });

  it('follows a new header and is found by its words without diacritics', async () => {
    await after(
      'report-w1.r1',
      reportOpened(NODES),
      outlineChanged({ op: 'header', header: { ...HEADER, subject: 'Công tác quản lý đất đai' } }),
    );
    const search = async (term: string) => (await reportBoardOf(world.db, 'w1', { search: term })).rows.map(({ reportId }) => reportId);
    expect(await search('dat dai')).toEqual(['r1']);
    expect(await search('ĐẤT')).toEqual(['r1']);
    expect(await search('%')).toEqual([]);
  });

  it('is read page by page, newest first, within one organ', async () => {
    for (let i = 0; i < 5; i++) await world.append(`report-w1.r${i}`, [reportOpened([])]);
    await world.append('report-w2.other', [reportOpened([])]);
    await world.settled();
    const pages: string[][] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await reportBoardOf(world.db, 'w1', { cursor, limit: 2 });
      pages.push(page.rows.map(({ reportId }) => reportId));
      cursor = page.next;
    }
    expect(pages).toEqual([['r4', 'r3'], ['r2', 'r1'], ['r0']]);
    expect(await reportOf(world.db, 'w2', 'r1')).toBeNull();
  });
});
