import type { Block, Clause, Inline, Numbering, ReportNode, Table } from '@trinhky/content';
import { TextCannotBeRendered } from '../rendering-errors.js';
import { printable, printInlines, upperCase, wordsOf, type Numbers } from './print-inline.js';
import type { HeadingStyle, PrintedBlock, PrintedCell, PrintedHeading, PrintedInline, PrintedParagraph } from './printed-report.js';

/** How each kind of number makes its title look (NĐ 30 Phụ lục I, II.6đ and V.6; "A." as "I.", "1.1." as "1."). */
const styleOf: Record<Numbering, HeadingStyle> = {
  part: 'part',
  upper: 'major',
  roman: 'major',
  arabic: 'clause',
  decimal: 'clause',
  letter: 'point',
  none: 'plain',
};

/** A generated number as printed and the look it gives. */
interface Numbered {
  label: string;
  style: HeadingStyle;
}
function numberOf(id: string, numbers: Numbers): Numbered {
  const number = numbers.outline.get(id);
  return { label: number?.label ?? '', style: styleOf[number?.kind ?? 'none'] };
}

function heading(id: string, { label, style }: Numbered, title: PrintedInline[], level: number): PrintedHeading {
  const upper = style === 'part' || style === 'major';
  return { k: 'heading', id, style, level, label, title: upper ? upperCase(title) : title };
}

const text = (t: string, b?: true): PrintedInline => ({ k: 'text', t, ...(b && { b }) });
const paragraph = (id: string, role: PrintedParagraph['role'], content: PrintedInline[]): PrintedParagraph => ({
  k: 'text',
  id,
  role,
  align: 'justify',
  indent: true,
  content,
});

/** A title that runs into the text after it, with the space between them. */
function runIn(title: PrintedInline[], content: PrintedInline[]): PrintedInline[] {
  const gap = title.length > 0 && content.length > 0 && !/\s$/.test(wordsOf(title)) && !/^\s/.test(wordsOf(content));
  return [...title, ...(gap ? [text(' ')] : []), ...content];
}

/**
 * A mục always has its title on its own line, in capitals (V.6b). A khoản's or điểm's title that runs into its text is no tiêu đề in
 * the decree's sense: the number stays upright as in a khoản without one (II.6đ), only the leading words of a khoản are bold.
 */
function printClause(
  block: Clause,
  number: Numbered,
  print: (inlines: readonly Inline[], bold?: boolean) => PrintedInline[],
  level: number,
): PrintedBlock[] {
  const { label, style } = number;
  const titled = (block.title?.length ?? 0) > 0;
  if (titled && (style === 'part' || style === 'major')) {
    const rest = print(block.content);
    const title = heading(block.id, number, print(block.title ?? [], true), level);
    return rest.length > 0 ? [title, paragraph(block.id, 'clause', rest)] : [title];
  }
  const words = runIn(print(block.title ?? [], style !== 'point'), print(block.content));
  return [paragraph(block.id, 'clause', label ? [text(`${label} `), ...words] : words)];
}

function printTable(block: Table, nodeId: string, print: (inlines: readonly Inline[]) => PrintedInline[]): PrintedBlock {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const occupied: number[] = block.columns.map(() => 0);
  const rows = block.rows.map((row, r) => {
    let column = 0;
    return row.cells.map((cell): PrintedCell => {
      while ((occupied[column] ?? 0) > r) column += 1;
      const [colspan, rowspan] = [cell.colspan ?? 1, cell.rowspan ?? 1];
      if (column + colspan > block.columns.length)
        throw new TextCannotBeRendered(`Bảng có dòng thứ ${r + 1} nhiều ô hơn số cột`, nodeId, block.id);
      const align = cell.align ?? (r < block.headerRows ? 'center' : (block.columns[column]?.align ?? 'left'));
      for (let c = column; c < column + colspan; c += 1) occupied[c] = r + rowspan;
      column += colspan;
      return {
        content: cell.content.map((inlines) => print(inlines)),
        align,
        colspan,
        rowspan,
        bold: cell.bold === true || r < block.headerRows,
      };
    });
  });
  if (rows.length === 0 || total <= 0) throw new TextCannotBeRendered('Bảng không có dòng hoặc cột nào', nodeId, block.id);
  const tooLong = occupied.some((until) => until > rows.length);
  if (tooLong) throw new TextCannotBeRendered('Bảng có ô gộp vượt quá dòng cuối', nodeId, block.id);
  const widths = block.columns.map((column) => column.width / total);
  return { k: 'table', id: block.id, caption: print(block.caption ?? []), widths, headerRows: block.headerRows, rows };
}

/** The blocks of one node, as printed. `depth`: the printed level of the node's own title, 0 when it has none. */
export function printBlocks(blocks: readonly Block[], nodeId: string, numbers: Numbers, depth: number): PrintedBlock[] {
  let deepest = depth;
  const levelFor = (level: number) => (deepest = Math.min(depth + level, deepest + 1));
  return blocks.flatMap((block): PrintedBlock[] => {
    const number = numberOf(block.id, numbers);
    const print = (inlines: readonly Inline[], bold = false) => printInlines(inlines, { nodeId, blockId: block.id }, numbers, bold);
    switch (block.kind) {
      case 'paragraph':
        return [
          {
            ...paragraph(block.id, 'paragraph', print(block.content)),
            align: block.align ?? 'justify',
            indent: !block.noIndent && !/center|right/.test(block.align ?? ''),
          },
        ];
      case 'heading':
        return [heading(block.id, number, print(block.title), levelFor(block.level))];
      case 'clause':
        return printClause(block, number, print, levelFor(block.level));
      case 'item':
        return [paragraph(block.id, 'item', [text(`${block.marker} `), ...runIn(print(block.title ?? [], true), print(block.content))])];
      case 'table':
        return [printTable(block, nodeId, print)];
      case 'page-break':
        return [{ k: 'page-break', id: block.id }];
    }
  });
}

/**
 * The căn cứ of an opening, in italics as II.6a asks: the paragraphs that begin "Căn cứ" and end with a semicolon, and the one that
 * closes their row. A single sentence "Căn cứ …, Ủy ban nhân dân báo cáo như sau:" is running text.
 */
function legalBases(blocks: PrintedBlock[]): PrintedBlock[] {
  let open = false;
  return blocks.map((block) => {
    const said = block.k === 'text' && block.role === 'paragraph' ? wordsOf(block.content).trim() : '';
    const isBasis = /^Căn cứ /.test(said) && (said.endsWith(';') || (open && said.endsWith('.')));
    open = isBasis && said.endsWith(';');
    if (!isBasis || block.k !== 'text') return block;
    return { ...block, legalBasis: true, content: block.content.map((inline) => (inline.k === 'text' ? { ...inline, i: true } : inline)) };
  });
}

/** A node with everything under it, in reading order. */
export function printNode(node: ReportNode, numbers: Numbers, depth: number): PrintedBlock[] {
  const number = numberOf(node.id, numbers);
  const title = printable(node.title ?? '', { nodeId: node.id }).trim();
  const own = title === '' && number.label === '' ? [] : [heading(node.id, number, title === '' ? [] : [text(title)], depth + 1)];
  const inner = depth + own.length;
  const printed = printBlocks(node.blocks, node.id, numbers, inner);
  const blocks = node.kind === 'opening' ? legalBases(printed) : printed;
  return [...own, ...blocks, ...node.children.flatMap((child) => printNode(child, numbers, inner))];
}
