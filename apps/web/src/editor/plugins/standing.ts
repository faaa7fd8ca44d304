import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const standingKey = new PluginKey<DecorationSet>('standing');

/** The block of the caret bears `.standing`. */
function standing({ doc, selection: { $head } }: EditorState, before?: DecorationSet): DecorationSet {
  if ($head.depth === 0) return DecorationSet.empty;
  // The same block as before, at most keys: nothing to look for.
  if (before?.find($head.before(1), $head.after(1)).some(({ from, to }) => from === $head.before(1) && to === $head.after(1)))
    return before;
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
      apply: (tr, before, _, state) => (tr.docChanged || tr.selectionSet ? standing(state, before.map(tr.mapping, tr.doc)) : before),
    },
    props: { decorations: (state) => standingKey.getState(state) },
  });
}
