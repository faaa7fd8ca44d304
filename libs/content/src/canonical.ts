import type { Block, Inline, Mark, Table, TableCell, TableColumn, TableRow } from './blocks.js';
import type { TableHead } from './inlines.js';

const MARKS: readonly Mark[] = ['b', 'i', 'u', 'sup', 'sub'];

/** Adjacent runs of equal marks become one, empty runs go, marks stand in one order, text is NFC. */
export function canonicalInlines(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      out.push(canonicalInline(inline));
      continue;
    }
    if (inline.t === '') continue;
    const m = MARKS.filter((mark) => inline.m?.includes(mark));
    const last = out.at(-1);
    if (last?.kind === 'text' && (last.m ?? []).join() === m.join()) {
      out[out.length - 1] = textRun(last.t + inline.t, m);
    } else {
      out.push(textRun(inline.t, m));
    }
  }
  return out;
}

function textRun(t: string, m: Mark[]): Inline {
  // After joining, not before: a mark may stand at the seam of two runs.
  return { kind: 'text', t: t.normalize('NFC'), ...(m.length > 0 && { m }) };
}

function canonicalInline(inline: Exclude<Inline, { kind: 'text' }>): Inline {
  switch (inline.kind) {
    case 'footnote':
      return { kind: 'footnote', id: inline.id, content: canonicalInlines(inline.content) };
    case 'figure': {
      const { indicator, period, format, t } = inline;
      return {
        kind: 'figure',
        indicator: indicator.normalize('NFC'),
        period: period.normalize('NFC'),
        format: format.normalize('NFC'),
        t: t.normalize('NFC'),
      };
    }
    case 'xref':
      return { kind: 'xref', target: inline.target };
    case 'break':
      return { kind: 'break' };
  }
}

function optionalInlines<K extends 'title' | 'caption'>(key: K, inlines: Inline[] | undefined): { [P in K]?: Inline[] } {
  const canonical = canonicalInlines(inlines ?? []);
  const out: { [P in K]?: Inline[] } = {};
  if (canonical.length > 0) out[key] = canonical;
  return out;
}

function canonicalCell(cell: TableCell): TableCell {
  return {
    content: cell.content.length === 0 ? [[]] : cell.content.map(canonicalInlines),
    ...(cell.align && { align: cell.align }),
    ...(cell.colspan !== undefined && cell.colspan !== 1 && { colspan: cell.colspan }),
    ...(cell.rowspan !== undefined && cell.rowspan !== 1 && { rowspan: cell.rowspan }),
    ...(cell.bold && { bold: cell.bold }),
  };
}

function canonicalColumn(column: TableColumn): TableColumn {
  return { id: column.id, width: column.width, ...(column.align && { align: column.align }) };
}

/** The one form of a table row; a cell without a paragraph holds one empty paragraph, a span of 1 is left out. */
export function canonicalRow(row: TableRow): TableRow {
  return { id: row.id, cells: row.cells.map(canonicalCell) };
}

/** The one form of a table's caption, columns and number of header rows. */
export function canonicalHead(head: TableHead): TableHead {
  return {
    ...optionalInlines('caption', head.caption),
    columns: head.columns.map(canonicalColumn),
    headerRows: head.headerRows,
  };
}

/** The one form of a block: fixed key order, absent keys left out, an empty title or caption absent. */
export function canonicalBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return {
        kind: 'paragraph',
        id: block.id,
        ...(block.align && { align: block.align }),
        ...(block.noIndent && { noIndent: block.noIndent }),
        content: canonicalInlines(block.content),
      };
    case 'heading':
      return { kind: 'heading', id: block.id, level: block.level, title: canonicalInlines(block.title) };
    case 'clause':
      return {
        kind: 'clause',
        id: block.id,
        level: block.level,
        ...optionalInlines('title', block.title),
        content: canonicalInlines(block.content),
      };
    case 'item':
      return {
        kind: 'item',
        id: block.id,
        marker: block.marker,
        level: block.level,
        ...optionalInlines('title', block.title),
        content: canonicalInlines(block.content),
      };
    case 'table': {
      const table: Table = { kind: 'table', id: block.id, ...canonicalHead(block), rows: block.rows.map(canonicalRow) };
      return table;
    }
    case 'page-break':
      return { kind: 'page-break', id: block.id };
  }
}

/** The canonical form of a section's text. What `parseBlocks` returns already has it. */
export function canonicalBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map(canonicalBlock);
}

/** The bytes that are hashed, as a string: the JSON of the canonical blocks, without white space. */
export function canonicalJson(blocks: readonly Block[]): string {
  return JSON.stringify(canonicalBlocks(blocks));
}

/**
 * The content hash of a section's text, the one an approval names.
 * @param sha256 the hash of the UTF-8 bytes of a string, in lower-case hex; a parameter because this library runs in browsers too
 */
export function contentHash(blocks: readonly Block[], sha256: (canonical: string) => string): string {
  return sha256(canonicalJson(blocks));
}

/** Whether two blocks hold the same text in the same form, however their runs are split. */
export function sameBlock(a: Block, b: Block): boolean {
  return a === b || JSON.stringify(canonicalBlock(a)) === JSON.stringify(canonicalBlock(b));
}

/** Whether two table rows hold the same text in the same form. */
export function sameRow(a: TableRow, b: TableRow): boolean {
  return a === b || JSON.stringify(canonicalRow(a)) === JSON.stringify(canonicalRow(b));
}

/** Whether two tables have the same caption, columns and number of header rows. */
export function sameHead(a: TableHead, b: TableHead): boolean {
  return a === b || JSON.stringify(canonicalHead(a)) === JSON.stringify(canonicalHead(b));
}
