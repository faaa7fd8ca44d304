import type { Command } from '@tiptap/pm/state';
import { latePart } from '../later.js';
import { isInTable } from './in-table.js';
import { selectedBlocks } from './turning.js';

/** Aligns the paragraphs touched, or the cells selected; null as usual. Headings, clauses and items stand as the form says. */
export const align =
  (to: string | null): Command =>
  (state, dispatch) => {
    if (isInTable(state)) return latePart()?.alignCells(to)(state, dispatch) ?? false;
    const { tr } = state;
    const paragraphs = selectedBlocks(state).filter(({ node }) => node.type.name === 'paragraph');
    for (const { pos } of paragraphs) tr.setNodeAttribute(pos, 'align', to);
    if (paragraphs.length === 0) return false;
    dispatch?.(tr);
    return true;
  };
