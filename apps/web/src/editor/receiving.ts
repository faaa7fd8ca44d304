import { sameBlock, type Block } from '@trinhky/content';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { KnownBlocks } from './convert/known-blocks.js';

/** The transaction's meta that tells a text from elsewhere from what the person did. */
export const RECEIVED = 'received';

/**
 * Brings in a text: blocks that are the same stay the same nodes, in changed ones only the differing words are replaced, so that the
 * caret and the marks hold. Not a step of undo. Null where nothing differs.
 */
export function receive(state: EditorState, known: KnownBlocks, blocks: readonly Block[]): Transaction | null {
  const { tr } = state;
  const target = known.nodes(blocks);
  const wanted = new Set(target.map((node) => node.attrs.id));
  let pos = 0;
  for (const node of target) {
    pos = past(tr.doc, pos, (each) => !wanted.has(each.attrs.id));
    const here = tr.doc.nodeAt(pos);
    if (here?.attrs.id === node.attrs.id && here) {
      if (!sameBlock(known.block(here), known.block(node))) morph(tr, pos, here, node);
    } else {
      removeLater(tr, pos, node.attrs.id);
      tr.insert(pos, node);
    }
    pos += tr.doc.nodeAt(pos)?.nodeSize ?? 0;
  }
  removeOthers(tr, wanted);
  return tr.docChanged ? tr.setMeta(RECEIVED, true).setMeta('addToHistory', false) : null;
}

/** The text after what `given` changed in `base`, where this person meanwhile came from `base` to `mine`: whoever changed a block has it. */
export function rejoin(base: readonly Block[], given: readonly Block[], mine: readonly Block[]): Block[] {
  const before = new Map(base.map((block) => [block.id, block]));
  const now = new Map(mine.map((block) => [block.id, block]));
  const touched = (block: Block) => {
    const was = before.get(block.id);
    return was === undefined || !sameBlock(was, block);
  };
  const kept = given.flatMap((block): Block[] => {
    const own = now.get(block.id);
    if (own) return [touched(own) ? own : block];
    // Removed here meanwhile, unless it is new or was changed there.
    return touched(block) ? [block] : [];
  });
  const there = new Set(given.map((block) => block.id));
  for (const [index, block] of mine.entries()) {
    if (there.has(block.id) || !touched(block)) continue;
    const anchor = mine.slice(0, index).findLast((each) => kept.some(({ id }) => id === each.id));
    kept.splice(anchor ? kept.findIndex(({ id }) => id === anchor.id) + 1 : 0, 0, block);
  }
  return kept;
}

function past(doc: Node, from: number, skip: (node: Node) => boolean): number {
  let pos = from;
  for (let node = doc.nodeAt(pos); node && skip(node); node = doc.nodeAt(pos)) pos += node.nodeSize;
  return pos;
}

function removeLater(tr: Transaction, from: number, id: unknown): void {
  const at = past(tr.doc, from, (node) => node.attrs.id !== id);
  const node = tr.doc.nodeAt(at);
  if (node) tr.delete(at, at + node.nodeSize);
}

function removeOthers(tr: Transaction, wanted: ReadonlySet<unknown>): void {
  const gone: { from: number; to: number }[] = [];
  tr.doc.forEach((node, pos) => {
    if (!wanted.has(node.attrs.id)) gone.push({ from: pos, to: pos + node.nodeSize });
  });
  for (const { from, to } of gone.reverse()) tr.delete(from, to);
}

const same = (a: Node | undefined, b: Node | undefined): boolean =>
  a !== undefined && b !== undefined && a.type === b.type && a.attrs.id === b.attrs.id;

/** Turns the node at `pos` into another by touching as little as can be. */
function morph(tr: Transaction, pos: number, from: Node, to: Node): void {
  if (from.eq(to)) return;
  if (from.type !== to.type || from.isAtom) {
    tr.replaceWith(pos, pos + from.nodeSize, to);
    return;
  }
  if (from.isTextblock) morphText(tr, pos, from, to);
  else morphChildren(tr, pos, from, to);
  if (!from.sameMarkup(to)) tr.setNodeMarkup(pos, null, to.attrs);
}

function morphText(tr: Transaction, pos: number, from: Node, to: Node): void {
  const start = from.content.findDiffStart(to.content);
  const end = from.content.findDiffEnd(to.content);
  if (start === null || end === null) return;
  // "aa" → "aaa": the two ends may overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replaceWith(pos + 1 + start, pos + 1 + end.a + overlap, to.content.cut(start, end.b + overlap));
}

function morphChildren(tr: Transaction, pos: number, from: Node, to: Node): void {
  const most = Math.min(from.childCount, to.childCount);
  let head = 0;
  while (head < most && same(from.child(head), to.child(head))) head++;
  let tail = 0;
  while (tail < most - head && same(from.child(from.childCount - 1 - tail), to.child(to.childCount - 1 - tail))) tail++;
  const offsets: number[] = [];
  from.forEach((_, offset) => offsets.push(pos + 1 + offset));
  const placeOf = (index: number) => offsets[index] ?? pos + 1 + from.content.size;
  // From the end on, so that the places before stay right.
  for (let back = 1; back <= tail; back++) {
    morph(tr, placeOf(from.childCount - back), from.child(from.childCount - back), to.child(to.childCount - back));
  }
  const middle = to.children.slice(head, to.childCount - tail);
  const [first, last] = [placeOf(head), placeOf(from.childCount - tail)];
  if (middle.length > 0 || last > first) tr.replaceWith(first, last, middle);
  for (let index = head - 1; index >= 0; index--) morph(tr, placeOf(index), from.child(index), to.child(index));
}
