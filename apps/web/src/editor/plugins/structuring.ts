import { closeHistory } from '@tiptap/pm/history';
import type { Numbering } from '@trinhky/content';
import { Plugin, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { textBlockAt, turn } from '../commands/turning.js';
import { levelFor, markerOf } from '../markers.js';
import type { Settling } from './settling.js';

/** Characters of the longest marker: "12.34.56.78. ". */
const LONGEST = 13;

/** The marker that is all that stands before the caret in a paragraph, with what is about to be typed. */
function typedMarker(state: EditorState, more: string) {
  const at = textBlockAt(state);
  if (!at || at.node.type.name !== 'paragraph' || !state.selection.empty || at.offset > LONGEST) return null;
  const typed = at.node.textBetween(0, at.offset, '', '\uFFFC') + more;
  const marker = markerOf(typed);
  return marker?.length === typed.length ? { at, marker } : null;
}

/** Turns "1. ", "a) ", "- " just typed at the start of a paragraph into structure; one step of undo gives the typed signs back. */
function structure(view: EditorView, levels: readonly Numbering[] | undefined): void {
  const { state } = view;
  const typed = typedMarker(state, '');
  if (!typed) return;
  const { at, marker } = typed;
  const level = marker.kind === 'number' ? levelFor(marker.numbering, levels) : 1;
  if (level === null) return;
  const tr = closeHistory(state.tr);
  tr.delete(at.pos + 1, at.pos + 1 + marker.length);
  const node = tr.doc.nodeAt(at.pos);
  if (!node) return;
  if (marker.kind === 'item') turn(tr, { node, pos: at.pos }, 'item', { marker: marker.marker, level: 1 });
  else turn(tr, { node, pos: at.pos }, 'clause', { level });
  view.dispatch(tr.scrollIntoView());
  view.dispatch(closeHistory(view.state.tr));
}

/** Hand-typed numbers and dashes become structure as they are typed; what a composition typed, after its end. */
export function structuring(settling: Settling, levels: (view: EditorView) => readonly Numbering[] | undefined): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, from, to, text, insert) => {
        if (text !== ' ' || view.composing || from !== to || !typedMarker(view.state, text)) return false;
        view.dispatch(insert());
        structure(view, levels(view));
        return true;
      },
      handleDOMEvents: {
        compositionend: (view) => {
          settling.whenSettled('structure', () => {
            if (!view.isDestroyed && view.editable) structure(view, levels(view));
          });
          return false;
        },
      },
    },
  });
}
