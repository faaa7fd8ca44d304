import { closeHistory } from '@tiptap/pm/history';
import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** A paste: one step of undo. */
export const step = (view: EditorView): Transaction => closeHistory(view.state.tr).setMeta('paste', true).setMeta('uiEvent', 'paste');

export function dispatched(view: EditorView, tr: Transaction): void {
  view.dispatch(tr.scrollIntoView());
  // What is typed next is a step of undo of its own.
  view.dispatch(closeHistory(view.state.tr));
}
