import type { TableColumn } from '@trinhky/content';
import { Node } from '@tiptap/core';
import { columnsFrom, jsonFrom, oneOf, wholeFrom } from './attributes.js';
import { ALIGNS, idAttribute, kindTag } from './text-nodes.js';

/** A table is a caption above a grid; the grid is what prosemirror-tables calls a table. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'caption grid',
  isolating: true,
  addAttributes: () => ({ id: idAttribute }),
  parseHTML: () => kindTag('table'),
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-kind': 'table', ...HTMLAttributes }, 0],
});

export const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  marks: 'b i u sup sub',
  isolating: true,
  parseHTML: () => kindTag('caption'),
  renderHTML: () => ['p', { 'data-kind': 'caption' }, 0],
});

/** Column widths are shares of the whole. */
const share = (column: TableColumn, columns: readonly TableColumn[]): string =>
  `${((100 * column.width) / columns.reduce((sum, { width }) => sum + width, 0)).toFixed(2)}%`;

/** "right-2 center-3": what the style sheet draws a column's alignment by, up to the twelfth. */
const alignsOf = (columns: readonly TableColumn[]): string =>
  columns.flatMap(({ align }, at) => (align === undefined ? [] : [`${align}-${at + 1}`])).join(' ');

/** What prosemirror-tables knows our nodes by. */
const ROLES: Record<string, string> = { grid: 'table', row: 'row', cell: 'cell' };

export const Grid = Node.create({
  name: 'grid',
  content: 'row+',
  isolating: true,
  addAttributes: () => ({
    columns: {
      default: [],
      parseHTML: (element) => columnsFrom(jsonFrom(element.getAttribute('data-columns'))),
      renderHTML: ({ columns }) => ({ 'data-columns': JSON.stringify(columns), 'data-aligns': alignsOf(columnsFrom(columns)) }),
    },
    headerRows: {
      default: 0,
      parseHTML: (element) => wholeFrom(element.getAttribute('data-header-rows'), 0, 500, 0),
      renderHTML: ({ headerRows }) => ({ 'data-header-rows': headerRows }),
    },
  }),
  extendNodeSchema: ({ name }) => (Object.hasOwn(ROLES, name) ? { tableRole: ROLES[name] } : {}),
  parseHTML: () => kindTag('grid'),
  renderHTML: ({ node, HTMLAttributes }) => {
    const columns = columnsFrom(node.attrs.columns);
    const cols = columns.map((column) => ['col', { width: share(column, columns) }] as const);
    return ['table', { 'data-kind': 'grid', ...HTMLAttributes }, ['colgroup', {}, ...cols], ['tbody', 0]];
  },
});

export const Row = Node.create({
  name: 'row',
  content: 'cell*',
  addAttributes: () => ({ id: idAttribute }),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', HTMLAttributes, 0],
});

const span = (name: 'colspan' | 'rowspan', most: number) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => wholeFrom(element.getAttribute(name), 1, most, 1),
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
});

/** Paragraphs only: a table in a cell cannot be. */
export const Cell = Node.create({
  name: 'cell',
  content: 'paragraph+',
  isolating: true,
  addAttributes: () => ({
    colspan: span('colspan', 30),
    rowspan: span('rowspan', 500),
    /** Asked for by prosemirror-tables; our widths belong to the columns. */
    colwidth: { default: null, rendered: false },
    align: {
      default: null,
      parseHTML: (element) => oneOf(ALIGNS, element.getAttribute('data-align'), null),
      renderHTML: ({ align }) => (align === null ? {} : { 'data-align': align }),
    },
    bold: {
      default: false,
      parseHTML: (element) => element.hasAttribute('data-bold'),
      renderHTML: ({ bold }) => (bold ? { 'data-bold': '' } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
});
