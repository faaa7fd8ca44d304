import { splitBlock } from '@tiptap/pm/commands';
import { NodeSelection, TextSelection, type Command } from '@tiptap/pm/state';
import { freshId } from '../ids.js';
import { wholeFrom } from '../schema/attributes.js';
import { isInTable } from './in-table.js';
import { selectedBlocks, textBlockAt, turn } from './turning.js';

/**
 * Enter: the words keep their id. At the start an empty block comes before, at the end of a heading a paragraph follows, an empty item
 * or clause becomes a paragraph. In a cell a new paragraph, in a caption on to the first cell.
 */
export const enter: Command = (state, dispatch) => {
  const { selection, schema } = state;
  if (selection instanceof NodeSelection && selection.node.isBlock) {
    const paragraph = schema.node('paragraph', { id: freshId() });
    const tr = state.tr.insert(selection.to, paragraph);
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1)).scrollIntoView());
    return true;
  }
  if (selection.$from.parent.type.name === 'caption') {
    const into = selection.$from.after() + 1;
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(into))).scrollIntoView());
    return true;
  }
  if (isInTable(state)) return splitBlock(state, dispatch);
  if (!dispatch) return true;
  const { tr } = state;
  if (!selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth !== 1) {
    dispatch(tr);
    return true;
  }
  const { parent, parentOffset, pos } = $from;
  const { id: _id, ...attrs } = parent.attrs;
  const kind = parent.type.name;
  const listed = kind === 'item' || kind === 'clause';
  if (parent.content.size === 0 && listed) {
    turn(tr, { node: parent, pos: $from.before(1) }, 'paragraph');
  } else if (parentOffset === 0 && parent.content.size > 0) {
    tr.insert(
      $from.before(1),
      kind === 'heading' ? schema.node('paragraph', { id: freshId() }) : parent.type.create({ ...attrs, id: freshId() }),
    );
  } else {
    const atEnd = parentOffset === parent.content.size;
    const next = kind === 'heading' && atEnd ? schema.nodes.paragraph : parent.type;
    tr.split(pos, 1, [{ type: next ?? parent.type, attrs: next === parent.type ? { ...attrs, id: freshId() } : { id: freshId() } }]);
    // A new block does not begin as a title, nor in raised letters.
    tr.setStoredMarks(atEnd ? $from.marks().filter(({ type }) => ['b', 'i', 'u'].includes(type.name)) : null);
  }
  dispatch(tr.scrollIntoView());
  return true;
};

/** Backspace at the start of a heading, clause or item takes its number away first. */
export const backspace: Command = (state, dispatch) => {
  const at = textBlockAt(state);
  if (!at || !state.selection.empty || at.offset !== 0 || at.node.type.name === 'paragraph') return false;
  const { tr } = state;
  turn(tr, at, 'paragraph');
  dispatch?.(tr);
  return true;
};

/** Shift-Enter: a new line within the block. */
export const lineBreak: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(state.schema.node('break'), false).scrollIntoView());
  return true;
};

const DEEPEST: Record<string, number> = { heading: 5, clause: 5, item: 3 };

/** One level deeper (1) or higher (-1) for all headings, clauses and items touched. */
export const shiftLevel =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const { tr } = state;
    const leveled = selectedBlocks(state).filter(({ node }) => node.type.name in DEEPEST);
    if (leveled.length === 0) return false;
    for (const { node, pos } of leveled) {
      const next = wholeFrom(node.attrs.level, 1, 5, 1) + by;
      if (next >= 1 && next <= (DEEPEST[node.type.name] ?? 1)) tr.setNodeAttribute(pos, 'level', next);
    }
    if (tr.docChanged) dispatch?.(tr);
    return true;
  };

/** A page break after the block the caret is in (before its second half, where it stands inside). */
export const pageBreak: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth === 0 && !(state.selection instanceof NodeSelection)) return false;
  if (!dispatch) return true;
  const { tr, schema } = state;
  const sign = schema.node('pageBreak', { id: freshId() });
  const inText = $from.depth === 1 && $from.parentOffset > 0 && $from.parentOffset < $from.parent.content.size;
  if (inText) {
    const { id: _id, ...attrs } = $from.parent.attrs;
    tr.split($from.pos, 1, [{ type: $from.parent.type, attrs: { ...attrs, id: freshId() } }]);
  }
  const at = $from.depth === 0 ? state.selection.to : inText ? $from.pos + 1 : $from.parentOffset === 0 ? $from.before(1) : $from.after(1);
  tr.insert(at, sign);
  const after = at + 1;
  if (after >= tr.doc.content.size) tr.insert(after, schema.node('paragraph', { id: freshId() }));
  tr.setSelection(TextSelection.near(tr.doc.resolve(after)));
  dispatch(tr.scrollIntoView());
  return true;
};

/** A paragraph after the last block, for when that is a table or a page break. */
export const paragraphAtEnd: Command = (state, dispatch) => {
  const last = state.doc.lastChild;
  if (!last || last.isTextblock) return false;
  const end = state.doc.content.size;
  const tr = state.tr.insert(end, state.schema.node('paragraph', { id: freshId() }));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
};

/** Arrow down in the last row of a table that ends the text. */
export const leaveBelow: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth < 5 || $from.index(0) < state.doc.childCount - 1 || !view?.endOfTextblock('down')) return false;
  const grid = $from.node(2);
  if ($from.index(2) < grid.childCount - 1 || $from.index(4) < $from.node(4).childCount - 1) return false;
  return paragraphAtEnd(state, dispatch);
};
