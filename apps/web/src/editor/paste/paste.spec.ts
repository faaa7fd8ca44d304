// @vitest-environment jsdom
import { LIMITS, parseBlocks, plainTextOfBlocks, type Block } from '@trinhky/content';
import { fc } from '@trinhky/content/testing';
import { describe, expect, it } from 'vitest';
import { blocksOfHtml } from './html-blocks.js';
import { withinLimits } from './limits.js';
import { blocksOfText } from './lines.js';

const LEVELS = ['arabic', 'decimal', 'letter'] as const;
const html = (body: string) => blocksOfHtml(new DOMParser().parseFromString(`<html><body>${body}</body></html>`, 'text/html'), LEVELS);

/** Blocks without their ids, which are new each time. */
function bare(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => JSON.parse(JSON.stringify(block, (key, value: unknown) => (key === 'id' ? undefined : value))));
}
const t = (words: string, ...m: string[]) => ({ kind: 'text', t: words, ...(m.length > 0 && { m }) });

describe('text pasted from Word', () => {
  it('becomes paragraphs with bold, italics, underline and raised letters, white space and NFD mended', () => {
    const { blocks } = html(
      `<p class=MsoNormal><b>Thu</b> ngân\n sách <i style='mso-bidi-font-style:normal'>đạt</i> <u>12</u>&nbsp; m<sup>2</sup></p>
       <p class=MsoNormal align=center style='text-align:center'><span style='font-weight:bold'>Tie\u0302\u0301ng</span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
    );
    expect(bare(parsed(blocks))).toEqual([
      {
        kind: 'paragraph',
        content: [t('Thu', 'b'), t(' ngân sách '), t('đạt', 'i'), t(' '), t('12', 'u'), t(' m'), t('2', 'sup')],
      },
      { kind: 'paragraph', align: 'center', content: [t('Tiếng', 'b')] },
    ]);
  });

  it('has its lists as items and clauses, the marker taken out of the words', () => {
    const item = (marker: string, level: number, words: string) =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}</p>`;
    const { blocks, numbered } = html(
      [
        item('-', 1, 'Chi thường xuyên;'),
        item('+', 2, 'Chi giáo dục;'),
        item('·', 1, 'Chi khác;'),
        item('1.', 1, 'Về thu ngân sách.'),
        item('a)', 2, 'Thuế;'),
      ].join(''),
    );
    expect(numbered).toBe(5);
    expect(bare(parsed(blocks))).toEqual([
      { kind: 'item', marker: '-', level: 1, content: [t('Chi thường xuyên;')] },
      { kind: 'item', marker: '+', level: 2, content: [t('Chi giáo dục;')] },
      { kind: 'item', marker: '-', level: 1, content: [t('Chi khác;')] },
      { kind: 'clause', level: 1, content: [t('Về thu ngân sách.')] },
      { kind: 'clause', level: 3, content: [t('Thuế;')] },
    ]);
  });

  it('has hand-typed numbers as structure: a short bold line a heading, a bold beginning a run-in title', () => {
    const { blocks } = html(
      '<p><b>1. Kết quả thực hiện</b></p><p><b>1.1. Về kinh tế.</b> Tổng thu đạt 12,5 tỷ đồng.</p><p>a) Thuế đạt 1,2 tỷ đồng;</p><p>- Phí, lệ phí.</p><p>2025 là năm đầu.</p>',
    );
    expect(bare(parsed(blocks))).toEqual([
      { kind: 'heading', level: 1, title: [t('Kết quả thực hiện')] },
      { kind: 'clause', level: 2, title: [t('Về kinh tế.')], content: [t(' Tổng thu đạt 12,5 tỷ đồng.')] },
      { kind: 'clause', level: 3, content: [t('Thuế đạt 1,2 tỷ đồng;')] },
      { kind: 'item', marker: '-', level: 1, content: [t('Phí, lệ phí.')] },
      { kind: 'paragraph', content: [t('2025 là năm đầu.')] },
    ]);
  });

  it('has its footnotes as footnotes, where they stand', () => {
    const { blocks } = html(
      `<p>Theo nghị quyết<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> đã ban hành.</p>
       <div style='mso-element:footnote-list'><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
       <p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Nghị quyết số <i>12</i>.</p></div></div>`,
    );
    expect(bare(parsed(blocks))).toEqual([
      {
        kind: 'paragraph',
        content: [t('Theo nghị quyết'), { kind: 'footnote', content: [t('Nghị quyết số '), t('12', 'i'), t('.')] }, t(' đã ban hành.')],
      },
    ]);
  });

  it('has its tables whole: spans kept, gaps filled, header rows, widths, a table in a cell as paragraphs', () => {
    const { blocks } = html(
      `<table><thead><tr><th width=50>TT</th><th width=200>Chỉ tiêu</th><th width=100>Số</th></tr></thead>
       <tr><td>1</td><td rowspan=9>Thu<table><tr><td>Thuế</td><td>5</td></tr><tr><td>Phí</td><td>2</td></tr></table></td><td align=right>7</td></tr>
       <tr><td>2</td></tr><tr><td colspan=2>Tổng</td><td>9</td></tr></table>`,
    );
    const [table] = parsed(blocks);
    expect(table).toMatchObject({ kind: 'table', headerRows: 1, columns: [{ width: 50 }, { width: 200 }, { width: 100 }] });
    expect(bare(table?.kind === 'table' ? [{ ...table, columns: [] }] : [])).toMatchObject([
      {
        rows: [
          { cells: [{ content: [[t('TT')]] }, { content: [[t('Chỉ tiêu')]] }, { content: [[t('Số')]] }] },
          { cells: [{ content: [[t('1')]] }, { rowspan: 3, content: [[t('Thu')], [t('Thuế | 5')], [t('Phí | 2')]] }, { align: 'right' }] },
          { cells: [{ content: [[t('2')]] }, { content: [[]] }] },
          { cells: [{ content: [[t('Tổng')]] }, { content: [[t('9')]] }] },
        ],
      },
    ]);
  });

  it('keeps page breaks and headings of styles', () => {
    const { blocks } = html(
      `<h2>II. Phương hướng</h2><p>Một.</p><span><br clear=all style='page-break-before:always'></span><p style='mso-outline-level:1'>Hai</p>`,
    );
    expect(parsed(blocks).map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'page-break', 'heading']);
  });
});

