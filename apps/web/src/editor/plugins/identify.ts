import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { freshId } from '../ids.js';
import { latePart } from '../later.js';
import { changedBlocks } from './changed-blocks.js';
import type { Settling } from './settling.js';
import { signsIn } from './signs.js';

const catchUp = new PluginKey('identify');

/** Looks at the whole text once more. */
export const identifyAll = (tr: Transaction): Transaction => tr.setMeta(catchUp, true);

/** Whether only words changed: the same blocks with the same footnotes, none of them a table. */
function onlyWords(before: Node, after: Node): boolean {
  const { was, is } = changedBlocks(before, after);
  const notes = (block: Node) => signsIn(block).map(({ key }) => key);
  return (
    was.length === is.length &&
    is.every((block, index) => {
      const old = was[index];
      if (!old || block.attrs.id === null || block.attrs.id !== old.attrs.id || block.type.name === 'table') return false;
      return notes(block).every((key, at) => key === notes(old)[at]);
    })
  );
}

/** Puts an id wherever there is none or one that stands before already: the first keeps it. Tables not known to be whole are made so. */
function identify(tr: Transaction, whole: WeakSet<Node>): Transaction {
  const seen = new Set<unknown>();
  const notes = new Set<unknown>();
  const part = latePart();
  tr.doc.forEach((block, pos) => {
    if (block.attrs.id === null || seen.has(block.attrs.id)) tr.setNodeAttribute(pos, 'id', freshId());
    else seen.add(block.attrs.id);
    for (const { kind, key: id, at } of signsIn(block)) {
      if (kind !== 'footnote') continue;
      if (id === null || notes.has(id)) tr.setNodeAttribute(pos + at, 'id', freshId());
      else notes.add(id);
    }
    if (part && block.type.name === 'table' && !whole.has(block)) part.tidyTable(tr, block, pos);
  });
  if (part) remember(tr.doc, whole);
  return tr;
}

function remember(doc: Node, whole: WeakSet<Node>): void {
  for (const block of doc.children) if (block.type.name === 'table') whole.add(block);
}

/**
 * Every block, row and footnote has an id of its own after each change and every table that was changed is whole, in the same step of undo. While composing
 * nothing is set: an attribute set on the composing block doubles its letters; it is made up for at the composition's end.
 */
export function identifying(settling: Settling): Plugin {
  const whole = new WeakSet<Node>();
  return new Plugin({
    key: catchUp,
    state: {
      // A text that is opened stands as it is.
      init: (_, { doc }) => remember(doc, whole),
      apply: () => undefined,
    },
    view: (view) => ({
      update: (_, before) => {
        if (view.composing && before.doc !== view.state.doc) {
          settling.whenSettled('identify', () => view.dispatch(identifyAll(view.state.tr)));
        }
      },
    }),
    appendTransaction: (trs, before, state) => {
      const asked = trs.some((tr) => tr.getMeta(catchUp) === true);
      if (!asked && (settling.composing() || !trs.some((tr) => tr.docChanged))) return null;
      if (!asked && onlyWords(before.doc, state.doc)) return null;
      const tr = identify(state.tr, whole);
      return tr.docChanged ? tr : null;
    },
  });
}
