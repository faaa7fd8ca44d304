import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { textBlockAt } from '../commands/turning.js';
import { dispatched, step } from './step.js';

/** All ids in the document. */
export function knownIds(doc: Node): ReadonlySet<unknown> {
  const ids = new Set<unknown>();
  doc.descendants((node) => {
    if (node.attrs.id !== undefined && node.attrs.id !== null) ids.add(node.attrs.id);
  });
  return ids;
}

/** What was copied here, without the ids that still stand in the document: a copy is a new block, what was cut keeps its id. */
export function withoutIds(slice: Slice, taken: ReadonlySet<unknown>): Slice {
  return new Slice(renewed(slice.content, taken), slice.openStart, slice.openEnd);
}

function renewed(fragment: Fragment, taken: ReadonlySet<unknown>): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    if (node.isText) return nodes.push(node);
    const attrs = taken.has(node.attrs.id) ? { ...node.attrs, id: null } : node.attrs;
    return nodes.push(node.type.create(attrs, renewed(node.content, taken), node.marks));
  });
  return Fragment.fromArray(nodes);
}

/** Blocks copied here take the place of the empty paragraph they are pasted into; all else goes ProseMirror's way. */
export function insertOwn(view: EditorView, { content }: Slice): boolean {
  const at = textBlockAt(view.state);
  const empty = at && at.node.content.size === 0 && at.node.type.name === 'paragraph';
  if (!empty || content.childCount < 2 || content.firstChild?.type.isInGroup('block') !== true) return false;
  const tr = step(view).replaceWith(at.pos, at.pos + at.node.nodeSize, content);
  dispatched(view, tr.setSelection(TextSelection.near(tr.doc.resolve(at.pos + content.size), -1)));
  return true;
}
