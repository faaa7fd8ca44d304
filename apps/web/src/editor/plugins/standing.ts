import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const standingKey = new PluginKey<DecorationSet>('standing');

/** The block of the caret bears `.standing`. */
function standing({ doc, selection: { $head } }: EditorState): DecorationSet {
  if ($head.depth === 0) return DecorationSet.empty;
  return DecorationSet.create(doc, [Decoration.node($head.before(1), $head.after(1), { class: 'standing' })]);
}

/**
 * Blocks are drawn only near the screen (`content-visibility`), but never the one the caret stands in: until the browser has drawn a
 * new block once, its first typed sign loses the caret and what follows lands before it.
 */
export function drawnWhereWritten(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: standingKey,
    state: {
      init: (_, state) => standing(state),
      apply: (tr, before, _, state) => (tr.docChanged || tr.selectionSet ? standing(state) : before),
    },
    props: { decorations: (state) => standingKey.getState(state) },
  });
}
