import { describe, expect, it } from 'vitest';
import { disposition, reportName } from '../documents/file-names.js';
import { inPeriod } from './period-words.js';

describe("a template's words", () => {
  it('are filled with month, quarter in Roman numerals, half and year', () => {
    expect(inPeriod({ kind: 'quarter', year: 2026, index: 3 })('QUÝ {quarter} NĂM {year}')).toBe('QUÝ III NĂM 2026');
    expect(inPeriod({ kind: 'month', year: 2026, index: 12 })('tháng {month} năm {year}; {khác}')).toBe('tháng 12 năm 2026; {khác}');
    expect(inPeriod({ kind: 'half-year', year: 2026, index: 2 })('6 tháng {half} năm')).toBe('6 tháng cuối năm');
  });
});

describe("a document's file name", () => {
  it('says number and period, and is readable to programs without Unicode', () => {
    const name = reportName({ kind: 'half-year', year: 2026, index: 1 }, { number: 7, symbol: 'BC-UBND' });
    expect(name).toBe('Báo cáo 07-BC-UBND 6 tháng đầu năm 2026');
    expect(disposition('attachment', `${name}.pdf`)).toBe(
      `attachment; filename="Bao cao 07-BC-UBND 6 thang dau nam 2026.pdf"; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`,
    );
  });
});
