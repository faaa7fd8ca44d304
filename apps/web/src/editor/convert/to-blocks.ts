import { canonicalBlock, type Block, type Inline, type Level, type Mark, type TableCell, type TableRow } from '@trinhky/content';
import type { Node } from '@tiptap/pm/model';
import { columnsFrom, inlinesFrom, oneOf, wholeFrom } from '../schema/attributes.js';
import { ALIGNS, MARKERS } from '../schema/text-nodes.js';
import { cleanText } from './clean-text.js';

const MARKS: readonly Mark[] = ['b', 'i', 'u', 'sup', 'sub'];
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

const idOf = (node: Node): string => (typeof node.attrs.id === 'string' ? node.attrs.id : '');

function inlineOf(node: Node): Inline[] {
  switch (node.type.name) {
    case 'text': {
      const m = MARKS.filter((mark) => node.marks.some((each) => each.type.name === mark));
      return [{ kind: 'text', t: cleanText(node.text ?? ''), ...(m.length > 0 && { m }) }];
    }
    case 'footnote':
      return [{ kind: 'footnote', id: idOf(node), content: inlinesFrom(node.attrs.content).map(cleaned) }];
    case 'figure': {
      const { indicator, period, format, t } = node.attrs;
      return [{ kind: 'figure', indicator, period, format, t }];
    }
    case 'xref':
      return [{ kind: 'xref', target: node.attrs.target }];
    case 'break':
      return [{ kind: 'break' }];
    default:
      return [];
  }
}

function cleaned(inline: Inline): Inline {
  return inline.kind === 'text' ? { ...inline, t: cleanText(inline.t) } : inline;
}

/** The run of content of a textblock, not yet canonical. */
export function inlinesOfNode(node: Node): Inline[] {
  return node.children.flatMap(inlineOf);
}

/** The title is what bears its mark at the start, up to the first piece that does not; a footnote never does. */
function titleAndContent(node: Node): { title: Inline[]; content: Inline[] } {
  const end = node.children.findIndex((child) => !child.marks.some((mark) => mark.type.name === 'title'));
  const cut = end === -1 ? node.childCount : end;
  return { title: node.children.slice(0, cut).flatMap(inlineOf), content: node.children.slice(cut).flatMap(inlineOf) };
}

function cellOf(node: Node): TableCell {
  const { colspan, rowspan, bold } = node.attrs;
  const align = oneOf(ALIGNS, node.attrs.align, undefined);
  return {
    content: node.children.map(inlinesOfNode),
    ...(align && { align }),
    colspan: wholeFrom(colspan, 1, 30, 1),
    rowspan: wholeFrom(rowspan, 1, 500, 1),
    ...(bold === true && { bold }),
  };
}

function rowOf(node: Node): TableRow {
  return { id: idOf(node), cells: node.children.map(cellOf) };
}

function shapeOf(node: Node): Block {
  const id = idOf(node);
  const level = oneOf(LEVELS, node.attrs.level, 1);
  switch (node.type.name) {
    case 'heading':
      return { kind: 'heading', id, level, title: inlinesOfNode(node) };
    case 'clause':
      return { kind: 'clause', id, level, ...titleAndContent(node) };
    case 'item': {
      const marker = oneOf(MARKERS, node.attrs.marker, '-');
      return { kind: 'item', id, marker, level: oneOf([1, 2, 3] as const, level, 3), ...titleAndContent(node) };
    }
    case 'table': {
      const [caption, grid] = node.children;
      return {
        kind: 'table',
        id,
        caption: caption ? inlinesOfNode(caption) : [],
        columns: columnsFrom(grid?.attrs.columns),
        headerRows: wholeFrom(grid?.attrs.headerRows, 0, 500, 0),
        rows: grid?.children.map(rowOf) ?? [],
      };
    }
    case 'pageBreak':
      return { kind: 'page-break', id };
    default: {
      const align = oneOf(ALIGNS, node.attrs.align, undefined);
      return {
        kind: 'paragraph',
        id,
        ...(align && { align }),
        ...(node.attrs.noIndent === true && { noIndent: true }),
        content: inlinesOfNode(node),
      };
    }
  }
}

/** The block of a top-level node, canonical and NFC, without signs that may not be stored. */
export function nodeToBlock(node: Node): Block {
  return canonicalBlock(shapeOf(node));
}
