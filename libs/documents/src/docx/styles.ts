import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { nd30_2020 as law } from '../layout/nd30-2020.js';
import type { PrintedReport } from '../layout/printed-report.js';

const { printed } = law;
export const twips = (points: number) => Math.round(points * 20);
export const mmTwips = (mm: number) => Math.round((mm / 25.4) * 1440);
const halfPoints = (points: number) => points * 2;

type Spacing = NonNullable<NonNullable<IParagraphStyleOptions['paragraph']>['spacing']>;
const single: Spacing = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 };

function style(id: string, size: number, run: object, paragraph: object = {}): IParagraphStyleOptions {
  const name = `${id.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')} ND30`;
  return {
    id: `ND30${id}`,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: halfPoints(size), ...run },
    paragraph: { spacing: single, ...paragraph },
  };
}

const bold = { bold: true };
const centred = { alignment: AlignmentType.CENTER };

/** Every element of NĐ 30 has a named style; text carries direct formatting only for its author's own marks. */
export function styles({ fontSize, lineMultiple }: PrintedReport): IStylesOptions {
  const spacing: Spacing = {
    line: Math.round(240 * lineMultiple),
    lineRule: LineRuleType.AUTO,
    before: 0,
    after: twips(printed.paragraphGap),
  };
  const body = { alignment: AlignmentType.BOTH, spacing, indent: { firstLine: mmTwips(printed.firstLineMm) } };
  const heading = {
    run: { font: law.font, size: halfPoints(fontSize), bold: true, color: '000000' },
    paragraph: { ...body, keepNext: true },
  };
  return {
    default: {
      document: {
        run: { font: law.font, size: halfPoints(fontSize), color: '000000', language: { value: 'vi-VN' } },
        paragraph: { spacing: single },
      },
      heading1: heading,
      heading2: heading,
      heading3: heading,
      heading4: heading,
      heading5: heading,
      heading6: { ...heading, run: { ...heading.run, italics: false } },
      footnoteText: {
        run: { size: halfPoints(printed.footnote) },
        paragraph: { alignment: AlignmentType.BOTH, spacing: single },
      },
    },
    paragraphStyles: [
      style('Body', fontSize, {}, body),
      style('Clause', fontSize, {}, body),
      style('Item', fontSize, {}, body),
      style('Table', printed.table, {}, { spacing: { ...single, before: 40, after: 40 } }),
      style('TableCaption', fontSize, bold, { ...centred, keepNext: true, spacing: { ...spacing, before: 120 } }),
      style('NationalName', printed.nationalName, bold, centred),
      style('Motto', printed.motto, bold, centred),
      style('ParentOrgan', printed.organ, {}, centred),
      style('Organ', printed.organ, bold, centred),
      style('Number', printed.number, {}, centred),
      style('PlaceAndDate', printed.placeAndDate, { italics: true }, centred),
      style('DraftMark', printed.draftMark, bold, centred),
      style('DocumentKind', printed.documentKind, bold, { ...centred, spacing: { ...single, before: 240 } }),
      style('Subject', printed.subject, bold, centred),
      style('Addressees', printed.addressees, {}, { spacing: { ...spacing, before: 0 } }),
      style('Capacity', printed.capacity, bold, { ...centred, keepNext: true }),
      style('Signer', printed.signer, bold, centred),
      style('RecipientsLabel', printed.recipientsLabel, { bold: true, italics: true }, { keepNext: true }),
      style('Recipients', printed.recipients, {}, {}),
      style('AppendixLabel', printed.appendixLabel, bold, { ...centred, keepNext: true, outlineLevel: 0 }),
      style('AppendixTitle', printed.appendixTitle, bold, { ...centred, keepNext: true }),
      style('AppendixReference', printed.appendixReference, { italics: true }, { ...centred, spacing: { ...single, after: 240 } }),
      style('PageNumber', printed.pageNumber, {}, centred),
      style('Rule', 2, {}, { spacing: { ...single, before: 60, line: 40, lineRule: LineRuleType.EXACT } }),
      style('Spacer', 2, {}, { spacing: { ...single, line: 160, lineRule: LineRuleType.EXACT } }),
    ],
  };
}