describe('pasted HTML', () => {
  const PAYLOADS = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><text>x</text></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<a href="javascript:alert(1)">Bấm</a>',
    '<p onclick="alert(1)" style="background:url(javascript:alert(1))">Chữ</p>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<template><script>alert(1)</script></template>',
    '<object data="data:text/html,<script>alert(1)</script>"></object>',
    '<form><button formaction="javascript:alert(1)">Gửi</button></form>',
    '<style>@import "//x"</style><p>Chữ</p>',
  ];

  it.each(PAYLOADS)('can run nothing: %s', (payload) => {
    const { blocks } = html(`<p>Trước</p>${payload}`);
    expect(JSON.stringify(parsed(blocks))).not.toMatch(/alert|javascript|onerror|@import/u);
  });

  const element = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, depthIdentifier: 'html' },
      fc.constantFrom('Ủy ban', ' 1. Một ', '- hai', '\u202Eabc\u0007', 'a) ba', '&nbsp;', '<br>', '12,5'),
      fc
        .tuple(
          fc.constantFrom(
            'p',
            'div',
            'b',
            'span',
            'ul',
            'ol',
            'li',
            'table',
            'tr',
            'td',
            'th',
            'thead',
            'h1',
            'h3',
            'a',
            'sup',
            'blockquote',
          ),
          fc.constantFrom(
            '',
            ' colspan=3',
            ' rowspan=4',
            ' colspan=0 rowspan=-1',
            ' style="mso-list:l0 level3 lfo1"',
            ' style="mso-list:Ignore"',
            ' width=30',
            ' href="#_ftn1"',
          ),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([tag, attributes, inner]) => `<${tag}${attributes}>${inner.join('')}</${tag}>`),
    ),
  }));

  it('of any shape gives blocks that can be saved', () => {
    fc.assert(
      fc.property(fc.array(element.node, { maxLength: 6 }), (parts) => {
        parsed(html(parts.map(String).join('') + '<div id=ftn1><p>Ghi chú</p></div>').blocks);
      }),
      { numRuns: 120 },
    );
  });
});

