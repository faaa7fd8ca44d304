import type { ReportText } from '@trinhky/content';
import { nd30_2020, within, type Range } from '../layout/nd30-2020.js';
import type { PrintedHeading, PrintedParagraph, PrintedReport } from '../layout/printed-report.js';
import type { DocxFacts, DocxParagraph } from './docx-facts.js';
import type { PdfFacts, PdfLine } from './pdf-facts.js';

export type Verdict = 'pass' | 'fail' | 'info' | 'not-applicable';
/** What is looked at: the model before rendering, the DOCX and, where there is one, the PDF. */
export interface Facts {
  text: ReportText;
  report: PrintedReport;
  docx: DocxFacts;
  pdf?: PdfFacts;
}
export interface Finding {
  verdict: Verdict;
  reason: string;
}
/** One row of the rule table of NĐ 30, Phụ lục I. */
export interface Rule {
  /** The row's number. */
  rule: number;
  element: string;
  check: (facts: Facts) => Finding;
}

/** Something that must hold, and what to say when it does not. */
export type Condition = readonly [holds: boolean, complaint: string];

/** Pass with this reason when all conditions hold, else fail with every complaint. */
export function verdictOf(reason: string, ...conditions: Condition[]): Finding {
  const complaints = conditions.filter(([holds]) => !holds).map(([, complaint]) => complaint);
  return complaints.length === 0 ? { verdict: 'pass', reason } : { verdict: 'fail', reason: [...new Set(complaints)].join('; ') };
}
export const info = (reason: string): Finding => ({ verdict: 'info', reason });
export const notApplicable = (reason: string): Finding => ({ verdict: 'not-applicable', reason });
/** A finding on a rule the text of the decree does not state outright: never a failure. */
export const advisory = (finding: Finding): Finding => (finding.verdict === 'fail' ? { ...finding, verdict: 'info' } : finding);

export const allowed = nd30_2020.allowed;

export const styled = ({ docx }: Facts, style: string): DocxParagraph[] => docx.paragraphs.filter((p) => p.style === style);

interface Look {
  size?: Range;
  bold?: boolean;
  italic?: boolean;
  align?: string;
}
/** Conditions that at least one DOCX paragraph has this style and all of them look so. */
export function looks(paragraphs: DocxParagraph[], name: string, { size, bold, italic, align }: Look): Condition[] {
  const runs = paragraphs.flatMap((p) => p.runs);
  return [
    [runs.length > 0, `DOCX thiếu ${name}`],
    [size === undefined || runs.every((run) => within(run.size, size)), `DOCX: ${name} sai cỡ chữ`],
    [bold === undefined || runs.every((run) => run.bold === bold), `DOCX: ${name} ${bold ? 'chưa in đậm' : 'in đậm'}`],
    [italic === undefined || runs.every((run) => run.italic === italic), `DOCX: ${name} ${italic ? 'chưa in nghiêng' : 'in nghiêng'}`],
    [align === undefined || paragraphs.every((p) => p.align === align), `DOCX: ${name} sai canh lề`],
  ];
}

const squeezed = (text: string) => text.replace(/\s+/g, '');
/** The first line of the PDF, from a page on, that reads so, white space aside. */
export function pdfLine({ pdf }: Facts, text: string, page = 0): PdfLine | undefined {
  return pdf?.pages[page]?.lines.find((line) => squeezed(line.text) === squeezed(text));
}
/** Conditions on a line of the PDF; none when there is no PDF. */
export function pdfLooks(facts: Facts, text: string, name: string, { size, bold, italic }: Look, page = 0): Condition[] {
  if (!facts.pdf) return [];
  const line = pdfLine(facts, text, page);
  if (!line) return [[false, `PDF: không thấy ${name} trên trang ${page + 1}`]];
  return [
    [size === undefined || within(line.size, size), `PDF: ${name} cỡ ${line.size}`],
    [bold === undefined || line.fonts.every((font) => /bold/i.test(font) === bold), `PDF: ${name} sai kiểu đậm`],
    [italic === undefined || line.fonts.every((font) => /italic|oblique/i.test(font) === italic), `PDF: ${name} sai kiểu nghiêng`],
  ];
}
/** Is the rule just under this line (within 12 pt), centred on it, and its length this share of the line's? */
export function pdfRuleUnder({ pdf }: Facts, line: PdfLine | undefined, share: Range, longest = line, page = 0): Condition[] {
  if (!pdf) return [];
  if (!line || !longest) return [[false, 'PDF: không thấy dòng chữ phía trên đường kẻ']];
  const middle = (line.x0 + line.x1) / 2;
  const rule = pdf.pages[page]?.rules.find(
    (r) => r.y < line.baseline && line.baseline - r.y < 12 && Math.abs((r.x0 + r.x1) / 2 - middle) < 3,
  );
  if (!rule) return [[false, 'PDF: thiếu đường kẻ ngang']];
  const ratio = (rule.x1 - rule.x0) / (longest.x1 - longest.x0);
  return [[within(ratio, share, 0.005), `PDF: đường kẻ dài ${ratio.toFixed(2)} dòng chữ`]];
}

/** All printed headings, the appendices' after the body's. */
export function headings({ report }: Facts): PrintedHeading[] {
  return [...report.body, ...report.appendices.flatMap((a) => a.blocks)].filter((b): b is PrintedHeading => b.k === 'heading');
}
/** All printed paragraphs of the body. */
export function bodyParagraphs({ report }: Facts): PrintedParagraph[] {
  return report.body.filter((b): b is PrintedParagraph => b.k === 'text');
}
/** DOCX paragraphs of running text. */
export function runningText(facts: Facts): DocxParagraph[] {
  return facts.docx.paragraphs.filter((p) => ['Body', 'Clause', 'Item'].includes(p.style) && p.runs.length > 0);
}
export const isUpper = (text: string) => text === text.toLocaleUpperCase('vi');
