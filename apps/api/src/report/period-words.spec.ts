import { describe, expect, it } from 'vitest';
import { inPeriod } from './period-words.js';

describe("a template's words", () => {
  it('are filled with month, quarter in Roman numerals, half and year', () => {
    expect(inPeriod({ kind: 'quarter', year: 2026, index: 3 })('QUÝ {quarter} NĂM {year}')).toBe('QUÝ III NĂM 2026');
    expect(inPeriod({ kind: 'month', year: 2026, index: 12 })('tháng {month} năm {year}; {khác}')).toBe('tháng 12 năm 2026; {khác}');
    expect(inPeriod({ kind: 'half-year', year: 2026, index: 2 })('6 tháng {half} năm')).toBe('6 tháng cuối năm');
  });
});
