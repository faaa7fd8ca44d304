import { describe, expect, it } from 'vitest';
import { importReport } from './import-report.js';
import { MAX_SOURCE_BYTES, readSource } from './read-source.js';

const code = (source: string | Uint8Array): string => {
  const result = importReport(source);
  return result.kind === 'refused' ? result.code : result.kind;
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array =>
  new Uint8Array([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);

describe('a file that is no text is refused whole, in Vietnamese', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'import.empty'],
    ['blank lines only', ' \n\f\n\t', 'import.empty'],
    ['a PDF', bytes('%PDF-1.7\n'), 'import.binary'],
    ['a DOCX', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'import.binary'],
    ['bytes of no text', new Uint8Array([1, 2, 3, 200, 255, 254, 7, 8]), 'import.binary'],
    ['text in another code page', new Uint8Array([...bytes('Bao cao thang '), 0xe1, 0xe0, 0x20]), 'import.not-utf8'],
    ['NUL in a text', 'I. KẾT QUẢ\0', 'import.nul'],
    ['NUL in bytes', bytes('I. KẾT QUẢ\0'), 'import.nul'],
    ['too many bytes', new Uint8Array(MAX_SOURCE_BYTES + 1).fill(0x61), 'import.too-large'],
    ['too long a text', 'a'.repeat(MAX_SOURCE_BYTES + 1), 'import.too-large'],
  ])('%s', (_, source, expected) => {
    expect(code(source)).toBe(expected);
    const result = importReport(source);
    expect(result.kind === 'refused' && result.message).toMatch(/^Tệp .*\.$/);
  });
});

describe('text is read to NFC lines with their numbers in the source', () => {
  it('takes UTF-8 with a BOM and UTF-16 with a BOM', () => {
    expect(code(bytes('\uFEFFI. KẾT QUẢ'))).toBe('imported');
    expect(code(utf16('I. KẾT QUẢ'))).toBe('imported');
  });

  it('composes letters, counts blank lines and sees form feeds', () => {
    const source = readSource('a\r\n\r\n\fKe\u0302\u0301t qu\u0309a  \n');
    expect(source.kind === 'source' && source.lines).toEqual([
      { n: 1, text: 'a', indented: false, blanksBefore: 0, formFeed: false },
      { n: 3, text: 'Kết qủa', indented: true, blanksBefore: 1, formFeed: true },
    ]);
  });

  it('lists characters that cannot be printed instead of losing them', () => {
    const source = readSource('công\u200B tác\u0007');
    expect(source.kind === 'source' && source.lines[0]?.text).toBe('công tác');
    expect(source.kind === 'source' && source.dropped.map(({ text }) => text)).toEqual(['\u200B', '\u0007']);
  });
});
