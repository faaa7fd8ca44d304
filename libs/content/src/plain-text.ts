import type { Block, Inline, TableRow } from './blocks.js';
import { footnotesOf, inlinesOf, inlinesOfRow } from './inlines.js';

/** Stands for a reference, whose number is generated later. */
const XREF = '§';

/** The words of one run of content; footnotes are left to the end of their block. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'figure':
          return inline.t;
        case 'xref':
          return XREF;
        case 'break':
          return '\n';
        case 'footnote':
          return '';
      }
    })
    .join('');
}

/** A run-in title and the text after it, with one space between them where neither brings one. */
function runIn(title: readonly Inline[] | undefined, content: readonly Inline[]): string {
  const head = inlineText(title ?? []);
  const text = inlineText(content);
  return head === '' || text === '' || /\s$/u.test(head) || /^\s/u.test(text) ? head + text : `${head} ${text}`;
}

function withFootnotes(text: string, runs: Inline[][]): string {
  return [text, ...footnotesOf(runs).map((note) => inlineText(note.content))].join('\n');
}

function rowText(row: TableRow): string {
  return row.cells.map((cell) => cell.content.map(inlineText).join(' ')).join('\t');
}

/** The words of one table row: cells parted by a tab, then a line for each footnote. */
export function plainTextOfRow(row: TableRow): string {
  return withFootnotes(rowText(row), inlinesOfRow(row));
}

/**
 * The words of a block, the same for diff, comment anchors, search and checks: title and text on one line, a table a line
 * per row with cells parted by a tab, then a line for each footnote in order. Generated numbers and markers are not part of it.
 */
export function plainText(block: Block): string {
  return withFootnotes(bodyText(block), inlinesOf(block));
}

function bodyText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.content);
    case 'heading':
      return inlineText(block.title);
    case 'clause':
    case 'item':
      return runIn(block.title, block.content);
    case 'table':
      return [...(block.caption ? [inlineText(block.caption)] : []), ...block.rows.map(rowText)].join('\n');
    case 'page-break':
      return '';
  }
}

/** The words of a section, a line or more per block. */
export function plainTextOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(plainText).join('\n');
}
