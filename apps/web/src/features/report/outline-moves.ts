import type { NodeKind, OutlineChange, ReportNode } from './report-types.js';

/** What a key or the mouse asks of the outline, as the change that says it. Whether it is allowed is judged by the server. */

type Placed = Pick<ReportNode, 'nodeId' | 'parent'>;
type Move = Extract<OutlineChange, { op: 'move' }>;
export type Direction = 'up' | 'down' | 'in' | 'out';

const siblingsOf = (nodes: readonly Placed[], parent: string | null): Placed[] => nodes.filter((node) => node.parent === parent);

/** Null where there is nowhere to go. */
export function moveOf(nodes: readonly Placed[], nodeId: string, direction: Direction): Move | null {
  const node = nodes.find((each) => each.nodeId === nodeId);
  if (!node) return null;
  const siblings = siblingsOf(nodes, node.parent);
  const at = siblings.findIndex((each) => each.nodeId === nodeId);
  const to = (parent: string | null, after: string | null): Move => ({ op: 'move', nodeId, parent, after });
  switch (direction) {
    case 'up':
      return at === 0 ? null : to(node.parent, siblings[at - 2]?.nodeId ?? null);
    case 'down':
      return at === siblings.length - 1 ? null : to(node.parent, siblings[at + 1]?.nodeId ?? null);
    case 'in': {
      const above = siblings[at - 1];
      return above ? to(above.nodeId, siblingsOf(nodes, above.nodeId).at(-1)?.nodeId ?? null) : null;
    }
    case 'out': {
      const parent = nodes.find((each) => each.nodeId === node.parent);
      return parent ? to(parent.parent, parent.nodeId) : null;
    }
  }
}

export type Drop = 'before' | 'inside' | 'after';

/** What was dragged onto another node; null onto itself or into what is below it. */
export function dropOf(nodes: readonly Placed[], nodeId: string, onto: string, where: Drop): Move | null {
  const target = nodes.find((each) => each.nodeId === onto);
  if (!target || isWithin(nodes, onto, nodeId)) return null;
  const others = (parent: string | null) => siblingsOf(nodes, parent).filter((each) => each.nodeId !== nodeId);
  if (where === 'inside') return { op: 'move', nodeId, parent: onto, after: others(onto).at(-1)?.nodeId ?? null };
  const siblings = others(target.parent);
  const at = siblings.findIndex((each) => each.nodeId === onto);
  const after = where === 'after' ? onto : (siblings[at - 1]?.nodeId ?? null);
  return { op: 'move', nodeId, parent: target.parent, after };
}

/** Whether `nodeId` is `top` or stands below it. */
export function isWithin(nodes: readonly Placed[], nodeId: string, top: string): boolean {
  for (let id: string | null = nodeId; id !== null;) {
    if (id === top) return true;
    const wanted: string = id;
    id = nodes.find((each) => each.nodeId === wanted)?.parent ?? null;
  }
  return false;
}

/** Where a node that was taken out goes back to: below its old parent where that still stands, else at the top before closing and appendices. */
export function placeBack(
  nodes: readonly (Placed & { kind: NodeKind })[],
  { parent, kind }: { parent: string | null; kind: NodeKind },
): { parent: string | null; after: string | null } {
  const above = parent !== null && nodes.some((node) => node.nodeId === parent) ? parent : null;
  return { parent: above, after: lastBefore(nodes, above, kind) };
}

const ORDER: Record<NodeKind, number> = { opening: 0, heading: 1, section: 1, closing: 2, appendix: 3 };

/** The last sibling behind which a node of that kind may stand; null = it comes first. */
export function lastBefore(nodes: readonly (Placed & { kind: NodeKind })[], parent: string | null, kind: NodeKind): string | null {
  const before = nodes.filter((node) => node.parent === parent && (parent !== null || ORDER[node.kind] <= ORDER[kind]));
  return before.at(-1)?.nodeId ?? null;
}
