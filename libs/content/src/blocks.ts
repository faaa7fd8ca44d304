/**
 * The block model: what a section's text is made of. Stored inside events: never rename or narrow a field here;
 * add a new event version and an upcaster instead. Numbers are never stored: they are generated (see numbering.ts).
 */
export type Mark = 'b' | 'i' | 'u' | 'sup' | 'sub';

export type Inline =
  | { kind: 'text'; t: string; m?: Mark[] }
  /** A footnote stands where its marker stands. No nesting, none in headings or repeated table headers; ids unique in the report. */
  | { kind: 'footnote'; id: string; content: Inline[] }
  /** Where a figure came from; `t` is content like any text. */
  | { kind: 'figure'; indicator: string; period: string; format: string; t: string }
  /** A reference to a node or block by id, shown by its generated number. */
  | { kind: 'xref'; target: string }
  | { kind: 'break' };

export type Align = 'left' | 'center' | 'right' | 'justify';
export type Level = 1 | 2 | 3 | 4 | 5;

export interface Paragraph {
  kind: 'paragraph';
  id: string;
  align?: Align;
  noIndent?: true;
  content: Inline[];
}
/** A line of its own inside a section; its number is generated. */
export interface Heading {
  kind: 'heading';
  id: string;
  level: Level;
  title: Inline[];
}
/** A numbered clause: number generated, the title (bold) runs into the text. */
export interface Clause {
  kind: 'clause';
  id: string;
  level: Level;
  title?: Inline[];
  content: Inline[];
}
/** A dash item, flat: Vietnamese reports indent the first line and do not hang. */
export interface Item {
  kind: 'item';
  id: string;
  marker: '-' | '+' | '*';
  level: 1 | 2 | 3;
  title?: Inline[];
  content: Inline[];
}
export interface TableColumn {
  id: string;
  /** Relative width; the columns' widths are scaled to the text width. */
  width: number;
  align?: Align;
}
export interface TableCell {
  /** A cell holds paragraphs. */
  content: Inline[][];
  align?: Align;
  colspan?: number;
  rowspan?: number;
  bold?: true;
}
export interface TableRow {
  id: string;
  cells: TableCell[];
}
export interface Table {
  kind: 'table';
  id: string;
  caption?: Inline[];
  columns: TableColumn[];
  headerRows: number;
  rows: TableRow[];
}
export interface PageBreak {
  kind: 'page-break';
  id: string;
}
export type Block = Paragraph | Heading | Clause | Item | Table | PageBreak;

/** The kind of numbering of an outline node, and of each level inside a section. */
export type Numbering = 'part' | 'upper' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'none';
