import type { Block, ReportNode } from '@trinhky/content';
import type { OutlineChange, OutlineNode, ReportHeader } from '@trinhky/events';
import { reject } from './rejected.js';

/** What of an outline has a place in the tree; templates have nodes without section ids. */
export type TreeNode = Pick<OutlineNode, 'nodeId' | 'parent'>;

/** The outline as it stands. Nodes are in reading order: each node is followed by what is below it. */
export interface Outline {
  nodes: OutlineNode[];
  /** What was taken out, a subtree per entry, in reading order; the first node of each is its root. */
  removed: OutlineNode[][];
  header: ReportHeader;
}

/** The node and everything below it, in reading order; empty when there is no such node. */
export function subtree<N extends TreeNode>(nodes: readonly N[], nodeId: string): N[] {
  const inside = new Set([nodeId]);
  const at = nodes.findIndex((node) => node.nodeId === nodeId);
  if (at < 0) return [];
  const below = nodes.slice(at + 1).filter((node) => {
    if (node.parent === null || !inside.has(node.parent)) return false;
    inside.add(node.nodeId);
    return true;
  });
  return nodes.slice(at, at + 1).concat(below);
}

/** The nodes in reading order. Parents stand before children and siblings in order, otherwise the array may be mixed. */
export function inReadingOrder<N extends TreeNode>(nodes: readonly N[]): N[] {
  const children = new Map<string | null, N[]>();
  for (const node of nodes) children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  const below = (parent: string | null): N[] => (children.get(parent) ?? []).flatMap((node) => [node, ...below(node.nodeId)]);
  return below(null);
}

/** The node's ancestors from the root down, and the node itself last. Empty when there is no such node. */
export function pathTo<N extends TreeNode>(nodes: readonly N[], nodeId: string): N[] {
  const path: N[] = [];
  for (let id: string | null = nodeId; id !== null && path.length <= nodes.length;) {
    const wanted: string = id;
    const node = nodes.find((candidate) => candidate.nodeId === wanted);
    if (!node) break;
    path.unshift(node);
    id = node.parent;
  }
  return path;
}

/** The outline after the changes, one after the other. Throws `Rejected` where a change names what is not there; says nothing of what is allowed. */
export function applyChanges(outline: Outline, changes: readonly OutlineChange[]): Outline {
  return changes.reduce(applyChange, outline);
}

function applyChange(outline: Outline, change: OutlineChange): Outline {
  switch (change.op) {
    case 'header':
      return { ...outline, header: change.header };
    case 'retitle': {
      const node = existing(outline.nodes, change.nodeId);
      return { ...outline, nodes: outline.nodes.map((other) => (other === node ? { ...node, title: change.title } : other)) };
    }
    case 'add':
      return { ...outline, nodes: insert(outline.nodes, [change.node], change.node.parent, change.after) };
    case 'move': {
      existing(outline.nodes, change.nodeId);
      const moved = subtree(outline.nodes, change.nodeId);
      if (moved.some((node) => node.nodeId === change.parent)) reject('outline.cycle', { nodeId: change.nodeId });
      return { ...outline, nodes: insert(without(outline.nodes, moved), moved, change.parent, change.after) };
    }
    case 'remove': {
      existing(outline.nodes, change.nodeId);
      const gone = subtree(outline.nodes, change.nodeId);
      return { ...outline, nodes: without(outline.nodes, gone), removed: [...outline.removed, gone] };
    }
    case 'restore': {
      const group = outline.removed.find((nodes) => nodes.some((node) => node.nodeId === change.nodeId));
      if (!group) reject('outline.not-removed', { nodeId: change.nodeId });
      const back = subtree(group, change.nodeId);
      const removed = outline.removed.map((nodes) => (nodes === group ? without(group, back) : nodes)).filter((nodes) => nodes.length > 0);
      return { ...outline, nodes: insert(outline.nodes, back, change.parent, change.after), removed };
    }
  }
}

function existing(nodes: readonly OutlineNode[], nodeId: string): OutlineNode {
  return nodes.find((node) => node.nodeId === nodeId) ?? reject('outline.unknown-node', { nodeId });
}

const without = (nodes: readonly OutlineNode[], gone: readonly OutlineNode[]): OutlineNode[] =>
  nodes.filter((node) => !gone.includes(node));

/** Puts a subtree below `parent`, behind the sibling `after` and all that is below it; null = first. */
function insert(nodes: readonly OutlineNode[], added: OutlineNode[], parent: string | null, after: string | null): OutlineNode[] {
  const [root, ...below] = added;
  if (!root) return [...nodes];
  if (parent !== null && !nodes.some((node) => node.nodeId === parent)) reject('outline.unknown-parent', { nodeId: root.nodeId });
  if (after !== null && nodes.find((node) => node.nodeId === after)?.parent !== parent) {
    reject('outline.unknown-sibling', { nodeId: root.nodeId });
  }
  const anchor = after ?? parent;
  const span = after === null ? 1 : subtree(nodes, after).length;
  const at = anchor === null ? 0 : nodes.findIndex((node) => node.nodeId === anchor) + span;
  return [...nodes.slice(0, at), { ...root, parent }, ...below, ...nodes.slice(at)];
}

/**
 * The hash of everything that the outline prints or decides: words, structure, which text stands where, and the header. Assignments, routes
 * and due dates are not in it. `sha256`: hex SHA-256 of a UTF-8 string.
 */
export function outlineHash(nodes: readonly OutlineNode[], header: ReportHeader, sha256: (text: string) => string): string {
  const words = inReadingOrder(nodes).map((node) => [
    node.nodeId,
    node.parent,
    node.kind,
    node.numbering,
    node.title,
    node.orientation ?? 'portrait',
    node.levels ?? [],
    node.section?.sectionId ?? null,
  ]);
  return sha256(JSON.stringify(['outline.v1', words, header.subject, header.addressees, header.recipients, header.archive]));
}

/**
 * The hash of the headings an approver reads above a text: kind, numbering and title from the root down to the node. The order of siblings is
 * not in it: reordering is free (rule 12). Null when there is no such node.
 */
export function headingHash(nodes: readonly OutlineNode[], nodeId: string, sha256: (text: string) => string): string | null {
  const path = pathTo(nodes, nodeId);
  if (path.length === 0) return null;
  return sha256(JSON.stringify(['headings.v1', path.map((node) => [node.kind, node.numbering, node.title])]));
}

/** The tree a renderer reads; `textOf` gives a section's blocks by section id. */
export function toReportNodes(nodes: readonly OutlineNode[], textOf: (sectionId: string) => Block[]): ReportNode[] {
  const below = (parent: string | null): ReportNode[] =>
    nodes
      .filter((node) => node.parent === parent)
      .map((node) => ({
        id: node.nodeId,
        kind: node.kind,
        numbering: node.numbering,
        ...(node.title !== null && { title: node.title }),
        ...(node.orientation && { orientation: node.orientation }),
        ...(node.levels && { levels: node.levels }),
        blocks: node.section ? textOf(node.section.sectionId) : [],
        children: below(node.nodeId),
      }));
  return below(null);
}
