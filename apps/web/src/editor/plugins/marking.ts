import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorMark } from '../editor.types.js';
import { textMap } from '../convert/text-map.js';

export const markingKey = new PluginKey<DecorationSet>('marking');

/** A top-level block with its place. */
export function findBlock(doc: Node, id: string): { node: Node; pos: number } | null {
  let pos = 0;
  for (const node of doc.children) {
    if (node.attrs.id === id) return { node, pos };
    pos += node.nodeSize;
  }
  return null;
}

/** Where a quote, or the offsets given, stand in the document; the nearest of several. Null where the words are gone. */
export function rangeOf(at: { node: Node; pos: number }, { quote, start, end }: Pick<EditorMark, 'quote' | 'start' | 'end'>) {
  const { text, place } = textMap(at.node);
  let from = start ?? 0;
  let to = end ?? text.length;
  if (quote !== undefined && quote !== '') {
    const found = nearest(text, quote.normalize('NFC'), start ?? 0);
    if (found === -1) return null;
    from = found;
    to = found + quote.normalize('NFC').length;
  }
  const first = place(from, 'start');
  const last = place(to, 'end');
  return first === null || last === null || last <= first ? null : { from: at.pos + first, to: at.pos + last };
}

function nearest(text: string, quote: string, near: number): number {
  const after = text.indexOf(quote, near);
  const before = text.lastIndexOf(quote, near);
  if (after === -1 || before === -1) return Math.max(after, before);
  return after - near < near - before ? after : before;
}

/** The attributes of a mark; its kind is told by shape in editor.css. */
function decorated(doc: Node, marks: readonly EditorMark[]): DecorationSet {
  const blocks = new Map<string, { node: Node; pos: number }>();
  doc.forEach((node, pos) => blocks.set(String(node.attrs.id), { node, pos }));
  const decorations = marks.flatMap((mark): Decoration[] => {
    const block = blocks.get(mark.blockId);
    const range = block && rangeOf(block, mark);
    if (!range) return [];
    return [
      Decoration.inline(range.from, range.to, {
        class: `mark-${mark.kind}`,
        'data-mark': mark.id,
        ...(mark.label && { title: mark.label }),
      }),
    ];
  });
  return DecorationSet.create(doc, decorations);
}

/** Marks on the words they name; they move with the text until they are set anew. */
export function marking(onMark: (id: string) => void): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: markingKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set, _, state: EditorState) => {
        const marks: readonly EditorMark[] | undefined = tr.getMeta(markingKey);
        if (marks) return decorated(state.doc, marks);
        return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
      },
    },
    props: {
      decorations: (state) => markingKey.getState(state),
      handleClick: (_view, _pos, event) => {
        const target = event.target instanceof Element ? event.target.closest('[data-mark]') : null;
        const id = target?.getAttribute('data-mark');
        if (id) onMark(id);
        return false;
      },
    },
  });
}
