import { describe, expect, it } from 'vitest';
import type { Inline } from './blocks.js';
import { plainText, plainTextOfBlocks } from './plain-text.js';

const text = (t: string): Inline => ({ kind: 'text', t });
const figure: Inline = { kind: 'figure', indicator: 'thu', period: '2025', format: '0', t: '1.234' };
const note = (t: string): Inline => ({ kind: 'footnote', id: 'f', content: [text(t)] });

describe('plainText', () => {
  it('holds text, figures and line breaks, a sign for a reference, and the footnotes on lines after the text', () => {
    const content = [
      text('Thu '),
      figure,
      note('Theo báo cáo.'),
      text(' tỷ, xem '),
      { kind: 'xref' as const, target: 'x' },
      { kind: 'break' as const },
      text('hết'),
    ];
    expect(plainText({ kind: 'paragraph', id: 'a', content })).toBe('Thu 1.234 tỷ, xem §\nhết\nTheo báo cáo.');
  });

  it('puts one space between a run-in title and its text where neither brings one', () => {
    const clause = (title: string, content: string) =>
      plainText({ kind: 'clause', id: 'a', level: 1, title: [text(title)], content: [text(content)] });
    expect([clause('Ưu điểm:', 'Đạt'), clause('Ưu điểm: ', 'Đạt'), clause('Ưu điểm:', ' Đạt')]).toEqual(Array(3).fill('Ưu điểm: Đạt'));
    expect(plainText({ kind: 'item', id: 'a', marker: '-', level: 1, content: [text('Đạt')] })).toBe('Đạt');
  });

  it('writes a table a line per row, cells parted by tabs, with its caption and footnotes', () => {
    const rows = [
      { id: 'r', cells: [{ content: [[text('STT')]] }, { content: [[text('Tên')], [text('gọi')]] }] },
      { id: 's', cells: [{ content: [[text('1'), note('Tạm tính.')]] }, { content: [[text('Lúa')]] }] },
    ];
    const columns = ['a', 'b'].map((id) => ({ id, width: 1 }));
    expect(plainText({ kind: 'table', id: 't', caption: [text('Biểu 1')], columns, headerRows: 1, rows })).toBe(
      'Biểu 1\nSTT\tTên gọi\n1\tLúa\nTạm tính.',
    );
  });

  it('of several blocks is a line or more per block', () => {
    expect(
      plainTextOfBlocks([
        { kind: 'heading', id: 'h', level: 1, title: [text('Kinh tế')] },
        { kind: 'paragraph', id: 'a', content: [text('Đạt')] },
      ]),
    ).toBe('Kinh tế\nĐạt');
  });
});
