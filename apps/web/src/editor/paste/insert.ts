import type { Block } from '@trinhky/content';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { handlePaste as pasteCells } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { isInTable } from '../commands/in-table.js';
import { textBlockAt } from '../commands/turning.js';
import { blockToNode } from '../convert/to-doc.js';
import { cellParagraphs } from './in-cell.js';
import { dispatched, step } from './step.js';

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
