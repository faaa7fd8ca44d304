import { Selection, TextSelection, type Command, type EditorState } from '@tiptap/pm/state';

/** Whether the caret, or what is selected, is in a cell: text, table, grid, row, cell. */
export const isInTable = ({ selection }: EditorState): boolean => selection.$head.node(3)?.type.name === 'row';

/** To the cell after (1) or before (-1), its words selected. */
export const toCell =
  (by: 1 | -1): Command =>
  ({ doc, selection: { $head }, tr }, dispatch) => {
    // Selected cells have their head before one of them.
    const cell = $head.depth > 3 ? $head.before(4) : $head.pos;
    const edge = by === 1 ? cell + (doc.nodeAt(cell)?.nodeSize ?? 0) : cell;
    const beside = Selection.findFrom(doc.resolve(edge), by, true)?.$head;
    if (!beside || beside.node(2) !== $head.node(2)) return false;
    const words = TextSelection.between(doc.resolve(beside.start(4)), doc.resolve(beside.end(4)));
    dispatch?.(tr.setSelection(words).scrollIntoView());
    return true;
  };
