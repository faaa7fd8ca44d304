import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { textWidth } from '../layout/fonts.js';
import { nd30_2020 as law } from '../layout/nd30-2020.js';
import type { PrintedReport } from '../layout/printed-report.js';
import { line, rule } from './runs.js';
import { mmTwips, twips } from './styles.js';

const { printed, words, page } = law;
const margins = mmTwips(printed.marginMm.left) + mmTwips(printed.marginMm.right);
export const textWidthTwips = mmTwips(page.widthMm) - margins;
export const landscapeWidthTwips = mmTwips(page.heightMm) - margins;
const blank = (n: number) => '\u00A0'.repeat(n);

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
};

function twoColumns(width: number, leftShare: number, rows: [Paragraph[], Paragraph[]][]): Table {
  const left = Math.round(width * leftShare);
  const widths = [left, width - left];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, i) => new TableCell({ width: { size: widths[i] ?? 0, type: WidthType.DXA }, children })),
        }),
    ),
  });
}

const spaced = (styleId: string, text: string, before: number) =>
  new Paragraph({ style: `ND30${styleId}`, spacing: { before: twips(before) }, children: [new TextRun(text)] });

/** Quốc hiệu, Tiêu ngữ, organ, number (of what bears one), place and date, each place blank until it is known. */
export function letterhead(report: PrintedReport, width: number): Table {
  const share = printed.letterheadLeft;
  const leftPt = (width * share) / 20;
  const rightPt = width / 20 - leftPt;
  const date = `${report.place}, ngày ${report.day || blank(6)} tháng ${report.month || blank(6)} năm ${report.year || blank(8)}`;
  const mark = new Paragraph({
    style: 'ND30DraftMark',
    spacing: { before: twips(8) },
    children: [
      new TextRun({ text: `\u00A0${words.draft}\u00A0`, border: { style: BorderStyle.SINGLE, size: 8, space: 3, color: '000000' } }),
    ],
  });
  const number = report.symbol && `${words.number} ${report.number || blank(8)}/${report.symbol}`;
  return twoColumns(width, share, [
    [
      [
        ...(report.parentOrgan ? [line('ParentOrgan', report.parentOrgan)] : []),
        ...report.organ.map((words) => line('Organ', words)),
        rule(report.organRule, leftPt),
      ],
      [line('NationalName', words.nationalName), line('Motto', words.motto), rule(report.mottoRule, rightPt)],
    ],
    [[spaced('Number', number, 6)], [spaced('PlaceAndDate', date, 6)]],
    ...(report.rendition === 'draft' ? [[[mark], [new Paragraph({ style: 'ND30Spacer' })]] satisfies [Paragraph[], Paragraph[]]] : []),
  ]);
}

/** BÁO CÁO, or what else it is, the subject and its rule. */
export function titleBlock(report: PrintedReport, width: number): Paragraph[] {
  const subject = report.subject.map((text, i) => new TextRun({ text, ...(i > 0 && { break: 1 }) }));
  return [
    line('DocumentKind', report.kind),
    new Paragraph({ style: 'ND30Subject', children: subject }),
    rule(report.subjectRule, width / 20),
    new Paragraph({ style: 'ND30Spacer' }),
  ];
}

/** Kính gửi: one addressee on the same line, several each on a line with the dash under the colon (II.9d). */
export function addressees(report: PrintedReport): Paragraph[] {
  const [only, ...others] = report.addressees;
  if (only === undefined) return [];
  if (others.length === 0)
    return [
      new Paragraph({ style: 'ND30Addressees', alignment: AlignmentType.CENTER, children: [new TextRun(`${words.addressees} ${only}`)] }),
    ];
  const left = mmTwips(30);
  const dash = left + twips(textWidth(words.addressees.slice(0, -1), printed.addressees, 'regular'));
  const hanging = twips(printed.addressees * 0.6);
  return [
    new Paragraph({ style: 'ND30Addressees', indent: { left }, children: [new TextRun(words.addressees)] }),
    ...report.addressees.map(
      (name, i, all) =>
        new Paragraph({
          style: 'ND30Addressees',
          indent: { left: dash + hanging, hanging },
          children: [new TextRun(`- ${name}${i === all.length - 1 ? '.' : ';'}`)],
        }),
    ),
  ];
}

/** Nơi nhận beside the signer's capacity, post and name, in one row that never breaks. */
export function signatureBlock(report: PrintedReport): Table {
  const recipients = report.recipients.map((text) => line('Recipients', text));
  const signer = new Paragraph({ style: 'ND30Signer', spacing: { before: twips(78) }, children: [new TextRun(report.signer)] });
  return twoColumns(textWidthTwips, printed.signatureLeft, [
    [
      [line('RecipientsLabel', words.recipients), ...recipients],
      [...[...report.capacity, report.post].map((text) => line('Capacity', text)), signer],
    ],
  ]);
}
