import { closeHistory } from '@tiptap/pm/history';
import { inlineText, type Block } from '@trinhky/content';
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { handlePaste as pasteCells, isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { textBlockAt } from '../commands/turning.js';
import { blockToNode, nodesOfInlines } from '../convert/to-doc.js';

const step = (view: EditorView): Transaction => closeHistory(view.state.tr).setMeta('paste', true).setMeta('uiEvent', 'paste');

function dispatched(view: EditorView, tr: Transaction): void {
  view.dispatch(tr.scrollIntoView());
  // What is typed next is a step of undo of its own.
  view.dispatch(closeHistory(view.state.tr));
}

/** Puts blocks where the caret is, in one step of undo. In a table, a table goes into the cells and the rest as paragraphs. */
export function insertBlocks(view: EditorView, blocks: readonly Block[], event: ClipboardEvent | null): void {
  const { schema } = view.state;
  const [only] = blocks;
  if (isInTable(view.state)) {
    if (blocks.length === 1 && only?.kind === 'table' && event) {
      const grid = blockToNode(schema, only).child(1);
      if (pasteCells(view, event, new Slice(Fragment.from(grid), 0, 0))) return;
    }
    return dispatched(view, step(view).replaceSelection(opened(blocks.flatMap((block) => cellParagraphs(schema, block)))));
  }
  const nodes = blocks.map((block) => blockToNode(schema, block));
  const { selection } = view.state;
  const at = textBlockAt(view.state);
  const empty = at && at.node.content.size === 0 && at.node.type.name === 'paragraph' && selection.empty;
  const inline = only && 'content' in only && blocks.length === 1 && only.kind === 'paragraph';
  if (inline) return dispatched(view, step(view).replaceSelection(opened(nodes)));
  if (empty) {
    const tr = step(view).replaceWith(at.pos, at.pos + at.node.nodeSize, nodes);
    const end = at.pos + nodes.reduce((sum, node) => sum + node.nodeSize, 0);
    if (!nodes.at(-1)?.isTextblock && end >= tr.doc.content.size) tr.insert(end, schema.node('paragraph'));
    return dispatched(view, tr.setSelection(TextSelection.near(tr.doc.resolve(end), nodes.at(-1)?.isTextblock ? -1 : 1)));
  }
  dispatched(view, step(view).replaceSelection(opened(nodes)));
}

/** Blocks copied here take the place of the empty paragraph they are pasted into; all else goes ProseMirror's way. */
export function insertOwn(view: EditorView, { content }: Slice): boolean {
  const at = textBlockAt(view.state);
  const empty = at && at.node.content.size === 0 && at.node.type.name === 'paragraph';
  if (!empty || content.childCount < 2 || content.firstChild?.type.isInGroup('block') !== true) return false;
  const tr = step(view).replaceWith(at.pos, at.pos + at.node.nodeSize, content);
  dispatched(view, tr.setSelection(TextSelection.near(tr.doc.resolve(at.pos + content.size), -1)));
  return true;
}

/** Puts plain lines where the caret is, each a paragraph, nothing read into them. */
export function insertLines(view: EditorView, lines: readonly string[]): void {
  const { schema } = view.state;
  const nodes = lines.map((line) => schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]));
  dispatched(view, step(view).replaceSelection(opened(nodes)));
}

/** The first and last go into the text they meet, where they are text themselves. */
function opened(nodes: readonly Node[]): Slice {
  const open = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0);
  return new Slice(Fragment.fromArray([...nodes]), open(nodes[0]), open(nodes.at(-1)));
}

/** What a cell can hold of a block: its words in paragraphs, its dash before them. */
export function cellParagraphs(schema: Schema, block: Block): Node[] {
  const of = (inlines: Parameters<typeof nodesOfInlines>[1]) => schema.node('paragraph', null, nodesOfInlines(schema, inlines));
  switch (block.kind) {
    case 'paragraph':
      return [of(block.content)];
    case 'heading':
      return [of(block.title)];
    case 'clause':
    case 'item': {
      const dash = block.kind === 'item' ? [{ kind: 'text' as const, t: `${block.marker} ` }] : [];
      return [of([...dash, ...(block.title ?? []), ...block.content])];
    }
    case 'table':
      return block.rows.map((row) => {
        const words = row.cells.map((cell) => cell.content.map(inlineText).join(' ')).join(' | ');
        return of(words === '' ? [] : [{ kind: 'text', t: words.replace(/\n/gu, ' ') }]);
      });
    case 'page-break':
      return [];
  }
}
