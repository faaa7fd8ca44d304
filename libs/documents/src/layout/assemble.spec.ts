import type { Block, ReportNode, ReportText } from '@trinhky/content';
import { describe, expect, it } from 'vitest';
import { TextCannotBeRendered } from '../rendering-errors.js';
import { sampleReportText as sample } from '../testing/sample-report-text.js';
import { assemble, balancedLines } from './assemble.js';
import { textWidth } from './fonts.js';
import { dateWords, organInRunningText, paddedNumber, romanNumeral } from './places.js';
import { wordsOf } from './print-inline.js';

const words = (t: string): Block => ({ kind: 'paragraph', id: 'b', content: [{ kind: 'text', t }] });
const withBlocks = (...blocks: Block[]): ReportText => ({
  ...sample,
  nodes: [{ id: 'n', kind: 'section', numbering: 'arabic', title: 'Mục', blocks, children: [] }],
});
const lastWords = (report: ReportText) => {
  const last = assemble(report).body.at(-1);
  return last?.k === 'text' ? wordsOf(last.content) : '';
};
function refusal(report: ReportText): TextCannotBeRendered {
  try {
    assemble(report);
  } catch (error) {
    if (error instanceof TextCannotBeRendered) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('a working table', () => {
  const line = (t: string) => [{ kind: 'text' as const, t }];
  const block: Block = {
    kind: 'table',
    id: 't',
    columns: [{ id: 'c', width: 1 }],
    headerRows: 1,
    rows: [
      { id: 'head', cells: [{ content: [line('Ý kiến')] }] },
      { id: 'r', cells: [{ content: [line('Một.'), line('Hai.')] }] },
    ],
  };
  const { letterhead } = sample;
  const sheet = assemble({
    v: 1,
    sheet: true,
    letterhead,
    date: '2026-07-03',
    kind: 'BẢNG TIẾP THU',
    subject: '(đối với dự thảo)',
    nodes: [{ id: 'n', kind: 'section', numbering: 'none', blocks: [block], children: [] }],
    fontSize: 13,
    lineMultiple: 1,
  });
  it('is landscape and dated, without number, signature and closing sign', () => {
    expect(sheet).toMatchObject({ landscape: true, signed: false, number: '', symbol: '', day: '03', month: '7', appendices: [] });
    expect([sheet.title, sheet.rendition, sheet.body.length]).toEqual(['BẢNG TIẾP THU (đối với dự thảo)', 'final', 1]);
    expect(assemble(sample)).toMatchObject({ landscape: false, signed: true });
  });
  it('sets no paragraph of a cell bold but those of the header row', () => {
    const [table] = sheet.body;
    const cells = table?.k === 'table' ? table.rows.flat() : [];
    expect(cells.map(({ bold }) => bold)).toEqual([true, false]);
    expect(cells.flatMap(({ content }) => content.flat())).toEqual(['Ý kiến', 'Một.', 'Hai.'].map((t) => ({ k: 'text', t })));
  });
});

describe('the places of number and date', () => {
  it('are filled on the final rendition only', () => {
    expect(assemble(sample)).toMatchObject({ number: '07', day: '03', month: '7', year: '2026', legalDate: '2026-07-03' });
    for (const rendition of ['draft', 'signing-copy'] as const)
      expect(assemble({ ...sample, rendition })).toMatchObject({ number: '', day: '', month: '', year: '', legalDate: '' });
  });
  it('must be known for a final rendition', () => {
    const { number: _number, ...unnumbered } = sample;
    expect(() => assemble(unnumbered)).toThrow(RangeError);
  });
  it('pad numbers and days below 10 and the months 1 and 2', () => {
    expect(['5', '12', '05'].map(paddedNumber)).toEqual(['05', '12', '05']);
    expect(dateWords('2026-02-09')).toEqual({ day: '09', month: '02', year: '2026' });
    expect(dateWords('2026-10-19')).toEqual({ day: '19', month: '10', year: '2026' });
  });
});

describe('the end of the text', () => {
  it('gets "./." only where the author left it out', () => {
    expect(lastWords(withBlocks(words('Hết năm 2026')))).toBe('Hết năm 2026./.');
    expect(lastWords(withBlocks(words('Hết năm 2026.')))).toBe('Hết năm 2026./.');
    expect(lastWords(withBlocks(words('Hết năm 2026./.')))).toBe('Hết năm 2026./.');
  });
});

describe('a report that is not written yet', () => {
  it('is set without the mark of an end', () => {
    expect(assemble({ ...sample, nodes: [] }).body).toEqual([]);
    expect(assemble(withBlocks()).body).toMatchObject([{ k: 'heading', label: '1.' }]);
  });
});

describe('headings', () => {
  const styleOf = (id: string) => assemble(sample).body.find((b) => b.k === 'heading' && b.id === id);
  it('of phần and mục are set in capitals, of khoản as written', () => {
    expect(styleOf('n-phan-1')).toMatchObject({
      style: 'part',
      label: 'Phần thứ nhất',
      title: [{ t: 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ 6 THÁNG ĐẦU NĂM 2026' }],
    });
    expect(styleOf('n-kinh-te')).toMatchObject({ style: 'major', label: 'I.', title: [{ t: 'LĨNH VỰC KINH TẾ VÀ NGÂN SÁCH' }] });
    expect(styleOf('n-ngan-sach')).toMatchObject({ style: 'clause', label: '1.', title: [{ t: 'Thu, chi ngân sách nhà nước' }] });
    expect(styleOf('b-thu')).toMatchObject({ style: 'clause', label: '1.1.' });
  });
  it('never skip a level', () => {
    let before = 0;
    for (const block of assemble(sample).body) {
      if (block.k !== 'heading') continue;
      expect(block.level).toBeLessThanOrEqual(before + 1);
      before = block.level;
    }
  });
});

describe('what a text shows by number', () => {
  it('is the number of the place it refers to', () => {
    const clause = assemble(sample).body.find((b) => b.k === 'text' && b.id === 'b-chi-c');
    expect(clause?.k === 'text' && wordsOf(clause.content)).toContain('xem mục I.3 Phần thứ nhất.');
  });
  it('is refused when that place is gone, naming the block', () => {
    const gone = refusal(withBlocks({ kind: 'paragraph', id: 'b-7', content: [{ kind: 'xref', target: 'nowhere' }] }));
    expect(gone).toMatchObject({ nodeId: 'n', blockId: 'b-7' });
  });
  it('runs through the footnotes of the body, then of the appendices', () => {
    const { body, appendices } = assemble(sample);
    const notes = [...body, ...appendices.flatMap((a) => a.blocks)]
      .flatMap((b) => (b.k === 'text' ? b.content : []))
      .flatMap((i) => (i.k === 'note' ? [i.number] : []));
    expect(notes).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('a text that cannot be set', () => {
  it.each([
    ['an emoji', 'Đạt 😀', '“😀” (U+1F600)'],
    ['a tick', 'Đạt ✓', '“✓” (U+2713)'],
    ['a NUL', 'a\u0000b', 'ký tự ẩn U+0000'],
    ['a zero-width space', 'a\u200Bb', 'ký tự ẩn U+200B'],
    ['half a surrogate pair', 'a\uD83Db', 'U+D83D'],
  ])('with %s is refused, naming block and character', (_, t, named) => {
    expect(refusal(withBlocks(words('Đạt'), { ...words(t), id: 'b-2' }))).toMatchObject({
      nodeId: 'n',
      blockId: 'b-2',
      detail: expect.stringContaining(named),
    });
  });
  it('in a footnote or a table cell is refused, naming the block', () => {
    const note: Block = { kind: 'paragraph', id: 'b-n', content: [{ kind: 'footnote', id: 'f', content: [{ kind: 'text', t: '✓' }] }] };
    const table: Block = {
      kind: 'table',
      id: 'b-t',
      columns: [{ id: 'c', width: 1 }],
      headerRows: 0,
      rows: [{ id: 'r', cells: [{ content: [[{ kind: 'text', t: '✓' }]] }] }],
    };
    expect(refusal(withBlocks(note)).blockId).toBe('b-n');
    expect(refusal(withBlocks(table)).blockId).toBe('b-t');
  });
  it('in a title names the node, in the subject neither', () => {
    const node: ReportNode = { id: 'n-1', kind: 'section', numbering: 'arabic', title: 'Mục ☐', blocks: [], children: [] };
    expect(refusal({ ...sample, nodes: [node] })).toMatchObject({ nodeId: 'n-1', blockId: undefined });
    expect(refusal({ ...sample, subject: 'Về ☐' })).toMatchObject({ nodeId: undefined, blockId: undefined });
  });
  it('is told with the title of its section, or the name of its part', () => {
    const bad = { ...words('✓'), id: 'b-1' };
    const inNode = (node: Partial<ReportNode>) =>
      refusal({ ...sample, nodes: [{ id: 'n', kind: 'section', numbering: 'none', blocks: [bad], children: [], ...node }] }).detail;
    expect(inNode({ title: 'Kinh tế' })).toBe('Mục “Kinh tế”: Phông chữ của văn bản không có: “✓” (U+2713)');
    expect(inNode({ kind: 'opening' })).toMatch(/^Phần mở đầu: /);
    expect(inNode({ kind: 'closing' })).toMatch(/^Phần kết thúc: /);
    expect(inNode({ kind: 'appendix', title: 'Biểu số liệu' })).toMatch(/^Phụ lục “Biểu số liệu”: /);
    expect(refusal({ ...sample, subject: 'Về ✓' }).detail).toMatch(/^Phần ngoài các mục /);
  });
  it.each([
    ['a row longer than its table', [{ content: [] }, { content: [] }, { content: [] }]],
    ['a merged cell beyond the last row', [{ content: [], rowspan: 2 }, { content: [] }]],
  ])('for %s is refused, naming the table', (_, cells) => {
    const columns = [
      { id: 'c1', width: 1 },
      { id: 'c2', width: 1 },
    ];
    expect(refusal(withBlocks({ kind: 'table', id: 'b-t', columns, headerRows: 0, rows: [{ id: 'r', cells }] })).blockId).toBe('b-t');
  });
});

describe('the words around the text', () => {
  it('lead Nơi nhận with "Như trên" when the report addresses someone, and end it with Lưu', () => {
    const { recipients } = assemble(sample);
    expect([recipients[0], recipients.at(-1)]).toEqual(['- Như trên;', '- Lưu: VT, VP.']);
    expect(assemble({ ...sample, addressees: [], recipients: ['- TT Đảng ủy;'], archive: 'Lưu: VT.' }).recipients).toEqual([
      '- TT Đảng ủy;',
      '- Lưu: VT.',
    ]);
  });
  it('number appendices in Roman from two on and name the organ as in running text', () => {
    const one = assemble({ ...sample, nodes: sample.nodes.slice(0, -1) });
    expect(assemble(sample).appendices.map((a) => a.label)).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect(one.appendices.map((a) => a.label)).toEqual(['Phụ lục']);
    expect(one.appendices[0]?.reference).toBe(
      '(Kèm theo Báo cáo số 07/BC-UBND ngày 03 tháng 7 năm 2026 của Ủy ban nhân dân phường An Thạnh)',
    );
    expect([1, 4, 9, 14].map(romanNumeral)).toEqual(['I', 'IV', 'IX', 'XIV']);
    expect(organInRunningText(['ỦY BAN NHÂN DÂN', 'ĐẶC KHU CÁT BÀ'])).toBe('Ủy ban nhân dân đặc khu Cát Bà');
  });
  it('set căn cứ in italics, an opening sentence upright', () => {
    const opening = (...lines: string[]): ReportText => ({
      ...sample,
      nodes: [{ id: 'n', kind: 'opening', numbering: 'none', blocks: lines.map((t, i) => ({ ...words(t), id: `b${i}` })), children: [] }],
    });
    const bases = assemble(opening('Căn cứ Luật A;', 'Căn cứ Nghị định B.', 'Ủy ban nhân dân báo cáo:')).body.map(
      (b) => b.k === 'text' && b.legalBasis === true,
    );
    expect(bases).toEqual([true, true, false]);
    expect(
      assemble(opening('Căn cứ Kế hoạch A, Ủy ban nhân dân báo cáo.')).body.map((b) => b.k === 'text' && b.legalBasis === true),
    ).toEqual([false]);
  });
  it('break a long name of the organ to fit its column', () => {
    const { organ, organName } = assemble({ ...sample, letterhead: { ...sample.letterhead, organ: ['ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH'] } });
    expect(organ).toEqual(['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH']);
    expect(organName).toBe('Ủy ban nhân dân phường Hòa Bình');
  });
  it('break the subject into balanced lines that fit, losing no word', () => {
    const lines = balancedLines(sample.subject, 420, 14);
    expect(lines.join(' ')).toBe(sample.subject);
    expect(lines.every((line) => textWidth(line, 14) <= 420)).toBe(true);
    const widths = lines.map((line) => textWidth(line, 14));
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
  });
});
