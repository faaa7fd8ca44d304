import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import type { EditorState } from '@tiptap/pm/state';
import { isInTable } from '../commands/in-table.js';

/** What the tools show of where the caret stands. */
export interface ToolbarState {
  /** "paragraph", "heading-2", "clause", "item--", "table", "" where several kinds are touched. */
  kind: string;
  /** The marks in force, each between bars: "|b|i|". */
  marks: string;
  align: string;
  inTable: boolean;
  canUndo: boolean;
  canRedo: boolean;
  editable: boolean;
}

function kindOf(state: EditorState): string {
  const { $from } = state.selection;
  if ($from.depth === 0) return '';
  const { type, attrs } = $from.node(1);
  if (type.name === 'heading') return `heading-${attrs.level}`;
  if (type.name === 'clause') return `clause-${attrs.level}`;
  return type.name === 'item' ? `item-${attrs.marker}` : type.name;
}

function stateOf({ state, isEditable }: Editor): ToolbarState {
  const { $from, empty, from, to } = state.selection;
  const marks = empty
    ? (state.storedMarks ?? $from.marks()).map(({ type }) => type.name)
    : Object.values(state.schema.marks).flatMap((type) => (state.doc.rangeHasMark(from, to, type) ? [type.name] : []));
  const aligned = isInTable(state) ? $from.node(-1) : $from.parent;
  return {
    kind: kindOf(state),
    marks: marks.length === 0 ? '' : `|${marks.join('|')}|`,
    align: typeof aligned.attrs.align === 'string' ? aligned.attrs.align : '',
    inTable: isInTable(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
    editable: isEditable,
  };
}

/** The state as one object that stays the same while nothing the tools show has changed: most keys draw nothing anew. */
export function toolbarStates(editor: Editor): () => ToolbarState {
  let last = stateOf(editor);
  let of = editor.state;
  return () => {
    if (editor.isDestroyed || (editor.state === of && editor.isEditable === last.editable)) return last;
    of = editor.state;
    const next = stateOf(editor);
    const same =
      last.kind === next.kind &&
      last.marks === next.marks &&
      last.align === next.align &&
      last.inTable === next.inTable &&
      last.canUndo === next.canUndo &&
      last.canRedo === next.canRedo &&
      last.editable === next.editable;
    if (!same) last = next;
    return last;
  };
}
