import { describe, expect, it } from 'vitest';
import { disposition, reportName } from './file-names.js';

describe("a document's file name", () => {
  it('says number and period, and is readable to programs without Unicode', () => {
    const name = reportName({ kind: 'half-year', year: 2026, index: 1 }, { number: 7, symbol: 'BC-UBND' });
    expect(name).toBe('Báo cáo 07-BC-UBND 6 tháng đầu năm 2026');
    expect(disposition('attachment', `${name}.pdf`)).toBe(
      `attachment; filename="Bao cao 07-BC-UBND 6 thang dau nam 2026.pdf"; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`,
    );
  });
});
