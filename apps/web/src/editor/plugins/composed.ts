import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Settling } from './settling.js';

/** After so long a rest, letters typed as several signs (NFD) are put together. */
const IDLE_MS = 400;

/** A mark that stands by itself: most text has none, and is passed over by this test alone. */
const LOOSE = /\p{M}/u;

/** Puts the document's text into NFC; the caret keeps its place. Not a step of undo: the words are the same. */
function compose(view: EditorView, since: WeakSet<Node>): void {
  const { tr, doc } = view.state;
  const found: { from: number; node: Node }[] = [];
  doc.forEach((block, at) => {
    if (since.has(block)) return;
    since.add(block);
    block.descendants((node, pos) => {
      if (node.isText && LOOSE.test(node.text ?? '') && node.text !== node.text?.normalize('NFC')) found.push({ from: at + 1 + pos, node });
    });
  });
  for (const { from, node } of found.reverse()) {
    const { text = '' } = node;
    const { head } = view.state.selection;
    const inside = head > from && head < from + text.length ? text.slice(0, head - from).normalize('NFC').length : null;
    tr.replaceWith(from, from + text.length, view.state.schema.text(text.normalize('NFC'), node.marks));
    if (inside !== null) tr.setSelection(TextSelection.create(tr.doc, from + inside));
  }
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}

/** Text is NFC: on idle, never at a key or while composing. */
export function composed(settling: Settling): Plugin {
  const since = new WeakSet<Node>();
  return new Plugin({
    view: (view) => {
      let timer: ReturnType<typeof setTimeout> | null = null;
      view.state.doc.forEach((block) => since.add(block));
      return {
        update: (now, before) => {
          if (now.state.doc === before.doc) return;
          if (timer !== null) clearTimeout(timer);
          timer = setTimeout(() => settling.whenSettled('nfc', () => !now.isDestroyed && compose(now, since)), IDLE_MS);
        },
        destroy: () => {
          if (timer !== null) clearTimeout(timer);
        },
      };
    },
  });
}
