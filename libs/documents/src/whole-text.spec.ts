import type { Block, ReportText } from '@trinhky/content';
import mammoth from 'mammoth';
import { afterAll, describe, expect, it } from 'vitest';
import { createDocx } from './docx/create-docx.js';
import { assemble } from './layout/assemble.js';
import { readDocx } from './nd30/docx-facts.js';
import { pdfText } from './testing/pdf-text.js';
import { sampleReportText as sample } from './testing/sample-report-text.js';
import { spokenText, squeezed, withoutPieces } from './testing/spoken-text.js';
import { createPdfRenderer } from './typst/pdf-renderer.js';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const renderedText = async (text: ReportText) => pdfText((await renderer.render(text)).pdf);
async function docxText(text: ReportText): Promise<{ body: string; notes: string[] }> {
  const { paragraphs, footnotes } = await readDocx(await createDocx(text));
  return { body: paragraphs.map((p) => p.text).join('\n'), notes: footnotes.map((p) => p.text) };
}
/** The words around the text, in the order of reading: page 1's head, the signature block, the appendices' heads. */
function furniture(text: ReportText): string[] {
  const r = assemble(text);
  return [
    ...r.organ,
    'Độc lập - Tự do - Hạnh phúc',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    `Số: ${r.number}/${r.symbol}`,
    `${r.place}, ngày ${r.day} tháng ${r.month} năm ${r.year}`,
    r.kind,
    r.subject.join(' '),
    'Kính gửi:',
    ...r.addressees.map((a, i, all) => `- ${a}${i === all.length - 1 ? '.' : ';'}`),
    'Nơi nhận:',
    ...r.recipients,
    ...r.capacity,
    r.post,
    r.signer,
    ...r.appendices.flatMap((a) => [a.label, a.reference]),
  ];
}
function remove(rest: string, pieces: string[]): string {
  const bySize = [...pieces].sort((a, b) => b.length - a.length);
  return bySize.reduce((left, piece) => {
    expect(left).toContain(squeezed(piece));
    return left.replace(squeezed(piece), '');
  }, rest);
}

describe('every block and footnote of the sample', () => {
  it('stands once, in order, in the PDF, and nothing else does', async () => {
    const spoken = spokenText(sample, String);
    const { body, notes } = await renderedText(sample);
    // A PDF writes cells that span rows after the rows they span: the cells of that table are looked for apart, without their order.
    const spanning = spoken.body.filter((piece) => piece.id === 'b-bang-chi').map((piece) => piece.text);
    const ordered = spoken.body.filter((piece) => piece.id !== 'b-bang-chi').map((piece) => piece.text);
    const { missing, rest } = withoutPieces(body, ordered);
    expect(missing).toBeUndefined();
    const header = ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kế hoạch năm', 'Thực hiện 6 tháng', 'So kế hoạch (%)'].map(squeezed).join('');
    expect(rest.split(header).length - 1).toBe(3); // repeated on the long table's further pages
    const left = remove(rest.replaceAll(header, ''), [...furniture(sample), ...spanning]);
    expect(left).toBe('/.');
    const numbered = spoken.footnotes.map((note, i) => `${i + 1}${note}`);
    expect(squeezed(notes)).toBe(squeezed(numbered.join('')));
  });
  it('stands once, in order, in the DOCX, and nothing else does', async () => {
    const spoken = spokenText(sample, () => '');
    const { body, notes } = await docxText(sample);
    const { missing, rest } = withoutPieces(
      body,
      spoken.body.map((piece) => piece.text),
    );
    expect(missing).toBeUndefined();
    expect(remove(rest, furniture(sample))).toBe('/.');
    expect(notes.map(squeezed)).toEqual(spoken.footnotes.map(squeezed));
  });
  it('is read back from the DOCX by another reader: headings, tables, footnotes', async () => {
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: await createDocx(sample) });
    const count = (pattern: RegExp) => (html.match(pattern) ?? []).length;
    expect(count(/<li id="footnote-/g)).toBe(7);
    expect(count(/<h[1-6]>/g)).toBe(assemble(sample).body.filter((b) => b.k === 'heading').length);
    expect(count(/<table>/g)).toBe(5);
    expect(messages.filter((m) => m.type === 'error')).toEqual([]);
  });
});

describe('words that look like code', () => {
  const tricky = [
    '#eval("1+1") #import "@preview/x:0.1.0": * #read("/etc/passwd")',
    '$x^2$ *không đậm* _không nghiêng_ `mã` = Đề mục',
    '<w:t>chữ</w:t> &lt; &amp; <!-- --> ]]> "nháy" \'đơn\'',
    '\\u0000 \\n \\#let a = 1; //chú thích /* */ https://example.vn',
    '- gạch + cộng / chia ~ -- --- ... @nhan [ngoặc] {nhọn} %PAGE% ${bien}',
  ];
  const blocks = tricky.map((t, i): Block => ({ kind: 'paragraph', id: `b${i}`, content: [{ kind: 'text', t }] }));
  const text: ReportText = {
    ...sample,
    subject: `Về ${tricky[1]}`,
    nodes: [{ id: 'n', kind: 'section', numbering: 'arabic', title: tricky[0] ?? '', blocks, children: [] }],
  };

  it('come out of the PDF as they were written', async () => {
    const { body } = await renderedText(text);
    expect(withoutPieces(body, [`Về ${tricky[1]}`, ...tricky]).missing).toBeUndefined();
  });
  it('come out of the DOCX as they were written', async () => {
    const { body } = await docxText(text);
    expect(withoutPieces(body, [`Về ${tricky[1]}`, ...tricky]).missing).toBeUndefined();
  });
});

describe('the DOCX', () => {
  it('has the same bytes for the same text', async () => {
    for (const rendition of ['draft', 'signing-copy', 'final'] as const) {
      const first = await createDocx({ ...sample, rendition });
      expect((await createDocx({ ...sample, rendition })).equals(first)).toBe(true);
    }
  });
  it('marks a draft on its first page and at the foot of every page, the signing copy nowhere', async () => {
    const draft = (await docxText({ ...sample, rendition: 'draft' })).body;
    const copy = (await docxText({ ...sample, rendition: 'signing-copy' })).body;
    expect(draft).toContain('DỰ THẢO');
    expect(copy).not.toContain('DỰ THẢO');
    expect(copy).toMatch(/Số:\s+\/BC-UBND/);
  });
  it('refuses what the PDF refuses, naming the block', async () => {
    const nodes = sample.nodes.map((n) =>
      n.kind === 'closing'
        ? { ...n, blocks: [{ kind: 'paragraph' as const, id: 'b-x', content: [{ kind: 'text' as const, t: '☐' }] }] }
        : n,
    );
    await expect(createDocx({ ...sample, nodes })).rejects.toMatchObject({ name: 'TextCannotBeRendered', nodeId: 'n-ket', blockId: 'b-x' });
  });
});
