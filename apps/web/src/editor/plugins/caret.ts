import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Makes the editor see at once where the browser's caret stands. Browsers tell it of a moved caret with the next frame; on a slow computer a second key,
 * typed by a fast hand or by an input tool, comes before that and would be done at the place the caret has left (End, Enter).
 */
export function seeCaret(view: EditorView): void {
  if (!view.composing && view.hasFocus()) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

/** Every key and every paste is done where the caret stands at that moment. */
export const caretSeen = (): Plugin =>
  new Plugin({
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
