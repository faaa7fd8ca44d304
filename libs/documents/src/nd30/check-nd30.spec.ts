import type { ReportText } from '@trinhky/content';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { createDocx } from '../docx/create-docx.js';
import { assemble } from '../layout/assemble.js';
import { nd30_2020 } from '../layout/nd30-2020.js';
import type { PrintedReport } from '../layout/printed-report.js';
import { sampleReportText as sample } from '../testing/sample-report-text.js';
import { startChild, type RenderChild } from '../typst/child-process.js';
import { checkNd30, type RuleFinding } from './check-nd30.js';

const template = readFileSync(new URL('../../typst/nd30-2020.typ', import.meta.url), 'utf8');
let child: RenderChild;
let docx: Buffer;
let pdf: Buffer;

/** The sample's PDF from a template, a table of measures or a printed model that was tampered with. */
async function tampered(change: { template?: string; law?: object; report?: Partial<PrintedReport> } = {}): Promise<Buffer> {
  const doc = JSON.stringify({ ...assemble(sample), ...change.report });
  const law = JSON.stringify({ ...nd30_2020, printed: { ...nd30_2020.printed, ...change.law } });
  const answer = await child.run({ id: 1, template: change.template ?? template, inputs: { doc, law } });
  if (!answer.ok) throw new Error(answer.diagnostics.join());
  return Buffer.from(answer.pdf);
}
async function editedDocx(file: string, from: string | RegExp, to: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(docx);
  const xml = (await zip.file(file)?.async('string')) ?? '';
  const edited = xml.replace(from, to);
  if (edited === xml) throw new Error('the edit changed nothing');
  zip.file(file, edited);
  return zip.generateAsync({ type: 'nodebuffer' });
}
const failing = (findings: RuleFinding[]) => findings.filter((f) => f.verdict === 'fail').map((f) => f.rule);
const failsOf = async (text: ReportText) => failing(await checkNd30({ text, docx: await createDocx(text) }));

beforeAll(async () => {
  child = await startChild();
  docx = await createDocx(sample);
  pdf = await tampered();
});
afterAll(() => child.kill());

describe('the sample report', () => {
  it('answers each of the 68 rules once and fails none, on model, DOCX and PDF', async () => {
    const findings = await checkNd30({ text: sample, docx, pdf });
    expect(findings.map((f) => f.rule)).toEqual(Array.from({ length: 68 }, (_, i) => i + 1));
    expect(failing(findings)).toEqual([]);
    expect(findings.every((f) => f.reason !== '')).toBe(true);
  });
  it.each(['draft', 'signing-copy'] as const)('fails none as %s', async (rendition) => {
    expect(await failsOf({ ...sample, rendition })).toEqual([]);
  });
  it.each([
    [13, 1],
    [14, 1.5],
    [13, 1.5],
  ] as const)('fails none at size %s and %s lines', async (fontSize, lineMultiple) => {
    const text = { ...sample, fontSize, lineMultiple };
    const findings = await checkNd30({ text, docx: await createDocx(text), pdf: await tampered({ report: { fontSize, lineMultiple } }) });
    expect(failing(findings)).toEqual([]);
  });
});

describe('a report whose words break a rule', () => {
  it.each<[string, number, Partial<ReportText>]>([
    ['a lower-case symbol', 18, { letterhead: { ...sample.letterhead, symbol: 'BC-ubnd' } }],
    ['a place without capital', 20, { letterhead: { ...sample.letterhead, place: 'an thạnh' } }],
    ['"V/v" before the subject', 23, { subject: 'V/v báo cáo 6 tháng' }],
    ['a subject in capitals', 23, { subject: 'TÌNH HÌNH 6 THÁNG' }],
    ['lines closer than single', 28, { lineMultiple: 0.9 }],
    ['lines wider than 1.5', 28, { lineMultiple: 1.8 }],
    ['an unknown capacity', 41, { capacity: ['ĐẠI DIỆN ỦY BAN NHÂN DÂN'] }],
    ['a deputy who does not sign KT.', 41, { capacity: ['TM. ỦY BAN NHÂN DÂN'] }],
    ['a degree before the name', 42, { signer: 'ThS. Nguyễn Thị Thu Hằng' }],
    ['an archive line without VT', 51, { archive: 'Lưu: hồ sơ' }],
  ])('fails for %s', async (_, rule, change) => {
    expect(await failsOf({ ...sample, ...change })).toContain(rule);
  });
  it('fails when no sentence mentions the appendices', async () => {
    const nodes = sample.nodes.filter((node) => node.id !== 'n-phan-2');
    expect(await failsOf({ ...sample, nodes })).toEqual([39]);
  });
});

