import { footnoteNumbers, footnotesOf, inlinesOf, numberOutline, xrefLabel } from '@trinhky/content';
import type { Block, ReportNode } from '@trinhky/content';
import type { Numbers } from '../../text/index.js';
import type { Moment, NodeReplayed } from './types.js';

interface Skeleton {
  blocks: Block[];
  /** Equal where the numbers are. */
  signature: string;
}
const skeletons = new WeakMap<readonly Block[], Skeleton>();

/** What of a text takes part in numbering: most edits change nothing of it. */
function skeletonOf(text: readonly Block[]): Skeleton {
  const known = skeletons.get(text);
  if (known) return known;
  const blocks: Block[] = [];
  let signature = '';
  for (const block of text) {
    const notes = footnotesOf(inlinesOf(block));
    const level = block.kind === 'heading' || block.kind === 'clause' ? block.level : 0;
    if (level === 0 && notes.length === 0) continue;
    blocks.push(block);
    signature += `${block.id} ${level} ${notes.map(({ id }) => id).join(' ')};`;
  }
  const skeleton = { blocks, signature };
  skeletons.set(text, skeleton);
  return skeleton;
}

const none: Skeleton = { blocks: [], signature: '' };

/** The numbers of the whole report at a moment, by the same rules as its print; the same object as long as they are the same. */
export function numbering(): (moment: Moment) => Numbers {
  let last: { outline: Moment['outline']; signature: string; numbers: Numbers } | null = null;
  return ({ outline, sections }) => {
    const textOf = ({ sectionId }: NodeReplayed) => {
      const section = sectionId === null ? undefined : sections.get(sectionId);
      return section ? skeletonOf(section.blocks) : none;
    };
    const signature = outline.map((node) => textOf(node).signature).join('|');
    if (last?.outline === outline && last.signature === signature) return last.numbers;
    const tree = treeOf(outline, null, (node) => textOf(node).blocks);
    const numbers = numberOutline(tree);
    const ids = [...numbers.keys()];
    last = {
      outline,
      signature,
      numbers: {
        blocks: Object.fromEntries(ids.map((id) => [id, numbers.get(id)?.label ?? ''])),
        footnotes: Object.fromEntries(footnoteNumbers(tree)),
        references: Object.fromEntries(ids.map((id) => [id, xrefLabel(numbers, id) ?? ''])),
      },
    };
    return last.numbers;
  };
}

const treeOf = (nodes: readonly NodeReplayed[], parent: string | null, textOf: (node: NodeReplayed) => Block[]): ReportNode[] =>
  nodes
    .filter((node) => node.parent === parent)
    .map((node) => ({
      id: node.nodeId,
      kind: node.kind,
      numbering: node.numbering,
      ...(node.title !== null && { title: node.title }),
      ...(node.levels && { levels: node.levels }),
      blocks: textOf(node),
      children: treeOf(nodes, node.nodeId, textOf),
    }));
