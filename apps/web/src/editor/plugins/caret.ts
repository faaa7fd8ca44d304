import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Where the browser's caret stood when it last told of it. */
type Stand = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>;
const told = new WeakMap<Document, Stand>();

function standIn(page: Document): Stand {
  const selection = page.getSelection();
  return {
    anchorNode: selection?.anchorNode ?? null,
    anchorOffset: selection?.anchorOffset ?? 0,
    focusNode: selection?.focusNode ?? null,
    focusOffset: selection?.focusOffset ?? 0,
  };
}
const same = (a: Stand, b: Stand | undefined): boolean =>
  a.anchorNode === b?.anchorNode && a.anchorOffset === b.anchorOffset && a.focusNode === b.focusNode && a.focusOffset === b.focusOffset;

/**
 * Makes the editor see at once where the browser's caret stands. Browsers tell it of a moved caret with the next frame; on a slow computer a second key,
 * typed by a fast hand or by an input tool, comes before that and would be done at the place the caret has left (End, Enter).
 */
export function seeCaret(view: EditorView): void {
  const page = view.dom.ownerDocument;
  if (view.composing || !view.hasFocus() || same(standIn(page), told.get(page))) return;
  page.dispatchEvent(new Event('selectionchange'));
}

/** Every key and every paste is done where the caret stands at that moment. */
export const caretSeen = (): Plugin =>
  new Plugin({
    view({ dom: { ownerDocument: page } }) {
      const note = () => void told.set(page, standIn(page));
      page.addEventListener('selectionchange', note);
      return { destroy: () => page.removeEventListener('selectionchange', note) };
    },
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          if (!event.isComposing && event.keyCode !== COMPOSING) seeCaret(view);
          return false;
        },
        paste(view) {
          seeCaret(view);
          return false;
        },
      },
    },
  });

/** What browsers give as the code of a key that an input method has taken. */
const COMPOSING = 229;
