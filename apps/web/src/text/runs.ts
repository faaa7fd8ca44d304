import { footnotesOf, inlinesOf, inlinesOfRow, inlineText } from '@trinhky/content';
import type { Block, Inline, TableRow } from '@trinhky/content';

/** One run of a block's content, and where it begins in the block's plain text (design §7: the text that diff and anchors speak of). */
export interface Run {
  start: number;
  end: number;
  inlines: readonly Inline[];
}
/** A footnote's words, after the text of its block. */
export interface NoteRun extends Run {
  id: string;
}
/** By paragraph of each cell. */
export type RowRuns = Run[][];
/** All runs of a block in the order of its plain text. `title`: the run-in title of a clause or item, or a table's caption. */
export interface BlockRuns {
  title: Run | null;
  body: Run | null;
  rows: RowRuns[];
  notes: NoteRun[];
}

/** Lays runs one after another; what stands between them is skipped. */
function layer(from: number) {
  let at = from;
  return {
    run(inlines: readonly Inline[]): Run {
      const start = at;
      at += inlineText(inlines).length;
      return { start, end: at, inlines };
    },
    skip(length: number): void {
      at += length;
    },
  };
}
type Layer = ReturnType<typeof layer>;

function layRow(row: TableRow, lay: Layer): RowRuns {
  return row.cells.map((cell, c) => {
    if (c > 0) lay.skip(1);
    return cell.content.map((paragraph, p) => {
      if (p > 0) lay.skip(1);
      return lay.run(paragraph);
    });
  });
}

function layNotes(runs: Inline[][], lay: Layer): NoteRun[] {
  return footnotesOf(runs).map(({ id, content }) => {
    lay.skip(1);
    return { id, ...lay.run(content) };
  });
}

/** A row by itself: offsets in `plainTextOfRow`. */
export function runsOfRow(row: TableRow): { cells: RowRuns; notes: NoteRun[] } {
  const lay = layer(0);
  return { cells: layRow(row, lay), notes: layNotes(inlinesOfRow(row), lay) };
}

/** Offsets in `plainText`. */
export function runsOf(block: Block): BlockRuns {
  const lay = layer(0);
  const none: BlockRuns = { title: null, body: null, rows: [], notes: [] };
  switch (block.kind) {
    case 'paragraph':
      return { ...none, body: lay.run(block.content), notes: layNotes([block.content], lay) };
    case 'heading':
      return { ...none, body: lay.run(block.title) };
    case 'clause':
    case 'item': {
      const title = block.title && lay.run(block.title);
      if (title && gapAfter(block.title ?? [], block.content)) lay.skip(1);
      return { ...none, title: title ?? null, body: lay.run(block.content), notes: layNotes(inlinesOf(block), lay) };
    }
    case 'table': {
      const title = block.caption ? lay.run(block.caption) : null;
      const rows = block.rows.map((row, index) => {
        if (index > 0 || title) lay.skip(1);
        return layRow(row, lay);
      });
      return { ...none, title, rows, notes: layNotes(inlinesOf(block), lay) };
    }
    case 'page-break':
      return none;
  }
}

/** Whether a space is to be put between a run-in title and the text after it. */
export function gapAfter(title: readonly Inline[], content: readonly Inline[]): boolean {
  const [head, text] = [inlineText(title), inlineText(content)];
  return head !== '' && text !== '' && !/\s$/u.test(head) && !/^\s/u.test(text);
}
