import type { OutlineChange, OutlineNode } from '@trinhky/events';

/** As much of an outline as it takes to know which sections are in it. */
export interface TreeNode {
  node_id: string;
  parent: string | null;
  section_id: string | null;
  removed: number;
}

export const treeNode = ({ nodeId, parent, section }: OutlineNode): TreeNode => ({
  node_id: nodeId,
  parent,
  section_id: section?.sectionId ?? null,
  removed: 0,
});

/** The tree after some changes. The given map is left as it is. */
export function changeTree(before: ReadonlyMap<string, TreeNode>, changes: readonly OutlineChange[]): Map<string, TreeNode> {
  const tree = new Map(before);
  for (const change of changes) {
    if (change.op === 'header' || change.op === 'retitle') continue;
    if (change.op === 'add') {
      if (!tree.has(change.node.nodeId)) tree.set(change.node.nodeId, treeNode(change.node));
      continue;
    }
    const node = tree.get(change.nodeId);
    if (!node) continue;
    if (change.op === 'remove') tree.set(node.node_id, { ...node, removed: 1 });
    else tree.set(node.node_id, { ...node, parent: change.parent, removed: change.op === 'restore' ? 0 : node.removed });
  }
  return tree;
}

/** The sections whose node, and every node above it, stands in the outline. */
export function sectionsIn(tree: ReadonlyMap<string, TreeNode>): Set<string> {
  const standing = (id: string | null, steps = 0): boolean => {
    if (id === null) return true;
    const node = tree.get(id);
    return node !== undefined && node.removed === 0 && steps <= tree.size && standing(node.parent, steps + 1);
  };
  return new Set([...tree.values()].flatMap(({ node_id, section_id }) => (section_id !== null && standing(node_id) ? [section_id] : [])));
}
