import { AlignmentType, HeadingLevel, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { PrintedBlock, PrintedHeading, PrintedInline, PrintedParagraph, PrintedTable } from '../layout/printed-report.js';
import { alignments, runs, type Notes } from './runs.js';

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

function headingParagraph(block: PrintedHeading, notes: Notes): Paragraph {
  const heading = levels[Math.min(block.level, levels.length) - 1] ?? HeadingLevel.HEADING_6;
  const gap: PrintedInline[] = block.style === 'part' ? [{ k: 'break' }] : [{ k: 'text', t: ' ' }];
  const inlines: PrintedInline[] = [
    ...(block.label ? [{ k: 'text' as const, t: block.label }] : []),
    ...(block.label && block.title.length > 0 ? gap : []),
    ...block.title,
  ];
  const heavy = block.style === 'point' ? false : undefined;
  if (block.style === 'part')
    return new Paragraph({
      heading,
      alignment: AlignmentType.CENTER,
      indent: { firstLine: 0 },
      spacing: { before: 240 },
      children: runs(inlines, notes),
    });
  return new Paragraph({ heading, children: runs(inlines, notes, heavy) });
}

const roles = { paragraph: 'ND30Body', clause: 'ND30Clause', item: 'ND30Item' } as const;

function textParagraph(block: PrintedParagraph, notes: Notes, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: roles[block.role],
    keepNext,
    ...(block.align !== 'justify' && { alignment: alignments[block.align] }),
    ...(!block.indent && { indent: { firstLine: 0 } }),
    children: runs(block.content, notes),
  });
}

function table(block: PrintedTable, notes: Notes, width: number): (Paragraph | Table)[] {
  const columnWidths = block.widths.map((share) => Math.round(share * width));
  const rows = block.rows.map(
    (cells, r) =>
      new TableRow({
        tableHeader: r < block.headerRows,
        cantSplit: true,
        children: cells.map(
          (cell) =>
            new TableCell({
              columnSpan: cell.colspan,
              rowSpan: cell.rowspan,
              verticalAlign: VerticalAlign.CENTER,
              margins: { left: 70, right: 70 },
              children: (cell.content.length > 0 ? cell.content : [[]]).map(
                (paragraph) =>
                  new Paragraph({
                    style: 'ND30Table',
                    alignment: alignments[cell.align],
                    children: runs(paragraph, notes, cell.bold || undefined),
                  }),
              ),
            }),
        ),
      }),
  );
  return [
    ...(block.caption.length > 0 ? [new Paragraph({ style: 'ND30TableCaption', children: runs(block.caption, notes) })] : []),
    new Table({ layout: TableLayoutType.FIXED, width: { size: width, type: WidthType.DXA }, columnWidths, rows }),
    new Paragraph({ style: 'ND30Spacer' }),
  ];
}

/** Blocks as Word paragraphs and tables; `width`: the text width in twips; `holdLast`: the last paragraph keeps with what follows. */
export function bodyBlocks(blocks: readonly PrintedBlock[], notes: Notes, width: number, holdLast = false): (Paragraph | Table)[] {
  return blocks.flatMap((block, i): (Paragraph | Table)[] => {
    switch (block.k) {
      case 'heading':
        return [headingParagraph(block, notes)];
      case 'text':
        return [textParagraph(block, notes, holdLast && i === blocks.length - 1)];
      case 'table':
        return table(block, notes, width);
      case 'page-break':
        return [new Paragraph({ style: 'ND30Spacer', pageBreakBefore: true })];
    }
  });
}
