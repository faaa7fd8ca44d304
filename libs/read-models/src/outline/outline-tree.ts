import type { OutlineChange, OutlineNode } from '@trinhky/events';

/** A node where it stands; a removed one keeps its place, so that it can be put back and places after it stay defined. */
export interface PlacedNode {
  node: OutlineNode;
  removed: boolean;
}

/** The nodes after one change, siblings in order. Total: what names a node that is not there changes nothing. The given array is left as it is. */
export function changeOutline(nodes: readonly PlacedNode[], change: OutlineChange): PlacedNode[] {
  switch (change.op) {
    case 'add':
      if (nodes.some(({ node }) => node.nodeId === change.node.nodeId)) return [...nodes];
      return place(nodes, { node: change.node, removed: false }, change.after);
    case 'remove':
      return alter(nodes, change.nodeId, (placed) => ({ ...placed, removed: true }));
    case 'retitle':
      return alter(nodes, change.nodeId, ({ node, removed }) => ({ node: { ...node, title: change.title }, removed }));
    case 'restore':
    case 'move': {
      const found = nodes.find(({ node }) => node.nodeId === change.nodeId);
      if (!found || isWithin(nodes, change.parent, change.nodeId)) return [...nodes];
      const moved = { node: { ...found.node, parent: change.parent }, removed: change.op === 'move' && found.removed };
      return place(
        nodes.filter((placed) => placed !== found),
        moved,
        change.after,
      );
    }
    case 'header':
      return [...nodes];
  }
}

const alter = (nodes: readonly PlacedNode[], id: string, by: (placed: PlacedNode) => PlacedNode): PlacedNode[] =>
  nodes.map((placed) => (placed.node.nodeId === id ? by(placed) : placed));

/** After the sibling `after`, first of its siblings for null, last when that sibling is not there. */
function place(nodes: readonly PlacedNode[], placed: PlacedNode, after: string | null): PlacedNode[] {
  const isSibling = ({ node }: PlacedNode) => node.parent === placed.node.parent;
  const anchor = after === null ? -1 : nodes.findIndex((other) => isSibling(other) && other.node.nodeId === after);
  if (after !== null && anchor < 0) return [...nodes, placed];
  return [...nodes.slice(0, anchor + 1), placed, ...nodes.slice(anchor + 1)];
}

/** Whether `id` is `above` or lies below it: a node never goes into its own subtree. */
function isWithin(nodes: readonly PlacedNode[], id: string | null, above: string): boolean {
  for (let at = id; at !== null; at = nodes.find(({ node }) => node.nodeId === at)?.node.parent ?? null) {
    if (at === above) return true;
  }
  return false;
}

export interface TreeRow extends PlacedNode {
  ord: number;
  depth: number;
  /** It or a node above it was removed. */
  hidden: boolean;
}

/** The nodes in reading order, each with its depth from 0; nodes whose parent is not there are left out. */
export function readingOrder(nodes: readonly PlacedNode[]): TreeRow[] {
  const children = new Map<string | null, PlacedNode[]>();
  for (const placed of nodes) {
    const siblings = children.get(placed.node.parent);
    if (siblings) siblings.push(placed);
    else children.set(placed.node.parent, [placed]);
  }
  const rows: TreeRow[] = [];
  const walk = (parent: string | null, depth: number, above: boolean) => {
    for (const placed of children.get(parent) ?? []) {
      const hidden = above || placed.removed;
      rows.push({ ...placed, ord: rows.length, depth, hidden });
      walk(placed.node.nodeId, depth + 1, hidden);
    }
  };
  walk(null, 0, false);
  return rows;
}
