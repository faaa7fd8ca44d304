import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';

const flashingKey = new PluginKey<DecorationSet>('flashing');

/** Long enough to find the words, as the animation in editor.css. */
const FLASH_MS = 1_600;

/** Words (or a whole block) that light up for a moment. */
export function flashing(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: flashingKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const given: DecorationSet | undefined = tr.getMeta(flashingKey);
        return given ?? (tr.docChanged ? set.map(tr.mapping, tr.doc) : set);
      },
    },
    props: { decorations: (state) => flashingKey.getState(state) },
  });
}

/** Scrolls to the range and lights it up. `later` runs what ends it, when no composition is going on. */
export function flash(view: EditorView, range: { from: number; to: number; block: boolean }, later: (run: () => void) => void): void {
  const { from, to, block } = range;
  const lit = block ? Decoration.node(from, to, { class: 'flash' }) : Decoration.inline(from, to, { class: 'flash' });
  const set = (decorations: Decoration[]) =>
    view.dispatch(view.state.tr.setMeta(flashingKey, DecorationSet.create(view.state.doc, decorations)));
  set([lit]);
  const { node } = view.domAtPos(block ? from + 1 : from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
  setTimeout(() => {
    if (!view.isDestroyed) later(() => set([]));
  }, FLASH_MS);
}