describe('a DOCX that was changed afterwards', () => {
  it.each<[string, number, string, string | RegExp, string]>([
    ['Letter paper', 1, 'word/document.xml', /w:w="11906"/g, 'w:w="12240"'],
    ['a narrow left margin', 3, 'word/document.xml', /w:left="1701"/g, 'w:left="1134"'],
    ['another font', 5, 'word/styles.xml', 'w:ascii="Times New Roman"', 'w:ascii="Arial"'],
    ['red text', 5, 'word/styles.xml', 'w:val="000000"', 'w:val="FF0000"'],
    ['a number on page 1', 7, 'word/document.xml', /<w:titlePg\/>/g, ''],
    ['a misspelt motto', 10, 'word/document.xml', 'Độc lập - Tự do', 'Độc lập – Tự do'],
    ['no rule under the motto', 11, 'word/document.xml', /<w:pBdr>.*?<\/w:pBdr>/g, ''],
    ['a bare number', 17, 'word/document.xml', 'Số: 07/', 'Số: 7/'],
    ['a missing subject', 23, 'word/document.xml', 'w:val="ND30Subject"', 'w:val="ND30Body"'],
    ['text flush left', 25, 'word/styles.xml', /(w:styleId="ND30Body".*?)w:val="both"/, '$1w:val="left"'],
    ['another first line', 26, 'word/styles.xml', /(w:styleId="ND30Body".*?w:firstLine=")720/, '$1300'],
    ['no gap between paragraphs', 27, 'word/styles.xml', /(w:styleId="ND30Body".*?w:after=")120/, '$10'],
    ['exact line height', 28, 'word/styles.xml', /(w:styleId="ND30Body".*?w:lineRule=")auto/, '$1exact'],
    ['a heading that is gone', 34, 'word/document.xml', 'LĨNH VỰC KINH TẾ', 'LĨNH VỰC'],
    ['a lost recipient mark', 50, 'word/document.xml', 'Thường trực Đảng ủy phường;', 'Thường trực Đảng ủy phường'],
    ['an appendix numbered on', 57, 'word/document.xml', /<w:pgNumType w:start="1"\/>/g, ''],
  ])('fails for %s', async (_, rule, file, from, to) => {
    expect(failing(await checkNd30({ text: sample, docx: await editedDocx(file, from, to) }))).toContain(rule);
  });
});

describe('a PDF measured by itself', () => {
  it.each<[string, number, Parameters<typeof tampered>[0]]>([
    ['a4 left behind', 1, { template: template.replace('height: law.page.heightMm * 1mm', 'height: 280mm') }],
    ['margins of 15 mm on the left', 3, { law: { marginMm: { top: 20, bottom: 20, left: 15, right: 15 } } }],
    ['page numbers at the foot', 7, { template: template.replace('header: page-number', 'footer: page-number') }],
    ['page numbers of size 10', 7, { law: { pageNumber: 10 } }],
    ['a national name of size 10', 9, { law: { nationalName: 10 } }],
    ['a short rule under the motto', 11, { report: { mottoRule: 60 } }],
    ['a long rule under the organ', 15, { report: { organRule: 110 } }],
    [
      'an upright date',
      20,
      { template: template.replace('style: "italic")\n      text(doc.place', 'style: "normal")\n      text(doc.place') },
    ],
    ['a long rule under the subject', 24, { report: { subjectRule: 330 } }],
    ['text flush left', 25, { template: template.replaceAll('justify: b.align == "justify"', 'justify: false') }],
    ['lines too close', 28, { report: { lineMultiple: 0.8 } }],
    ['a capacity of size 11', 41, { law: { capacity: 11 } }],
    ['recipients’ label of size 14', 49, { law: { recipientsLabel: 14 } }],
    ['an appendix label of size 12', 53, { law: { appendixLabel: 12 } }],
  ])('fails for %s', async (_, rule, change) => {
    expect(failing(await checkNd30({ text: sample, docx, pdf: await tampered(change) }))).toContain(rule);
  });
});