describe('text pasted from a PDF', () => {
  const PDF = `II. KẾT QUẢ THỰC HIỆN
1. Công tác thu ngân sách
Tổng thu ngân sách nhà nước trên địa bàn phường 6 tháng đầu năm 2025 ước
đạt 12,5 tỷ đồng, bằng 56% dự toán được giao, tăng 8% so với cùng kỳ năm
2024. Trong đó:
- Thu thuế sử dụng đất phi nông nghiệp đạt 1,2 tỷ đồng, bằng 61% dự toán được
giao;
- Thu phí, lệ phí đạt 0,8 tỷ đồng.
a) Về chi ngân sách: bảo đảm đúng quy định.`;

  it('has broken lines joined and hand-typed numbers as structure', () => {
    const { blocks, joined, numbered } = blocksOfText(PDF, LEVELS);
    expect(joined).toBe(3);
    expect(numbered).toBe(5);
    expect(bare(parsed(blocks))).toEqual([
      { kind: 'heading', level: 1, title: [t('KẾT QUẢ THỰC HIỆN')] },
      { kind: 'clause', level: 1, content: [t('Công tác thu ngân sách')] },
      {
        kind: 'paragraph',
        content: [
          t(
            'Tổng thu ngân sách nhà nước trên địa bàn phường 6 tháng đầu năm 2025 ước đạt 12,5 tỷ đồng, bằng 56% dự toán được giao, tăng 8% so với cùng kỳ năm 2024. Trong đó:',
          ),
        ],
      },
      {
        kind: 'item',
        marker: '-',
        level: 1,
        content: [t('Thu thuế sử dụng đất phi nông nghiệp đạt 1,2 tỷ đồng, bằng 61% dự toán được giao;')],
      },
      { kind: 'item', marker: '-', level: 1, content: [t('Thu phí, lệ phí đạt 0,8 tỷ đồng.')] },
      { kind: 'clause', level: 3, content: [t('Về chi ngân sách: bảo đảm đúng quy định.')] },
    ]);
  });

  it('loses no word', () => {
    const words = (text: string) =>
      text
        .replace(/(^|\n)(?:II\.|1\.|a\)|-) /gu, '$1')
        .split(/\s+/u)
        .filter(Boolean);
    expect(words(plainTextOfBlocks(blocksOfText(PDF, LEVELS).blocks))).toEqual(words(PDF));
  });

  it('keeps short lines apart, as they were typed', () => {
    expect(blocksOfText('Kính gửi anh.\nMai họp lúc 8 giờ.\n\nCảm ơn.').blocks).toHaveLength(3);
  });

  it('is kept in blocks no longer than one may be', () => {
    const long = withinLimits(blocksOfText(`${'Ủy ban nhân dân phường đạt. '.repeat(4_000)}`).blocks);
    expect(long.length).toBeGreaterThan(2);
    expect(plainTextOfBlocks(long).replace(/\s+/gu, '')).toHaveLength('Ủybannhândânphườngđạt.'.length * 4_000);
    parsed(long);
    expect(Math.max(...long.map((block) => plainTextOfBlocks([block]).length))).toBeLessThanOrEqual(LIMITS.blockText);
  });
});

/** As the server would take them. */
function parsed(blocks: readonly Block[]): Block[] {
  const read = parseBlocks(JSON.parse(JSON.stringify(blocks)));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.blocks;
}
