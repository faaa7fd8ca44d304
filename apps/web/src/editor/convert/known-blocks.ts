import { sameBlock, type Block } from '@trinhky/content';
import type { Node, Schema } from '@tiptap/pm/model';
import { freshId } from '../ids.js';
import { nodeToBlock } from './to-blocks.js';
import { blockToNode } from './to-doc.js';

/**
 * Which block belongs to which node, so that what did not change is never converted again and stays the same object.
 * A section without a block is shown as one empty paragraph, which is no block until something stands in it.
 */
export interface KnownBlocks {
  /** The content of the document for this text. */
  nodes(blocks: readonly Block[]): Node[];
  block(node: Node): Block;
  /** The text of a document. */
  blocks(doc: Node): Block[];
}

export function knownBlocks(schema: Schema): KnownBlocks {
  const blockOf = new WeakMap<Node, Block>();
  const lastOf = new Map<string, Block>();
  const blankId = freshId();

  const remember = (node: Node, block: Block): Block => {
    blockOf.set(node, block);
    lastOf.set(block.id, block);
    return block;
  };
  const node = (block: Block): Node => {
    const made = blockToNode(schema, block);
    remember(made, block);
    return made;
  };
  const block = (of: Node): Block => {
    const known = blockOf.get(of);
    if (known) return known;
    const made = nodeToBlock(of);
    const last = lastOf.get(made.id);
    return remember(of, last && sameBlock(last, made) ? last : made);
  };
  const blank = (doc: Node): boolean => {
    const only = doc.childCount === 1 ? doc.firstChild : null;
    return only?.type.name === 'paragraph' && only.attrs.id === blankId && only.content.size === 0;
  };

  return {
    nodes: (blocks) => (blocks.length > 0 ? blocks.map(node) : [schema.node('paragraph', { id: blankId })]),
    block,
    blocks: (doc) => (blank(doc) ? [] : doc.children.map(block)),
  };
}
