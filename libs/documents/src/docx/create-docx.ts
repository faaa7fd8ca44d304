import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import type { ReportText, SheetText } from '@trinhky/content';
import { assemble } from '../layout/assemble.js';
import { nd30_2020 as law } from '../layout/nd30-2020.js';
import type { PrintedAppendix, PrintedReport } from '../layout/printed-report.js';
import { bodyBlocks } from './body.js';
import { withFixedBytes } from './fixed-bytes.js';
import { addressees, landscapeWidthTwips, letterhead, signatureBlock, textWidthTwips, titleBlock } from './front-and-end.js';
import { line, runs, type Notes } from './runs.js';
import { mmTwips, styles } from './styles.js';

const { page, printed, words } = law;

function section(
  children: (Paragraph | Table)[],
  report: PrintedReport,
  landscape: boolean,
  type: ISectionOptions['properties'] = {},
): ISectionOptions {
  const { top, bottom, left, right } = printed.marginMm;
  const number = new Paragraph({ style: 'ND30PageNumber', children: [new TextRun({ children: [PageNumber.CURRENT] })] });
  const mark = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: words.draft, bold: true, color: 'A6A6A6' })],
  });
  const draftFooter = { default: new Footer({ children: [mark] }), first: new Footer({ children: [mark] }) };
  return {
    properties: {
      ...type,
      titlePage: true,
      page: {
        size: {
          width: mmTwips(page.widthMm),
          height: mmTwips(page.heightMm),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mmTwips(top),
          bottom: mmTwips(bottom),
          left: mmTwips(left),
          right: mmTwips(right),
          header: mmTwips(top / 2),
          footer: mmTwips(bottom / 2),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({ style: 'ND30PageNumber' })] }) },
    ...(report.rendition === 'draft' && { footers: draftFooter }),
    children,
  };
}

function appendixSection(appendix: PrintedAppendix, report: PrintedReport, notes: Notes): ISectionOptions {
  const width = appendix.landscape ? landscapeWidthTwips : textWidthTwips;
  const children = [
    line('AppendixLabel', appendix.label),
    ...(appendix.title ? [line('AppendixTitle', appendix.title)] : []),
    line('AppendixReference', appendix.reference),
    ...bodyBlocks(appendix.blocks, notes, width),
  ];
  return section(children, report, appendix.landscape, { type: SectionType.NEXT_PAGE });
}

/**
 * The editable DOCX of a report or a working table, from the same printed model as the PDF: named styles, real footnotes, page numbers from page 2.
 * Equal texts give equal bytes.
 * @throws TextCannotBeRendered naming the block
 */
export async function createDocx(text: ReportText | SheetText): Promise<Buffer> {
  const report = assemble(text);
  const notes: Notes = new Map();
  const width = report.landscape ? landscapeWidthTwips : textWidthTwips;
  const main = [
    letterhead(report, width),
    ...titleBlock(report, width),
    ...addressees(report),
    ...bodyBlocks(report.body, notes, width, true),
    ...(report.signed ? [signatureBlock(report)] : []),
    new Paragraph({ style: 'ND30Spacer' }),
  ];
  const sections = [
    section(main, report, report.landscape),
    ...report.appendices.map((appendix) => appendixSection(appendix, report, notes)),
  ];
  const footnotes = Object.fromEntries(
    [...notes].map(([number, content]) => [
      number,
      { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...runs(content, notes)] })] },
    ]),
  );
  const file = new Document({
    title: report.title,
    creator: report.organName,
    lastModifiedBy: report.organName,
    description: '',
    ...(report.manifestRoot && { keywords: `manifest-sha256:${report.manifestRoot}` }),
    styles: styles(report),
    compatibility: { version: 15 },
    footnotes,
    sections,
  });
  return withFixedBytes(await Packer.toBuffer(file), report.legalDate);
}
