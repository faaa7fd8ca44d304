import type { Node } from '@tiptap/pm/model';
import { NodeSelection, type Command } from '@tiptap/pm/state';
import { freshId } from '../ids.js';
import { wholeFrom } from '../schema/attributes.js';
import { signsIn } from '../plugins/signs.js';

/** Where the footnote of an id stands. */
export function findFootnote(doc: Node, id: string): { node: Node; pos: number } | null {
  let start = 0;
  for (const block of doc.children) {
    const sign = signsIn(block).find(({ kind, key }) => kind === 'footnote' && key === id);
    const pos = start + (sign?.at ?? 0);
    const node = sign ? doc.nodeAt(pos) : null;
    if (node) return { node, pos };
    start += block.nodeSize;
  }
  return null;
}

/** Why no footnote can stand at the caret, in words; null where one can. */
export function whyNoFootnote(state: Parameters<Command>[0]): string | null {
  const { $to } = state.selection;
  const name = $to.parent.type.name;
  if (name === 'heading') return 'Không đặt chú thích trong đề mục: hãy đặt ở đoạn dưới.';
  if (!$to.parent.inlineContent) return 'Hãy đặt con trỏ vào chỗ cần chú thích.';
  if ($to.depth >= 5 && $to.index(2) < wholeFrom($to.node(2).attrs.headerRows, 0, 500, 0)) {
    return 'Không đặt chú thích trong hàng tiêu đề của bảng, vì hàng này in lại ở mỗi trang.';
  }
  const after = $to.nodeAfter;
  const inTitle = after?.marks.some((mark) => mark.type.name === 'title') && name !== 'paragraph';
  return inTitle ? 'Không đặt chú thích giữa tiêu đề chạy liền: hãy đặt ở phần nội dung.' : null;
}

/** An empty footnote after what is selected; `made` is told its id. */
export const insertFootnote =
  (made: (id: string) => void): Command =>
  (state, dispatch) => {
    if (whyNoFootnote(state) !== null) return false;
    if (!dispatch) return true;
    const id = freshId();
    const { to } = state.selection;
    dispatch(state.tr.insert(to, state.schema.node('footnote', { id, content: [] })));
    made(id);
    return true;
  };

/** Enter on a footnote that is selected opens it. */
export const openSelected =
  (open: (id: string) => void): Command =>
  (state) => {
    const { selection } = state;
    if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') return false;
    open(String(selection.node.attrs.id));
    return true;
  };
