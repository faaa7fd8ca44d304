import type { EditorState } from '@tiptap/pm/state';
import { textMap } from './convert/text-map.js';
import type { EditorSelection } from './editor.types.js';

/** Characters of context kept beside a quote. */
const CONTEXT = 32;

/** The selected words, where they lie in one block. */
export function selectedWords(state: EditorState): EditorSelection | null {
  const { $from, $to, empty } = state.selection;
  if (empty || $from.depth === 0 || $from.index(0) !== $to.index(0)) return null;
  const block = state.doc.child($from.index(0));
  const at = $from.before(1);
  const { text, offset } = textMap(block);
  const [from, to] = [offset($from.pos - at, 'start'), offset($to.pos - at, 'end')];
  const quote = text.slice(from, to);
  if (quote.trim() === '') return null;
  return {
    blockId: String(block.attrs.id),
    quote,
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
  };
}
