import { inlineText, type Block } from '@trinhky/content';
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import { nodeToBlock } from '../convert/to-blocks.js';
import { nodesOfInlines } from '../convert/to-doc.js';

/** Blocks copied here and pasted into a cell: what it can hold of them. Cells go into cells as they are. */
export function intoCell(slice: Slice): Slice {
  const nodes: Node[] = [];
  slice.content.forEach((node) => nodes.push(node));
  const blocks = ['heading', 'clause', 'item', 'pageBreak'];
  if (!nodes.some(({ type }) => blocks.includes(type.name))) return slice;
  const paragraphs = nodes.flatMap((node) => cellParagraphs(node.type.schema, nodeToBlock(node)));
  return new Slice(Fragment.fromArray(paragraphs), 1, 1);
}

/** What a cell can hold of a block: its words in paragraphs, its dash before them. */
export function cellParagraphs(schema: Schema, block: Block): Node[] {
  const of = (inlines: Parameters<typeof nodesOfInlines>[1]) => schema.node('paragraph', null, nodesOfInlines(schema, inlines));
  switch (block.kind) {
    case 'paragraph':
      return [of(block.content)];
    case 'heading':
      return [of(block.title)];
    case 'clause':
    case 'item': {
      const dash = block.kind === 'item' ? [{ kind: 'text' as const, t: `${block.marker} ` }] : [];
      return [of([...dash, ...(block.title ?? []), ...block.content])];
    }
    case 'table':
      return block.rows.map((row) => {
        const words = row.cells.map((cell) => cell.content.map(inlineText).join(' ')).join(' | ');
        return of(words === '' ? [] : [{ kind: 'text', t: words.replace(/\n/gu, ' ') }]);
      });
    case 'page-break':
      return [];
  }
}
