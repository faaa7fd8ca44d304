import type { Node } from '@tiptap/pm/model';

/** Something in a block that bears a generated number: a footnote or a reference. */
export interface Sign {
  kind: 'footnote' | 'xref';
  /** Its id, of a reference its target. */
  key: unknown;
  /** From the block's start. */
  at: number;
}

const signsOf = new WeakMap<Node, readonly Sign[]>();
const NONE: readonly Sign[] = [];

/** The footnotes and references of a block; looked for once per node. */
export function signsIn(block: Node): readonly Sign[] {
  const known = signsOf.get(block);
  if (known) return known;
  const found: Sign[] = [];
  block.descendants((node, pos) => {
    if (node.type.name === 'footnote') found.push({ kind: 'footnote', key: node.attrs.id, at: pos + 1 });
    if (node.type.name === 'xref') found.push({ kind: 'xref', key: node.attrs.target, at: pos + 1 });
  });
  const signs = found.length > 0 ? found : NONE;
  signsOf.set(block, signs);
  return signs;
}
