import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { freshId } from '../ids.js';
import type { Settling } from './settling.js';

const catchUp = new PluginKey('identify');

/** The ids below a block that must be unique in the section: those of its footnotes, each with its place within the block. */
const notesOf = new WeakMap<Node, readonly { id: unknown; at: number }[]>();

function notesIn(block: Node): readonly { id: unknown; at: number }[] {
  const known = notesOf.get(block);
  if (known) return known;
  const found: { id: unknown; at: number }[] = [];
  block.descendants((node, pos) => {
    if (node.type.name === 'footnote') found.push({ id: node.attrs.id, at: pos + 1 });
  });
  notesOf.set(block, found);
  return found;
}

/** Puts an id wherever there is none or one that stands before already: the first keeps it. */
function identify(tr: Transaction, before: Node | null): Transaction {
  const seen = new Set<unknown>();
  const notes = new Set<unknown>();
  tr.doc.forEach((block, pos, index) => {
    if (block.attrs.id === null || seen.has(block.attrs.id)) tr.setNodeAttribute(pos, 'id', freshId());
    else seen.add(block.attrs.id);
    for (const { id, at } of notesIn(block)) {
      if (id === null || notes.has(id)) tr.setNodeAttribute(pos + at, 'id', freshId());
      else notes.add(id);
    }
    if (block.type.name === 'table' && before?.maybeChild(index) !== block) identifyRows(tr, block, pos);
  });
  return tr;
}

function identifyRows(tr: Transaction, table: Node, pos: number): void {
  const grid = table.child(1);
  const start = pos + 1 + table.child(0).nodeSize + 1;
  const seen = new Set<unknown>();
  grid.forEach((row, offset) => {
    if (row.attrs.id === null || seen.has(row.attrs.id)) tr.setNodeAttribute(start + offset, 'id', freshId());
    else seen.add(row.attrs.id);
  });
}

/**
 * Every block, row and footnote has an id of its own after each change, in the same step of undo. While composing nothing is set: an
 * attribute set on the composing block doubles its letters; it is made up for at the composition's end.
 */
export function identifying(settling: Settling): Plugin {
  return new Plugin({
    key: catchUp,
    view: (view) => ({
      update: (_, before) => {
        if (view.composing && before.doc !== view.state.doc) {
          settling.whenSettled('identify', () => view.dispatch(view.state.tr.setMeta(catchUp, true)));
        }
      },
    }),
    appendTransaction: (trs, before, state) => {
      const asked = trs.some((tr) => tr.getMeta(catchUp) === true);
      if (!asked && (settling.composing() || !trs.some((tr) => tr.docChanged))) return null;
      const tr = identify(state.tr, asked ? null : before.doc);
      return tr.docChanged ? tr : null;
    },
  });
}
