import type { Command } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import { alignCells } from './tables.js';
import { selectedBlocks } from './turning.js';

/** Aligns the paragraphs touched, or the cells selected; null as usual. Headings, clauses and items stand as the form says. */
export const align =
  (to: string | null): Command =>
  (state, dispatch) => {
    if (isInTable(state)) return alignCells(to)(state, dispatch);
    const { tr } = state;
    const paragraphs = selectedBlocks(state).filter(({ node }) => node.type.name === 'paragraph');
    for (const { pos } of paragraphs) tr.setNodeAttribute(pos, 'align', to);
    if (paragraphs.length === 0) return false;
    dispatch?.(tr);
    return true;
  };
