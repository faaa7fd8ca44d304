import type { Command } from '@tiptap/pm/state';
import { selectedBlocks, textBlockAt, turn, whyNotHeading, type TextKind } from './turning.js';

/** Turns all text blocks touched into one kind, and back into paragraphs where they all are of it. */
export const turnInto =
  (kind: TextKind, attrs: Record<string, unknown> = {}): Command =>
  (state, dispatch) => {
    const blocks = selectedBlocks(state).filter(({ node }) => node.isTextblock);
    if (blocks.length === 0 || (kind === 'heading' && whyNotHeading(blocks) !== null)) return false;
    const already = blocks.every(
      ({ node }) => node.type.name === kind && Object.entries(attrs).every(([name, value]) => node.attrs[name] === value),
    );
    const { tr } = state;
    for (const block of blocks) {
      if (already) turn(tr, block, 'paragraph');
      else turn(tr, block, kind, attrs);
    }
    if (tr.docChanged) dispatch?.(tr);
    return true;
  };

/** In a clause or item: the words up to the caret (or the end of what is selected) become its title; asked again, none is. */
export const toggleTitle: Command = (state, dispatch) => {
  const at = textBlockAt(state);
  const mark = state.schema.marks.title;
  if (!at || !mark || !at.node.type.allowsMarkType(mark)) return false;
  const [start, end] = [at.pos + 1, at.pos + at.node.nodeSize - 1];
  const { tr } = state;
  if (state.doc.rangeHasMark(start, end, mark)) tr.removeMark(start, end, mark);
  else tr.addMark(start, Math.min(end, Math.max(state.selection.to, start)), mark.create());
  if (!tr.docChanged) tr.setStoredMarks([...(state.storedMarks ?? state.selection.$from.marks()), mark.create()]);
  else tr.removeStoredMark(mark);
  dispatch?.(tr);
  return true;
};
