import { inlineText, plainTextOfBlocks } from '@trinhky/content';
import type { Table } from '@trinhky/content';
import { describe, expect, it } from 'vitest';
import { growths, ratios, remainders, sums } from './half-year-claims.fixture.js';
import { halfYearReport } from './half-year-report.js';

/** "1.260,0" → 1260; "02" → 2. */
const valueOf = (written: string): number => Number(written.replaceAll('.', '').replace(',', '.'));
const numbersIn = (text: string): Set<number> => new Set((text.match(/\d+(?:\.\d{3})*(?:,\d+)?/g) ?? []).map(valueOf));
const said = (node: string): Set<number> => numbersIn(plainTextOfBlocks(halfYearReport[node] ?? []));
const round = (value: number, digits: number): number =>
  Number((Math.round((value + Number.EPSILON) * 10 ** digits) / 10 ** digits).toFixed(digits));
const percent = (part: number, whole: number, digits = 1): number => round((part * 100) / whole, digits);
const add = (parts: readonly number[]): number =>
  round(
    parts.reduce((sum, part) => sum + part, 0),
    4,
  );
const tableOf = (node: string): Table => {
  const table = halfYearReport[node]?.find((block) => block.kind === 'table');
  if (table === undefined) throw new Error(`${node} has no table`);
  return table;
};
const cellsOf = (node: string): string[][] =>
  tableOf(node)
    .rows.slice(1)
    .filter((row) => row.cells.length > 1)
    .map((row) => row.cells.map((cell) => cell.content.map(inlineText).join(' ')));

describe('the figures of the half-year report', () => {
  it.each(sums)('%s: %d is the sum of its parts, all of them said', (node, total, parts) => {
    expect(add(parts)).toBe(total);
    for (const figure of [total, ...parts]) expect(said(node), String(figure)).toContain(figure);
  });

  it.each(ratios)('%s: %d of %d is %d percent', (node, part, whole, stated) => {
    expect(percent(part, whole)).toBe(stated);
    for (const figure of [part, whole, stated]) expect(said(node), String(figure)).toContain(figure);
  });

  it.each(growths)('%s: from the same period, %d against %d is a change of %d percent', (node, now, before, stated) => {
    expect(Math.abs(percent(now - before, before))).toBe(stated);
    for (const figure of [now, before, stated]) expect(said(node), String(figure)).toContain(figure);
  });

  it.each(remainders)('%s: %d is what remains of %d after %d', (node, stated, plan, done) => {
    expect(add([plan, -done])).toBe(stated);
    expect(said(node)).toContain(stated);
  });

  it('per household and per head agree with the ward: 0,85%, 1,41%, 1,37%, 0,14%, 1.152,6 tons', () => {
    expect([percent(98, 11526, 2), percent(163, 11526, 2), percent(586, 42680, 2), percent(96, 68940, 2)]).toEqual([
      0.85, 1.41, 1.37, 0.14,
    ]);
    for (const figure of [0.85, 1.41, 0.14]) expect(said('xh-giam-ngheo')).toContain(figure);
    expect(said('na-quoc-phong')).toContain(1.37);
    expect(said('kt-nong-nghiep')).toContain(round((186.5 * 61.8) / 10, 1));
  });
});

describe('the tables of the half-year report', () => {
  it.each([
    ['kt-thu', [2, 3, 4]],
    ['dt-gpmb', [2, 3, 4, 5, 6, 7]],
    ['cq-cchc', [2, 3, 4, 5, 6, 7]],
  ] as [string, number[]][])('%s: the last row adds up the columns', (node, columns) => {
    const rows = cellsOf(node);
    const total = rows.at(-1) ?? [];
    for (const column of columns)
      expect(add(rows.slice(0, -1).map((row) => valueOf(row[column] ?? '')))).toBe(valueOf(total[column] ?? ''));
  });

  it('the revenue table shows plan and last year as the ratios they are', () => {
    for (const [, , plan = '', done = '', before = '', ofPlan = '', ofBefore = ''] of cellsOf('kt-thu')) {
      expect(percent(valueOf(done), valueOf(plan))).toBe(valueOf(ofPlan));
      expect(percent(valueOf(done), valueOf(before))).toBe(valueOf(ofBefore));
    }
  });

  it('every file that came in is settled or still open, every settled one in time or late', () => {
    for (const row of cellsOf('cq-cchc')) {
      const [, , carried = NaN, received = NaN, settled = NaN, inTime = NaN, late = NaN, open = NaN] = row.map(valueOf);
      expect(carried + received, row[1]).toBe(settled + open);
      expect(inTime + late, row[1]).toBe(settled);
    }
  });

  it('the appendix computes its ratios from its own columns, and says of a ratio whether it is met', () => {
    for (const [, name, unit, plan = '', done = '', before = '', ofPlan = '', ofBefore = ''] of cellsOf('phu-luc')) {
      if (unit === '%') {
        expect(ofPlan, name).toBe(valueOf(done) >= valueOf(plan) ? 'Đạt' : 'Chưa đạt');
        expect(ofBefore, name).toBe('-');
      } else {
        expect(percent(valueOf(done), valueOf(plan)), name).toBe(valueOf(ofPlan));
        expect(percent(valueOf(done), valueOf(before)), name).toBe(valueOf(ofBefore));
      }
    }
  });

  it('the appendix repeats the figures of the sections', () => {
    const nodes = ['kt-thu', 'kt-chi', 'kt-dau-tu', 'kt-cong-nghiep', 'kt-thuong-mai', 'kt-nong-nghiep', 'kt-cong-nghiep', 'xh-giam-ngheo'];
    nodes.push('xh-y-te', 'xh-giao-duc', 'xh-van-hoa', 'na-quoc-phong', 'dt-moi-truong', 'dt-moi-truong', 'dt-ha-tang');
    nodes.push('cq-cchc', 'cq-cchc', 'na-an-ninh');
    const rows = cellsOf('phu-luc');
    expect(rows).toHaveLength(nodes.length);
    for (const [index, node] of nodes.entries()) expect(said(node), rows[index]?.[1]).toContain(valueOf(rows[index]?.[4] ?? ''));
  });

  it('the assessment counts the appendix right: 10 met, 6 at 45% or more, 2 behind', () => {
    const ofPlan = cellsOf('phu-luc').map((row) => row[6] ?? '');
    const met = ofPlan.filter((cell) => cell === 'Đạt' || valueOf(cell) >= 100).length;
    const underway = ofPlan.filter((cell) => valueOf(cell) >= 45 && valueOf(cell) < 100).length;
    expect([met, underway, ofPlan.length - met - underway]).toEqual([10, 6, 2]);
    expect(plainTextOfBlocks(halfYearReport['dg'] ?? [])).toMatch(/18 chỉ tiêu.*10 chỉ tiêu.*06 chỉ tiêu.*02 chỉ tiêu/);
  });
});
