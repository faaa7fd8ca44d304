import type { Block, Inline, Table, TableCell, TableColumn, TableRow } from '@trinhky/content';

/** A string stands for plain text; anything else is an inline of its own. */
export type Written = string | Inline;

const inline = (part: Written): Inline => (typeof part === 'string' ? { kind: 'text', t: part } : part);
const inlines = (parts: Written[]): Inline[] => parts.map(inline);

export const note = (id: string, text: string): Inline => ({ kind: 'footnote', id, content: [{ kind: 'text', t: text }] });
export const see = (target: string): Inline => ({ kind: 'xref', target });
export const paragraph = (id: string, ...parts: Written[]): Block => ({ kind: 'paragraph', id, content: inlines(parts) });
/** A numbered clause whose bold title runs into the text. */
export const titled = (id: string, title: string, ...parts: Written[]): Block => ({
  kind: 'clause',
  id,
  level: 1,
  title: inlines([title]),
  content: inlines(parts),
});
/** A numbered clause without a title. */
export const numbered = (id: string, ...parts: Written[]): Block => ({ kind: 'clause', id, level: 1, content: inlines(parts) });
/** "-", first level. */
export const dash = (id: string, ...parts: Written[]): Block => ({ kind: 'item', id, marker: '-', level: 1, content: inlines(parts) });
/** "-" with a bold title that runs into the text. */
export const titledDash = (id: string, title: string, ...parts: Written[]): Block => ({
  kind: 'item',
  id,
  marker: '-',
  level: 1,
  title: inlines([title]),
  content: inlines(parts),
});
/** "+", below a dash. */
export const plus = (id: string, ...parts: Written[]): Block => ({ kind: 'item', id, marker: '+', level: 2, content: inlines(parts) });

const cell = (text: string): TableCell => ({ content: [text === '' ? [] : inlines([text])] });
export const row = (id: string, ...cells: string[]): TableRow => ({ id, cells: cells.map(cell) });
export const boldRow = (id: string, ...cells: string[]): TableRow => ({
  id,
  cells: cells.map((text) => ({ ...cell(text), bold: true })),
});
/** A header row: bold and centred in every cell. */
export const headerRow = (id: string, ...cells: string[]): TableRow => ({
  id,
  cells: cells.map((text) => ({ ...cell(text), bold: true, align: 'center' })),
});
/** One cell across the whole table, for a group of rows. */
export const groupRow = (id: string, columns: number, text: string): TableRow => ({
  id,
  cells: [{ ...cell(text), colspan: columns, bold: true, align: 'left' }],
});
/** Columns named by position: text left, figures right; `widths` are relative. */
export const columnsOf = (prefix: string, widths: number[], aligns: TableColumn['align'][]): TableColumn[] =>
  widths.map((width, index) => {
    const align = aligns[index];
    return align === undefined ? { id: `${prefix}-c${index + 1}`, width } : { id: `${prefix}-c${index + 1}`, width, align };
  });
export const table = (id: string, caption: string, columns: TableColumn[], rows: TableRow[]): Table => ({
  kind: 'table',
  id,
  caption: inlines([caption]),
  columns,
  headerRows: 1,
  rows,
});
