import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** What a text block may become. */
export type TextKind = 'paragraph' | 'heading' | 'clause' | 'item';

/** A top-level block with its place. */
export interface Placed {
  node: Node;
  pos: number;
}

/** The top-level blocks the selection touches. */
export function selectedBlocks(state: EditorState): Placed[] {
  const { from, to, $from } = state.selection;
  if ($from.depth === 0 && !state.selection.empty && from === 0) return placed(state.doc, 0, to);
  return placed(state.doc, from, to);
}

function placed(doc: Node, from: number, to: number): Placed[] {
  const found: Placed[] = [];
  doc.forEach((node, pos) => {
    if (pos + node.nodeSize > from && pos < Math.max(to, from + 1)) found.push({ node, pos });
  });
  return found;
}

/** The top-level text block the caret stands in, with the caret's offset in it; null in tables and between blocks. */
export function textBlockAt(state: EditorState): (Placed & { offset: number }) | null {
  const { $from } = state.selection;
  if ($from.depth !== 1 || !$from.parent.isTextblock) return null;
  return { node: $from.parent, pos: $from.before(1), offset: $from.parentOffset };
}

const isText = (node: Node): boolean => node.isTextblock;
const hasFootnote = (node: Node): boolean => node.children.some((child) => child.type.name === 'footnote');

/** Why a block cannot become a heading, in words; null where it can. */
export function whyNotHeading(blocks: readonly Placed[]): string | null {
  return blocks.some(({ node }) => hasFootnote(node)) ? 'Không đặt chú thích trong đề mục: hãy chuyển chú thích xuống đoạn dưới.' : null;
}

/** Turns a text block into another kind; its id and words stay. */
export function turn(tr: Transaction, { node, pos }: Placed, kind: TextKind, attrs: Record<string, unknown> = {}): void {
  if (!isText(node)) return;
  const type = node.type.schema.nodes[kind];
  if (!type) return;
  const titled = kind === 'clause' || kind === 'item';
  if (!titled) tr.removeMark(pos + 1, pos + node.nodeSize - 1, node.type.schema.marks.title);
  const kept = kind === node.type.name ? node.attrs : { id: node.attrs.id };
  tr.setNodeMarkup(pos, type, { ...kept, ...attrs });
}
