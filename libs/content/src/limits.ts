/**
 * How large a section's text may be. A block of the longest text still fits in one event (256 KiB of data); a longer
 * table goes in row by row. Lengths count UTF-16 units, as editors do; bytes are counted by `utf8Length`.
 */
export const LIMITS = {
  /** Blocks in one section. */
  blocks: 2_000,
  /** Changes in one edit. */
  changes: 5_000,
  /** Inline pieces in one run of content. */
  inlines: 2_000,
  /** Characters of one block (a table row counts as a block), footnotes included. */
  blockText: 40_000,
  tableColumns: 30,
  tableRows: 500,
  tableCells: 5_000,
  /** Paragraphs in one cell. */
  cellParagraphs: 50,
  /** Largest relative width of a column. */
  columnWidth: 10_000,
  /** Characters of a figure's indicator, period and format. */
  figureField: 200,
} as const;

/** The number of bytes a text takes in UTF-8; a lone surrogate counts 3, as every encoder writes U+FFFD for it. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
