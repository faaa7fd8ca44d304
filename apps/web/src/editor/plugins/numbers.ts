import { numberBlocksFrom, type NumberedBlock } from '@trinhky/content';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorNumbers } from '../editor.types.js';
import { wholeFrom } from '../schema/attributes.js';
import { changedBlocks } from './changed-blocks.js';
import { signsIn } from './signs.js';

interface Numbers {
  given: EditorNumbers;
  shown: DecorationSet;
}

export const numbersKey = new PluginKey<Numbers>('numbers');

/** All that bears a number, in order, with what its number depends on: as long as it is the same, the numbers are. */
function orderOf(blocks: readonly Node[]): unknown[] {
  const order: unknown[] = [];
  for (const block of blocks) {
    if (block.type.name === 'heading' || block.type.name === 'clause') order.push(block.attrs.id, block.type.name, block.attrs.level);
    for (const { kind, key } of signsIn(block)) order.push(kind, key);
  }
  return order;
}

/** The labels of headings and clauses as they stand. */
function labelsOf(doc: Node, given: EditorNumbers): Map<string, string> {
  if (!given.start) return new Map(Object.entries(given.blocks));
  const blocks = doc.children.flatMap(({ type, attrs }): NumberedBlock[] =>
    type.name === 'heading' || type.name === 'clause'
      ? [{ kind: type.name, id: String(attrs.id), level: wholeFrom(attrs.level, 1, 5, 1) }]
      : [],
  );
  return numberBlocksFrom(given.start, blocks);
}

function shownOf(doc: Node, given: EditorNumbers): DecorationSet {
  const labels = labelsOf(doc, given);
  // Before the server told where counting begins, from the lowest number it gave.
  let note = given.firstFootnote ?? Math.min(...Object.values(given.footnotes), Infinity);
  if (note === Infinity) note = 1;
  const decorations: Decoration[] = [];
  doc.forEach((block, pos) => {
    const label = labels.get(String(block.attrs.id));
    if (label) decorations.push(Decoration.node(pos, pos + block.nodeSize, { 'data-number': label }));
    for (const { kind, key, at } of signsIn(block)) {
      const shown = kind === 'footnote' ? String(note++) : (given.references?.[String(key)] ?? labels.get(String(key)));
      if (shown !== undefined) decorations.push(Decoration.node(pos + at, pos + at + 1, { 'data-number': shown }));
    }
  });
  return DecorationSet.create(doc, decorations);
}

function sameOrder(before: Node, after: Node): boolean {
  const { was, is } = changedBlocks(before, after);
  const [a, b] = [orderOf(was), orderOf(is)];
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** Numbers are generated and shown beside the text as attributes, never as text; they are worked out anew only when the order changed. */
export function numbering(first: EditorNumbers): Plugin<Numbers> {
  return new Plugin<Numbers>({
    key: numbersKey,
    state: {
      init: (_, { doc }) => ({ given: first, shown: shownOf(doc, first) }),
      apply: (tr, before) => {
        const given: EditorNumbers | undefined = tr.getMeta(numbersKey);
        if (!tr.docChanged && !given) return before;
        if (!given && sameOrder(tr.before, tr.doc)) return { ...before, shown: before.shown.map(tr.mapping, tr.doc) };
        const next = given ?? before.given;
        return { given: next, shown: shownOf(tr.doc, next) };
      },
    },
    props: { decorations: (state) => numbersKey.getState(state)?.shown },
  });
}
