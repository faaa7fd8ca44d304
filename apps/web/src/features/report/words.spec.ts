import { describe, expect, it } from 'vitest';
import { nodeName, numberText, periodsOf, periodText } from './words.js';

describe('the words of a report', () => {
  it('call a period as an office does', () => {
    expect(periodText({ kind: 'month', year: 2026, index: 6 })).toBe('Tháng 6 năm 2026');
    expect(periodText({ kind: 'quarter', year: 2026, index: 3 })).toBe('Quý III năm 2026');
    expect(periodText({ kind: 'half-year', year: 2026, index: 1 })).toBe('6 tháng đầu năm 2026');
    expect(periodsOf('half-year', 2026).map(({ label }) => label)).toEqual(['6 tháng đầu năm 2026', '6 tháng cuối năm 2026']);
    expect(periodsOf('month', 2026)).toHaveLength(12);
  });
  it('cite a number below ten with its nought', () => {
    expect(numberText({ number: 5, symbol: 'BC-UBND' })).toBe('05/BC-UBND');
    expect(numberText({ number: 123, symbol: 'BC-UBND' })).toBe('123/BC-UBND');
  });
  it('name what has no title by what it is', () => {
    expect(nodeName({ number: null, title: null, kind: 'opening' })).toBe('Phần mở đầu');
    expect(nodeName({ number: 'I.', title: 'KẾT QUẢ', kind: 'heading' })).toBe('I. KẾT QUẢ');
  });
});
