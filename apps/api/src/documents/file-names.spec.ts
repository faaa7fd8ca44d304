import { describe, expect, it } from 'vitest';
import { disposition } from './file-names.js';

describe('the name of a file that is saved', () => {
  it('is Vietnamese for who can read it, plain for the others', () => {
    expect(disposition('attachment', 'Báo cáo quý I.docx')).toBe(
      `attachment; filename="Bao cao quy I.docx"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%20I.docx`,
    );
  });
  it('loses half characters, which no header carries, and what is too long, but not its extension', () => {
    expect(disposition('inline', 'a\ud800.pdf')).toContain('a%EF%BF%BD.pdf');
    const long = disposition('inline', `${'Đ'.repeat(1_000)}.pdf`);
    expect(long).toContain(`filename="${'D'.repeat(100)}.pdf"`);
    expect(long.length).toBeLessThan(1_000);
  });
});
