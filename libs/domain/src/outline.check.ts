import type { OutlineNode, ReportHeader } from '@trinhky/events';
import { inReadingOrder, pathTo } from './outline.js';
import { reject } from './rejected.js';

/** How large an outline may be. Lengths count UTF-16 units; the log limits the bytes of the whole event besides. */
export const OUTLINE_LIMITS = { nodes: 300, depth: 6, title: 500, id: 100, subject: 1_000, lines: 60, line: 500, assignees: 30 } as const;

/** A template's node: its text has no section id yet. */
export type CheckedNode = Omit<OutlineNode, 'section'> & { section: Partial<OutlineNode['section'] & object> | null };

/**
 * Refuses an outline that cannot be one: unknown or circular parents, ids used twice, a missing title or text, opening, closing or appendix out
 * of place, deeper than six levels, too large. `elsewhere` are the nodes taken out of the same report: their ids stay theirs.
 */
export function checkOutline(nodes: readonly CheckedNode[], elsewhere: readonly CheckedNode[] = []): void {
  if (nodes.length + elsewhere.length > OUTLINE_LIMITS.nodes) reject('outline.too-large', { field: 'nodes', limit: OUTLINE_LIMITS.nodes });
  checkIds([...nodes, ...elsewhere]);
  checkParents(nodes);
  nodes.forEach(checkNode);
  checkPlaces(nodes);
}

function checkIds(nodes: readonly CheckedNode[]): void {
  const nodeIds = new Set<string>();
  const sectionIds = new Set<string>();
  for (const { nodeId, section } of nodes) {
    if (nodeId === '' || nodeIds.has(nodeId)) reject('outline.duplicate-node', { nodeId });
    if (nodeId.length > OUTLINE_LIMITS.id) reject('outline.too-large', { field: 'nodeId', limit: OUTLINE_LIMITS.id });
    nodeIds.add(nodeId);
    if (section?.sectionId === undefined) continue;
    if (section.sectionId === '' || sectionIds.has(section.sectionId)) reject('outline.duplicate-section', { nodeId });
    if (section.sectionId.length > OUTLINE_LIMITS.id) reject('outline.too-large', { field: 'sectionId', limit: OUTLINE_LIMITS.id });
    sectionIds.add(section.sectionId);
  }
}

function checkParents(nodes: readonly CheckedNode[]): void {
  const ids = new Set(nodes.map((node) => node.nodeId));
  for (const { nodeId, parent } of nodes) if (parent !== null && !ids.has(parent)) reject('outline.unknown-parent', { nodeId });
  const reached = new Set(inReadingOrder(nodes));
  for (const node of nodes) {
    if (!reached.has(node)) reject('outline.cycle', { nodeId: node.nodeId });
    if (pathTo(nodes, node.nodeId).length > OUTLINE_LIMITS.depth) reject('outline.too-deep', { nodeId: node.nodeId });
  }
}

function checkNode({ nodeId, kind, title, section }: CheckedNode): void {
  const untitled = kind === 'opening' || kind === 'closing';
  if (untitled && title !== null) reject('outline.title-forbidden', { nodeId });
  if (!untitled && (title === null || title.trim() === '')) reject('outline.title-missing', { nodeId });
  if ((title?.length ?? 0) > OUTLINE_LIMITS.title) reject('outline.too-large', { field: 'title', limit: OUTLINE_LIMITS.title });
  if ((untitled || kind === 'section') && !section) reject('outline.text-missing', { nodeId });
  const route = section?.route;
  if (route && (route.at(-1) !== 'approver' || new Set(route).size !== route.length)) reject('outline.route', { nodeId });
  if ((section?.assignees?.length ?? 0) > OUTLINE_LIMITS.assignees) {
    reject('outline.too-large', { field: 'assignees', limit: OUTLINE_LIMITS.assignees });
  }
}

function checkPlaces(nodes: readonly CheckedNode[]): void {
  const order = { opening: 0, heading: 1, section: 1, closing: 2, appendix: 3 };
  const top = nodes.filter((node) => node.parent === null);
  for (const { nodeId, kind, parent } of nodes) {
    const atTop = kind === 'opening' || kind === 'closing' || kind === 'appendix';
    const above = nodes.find((node) => node.nodeId === parent)?.kind;
    if ((atTop && parent !== null) || above === 'opening' || above === 'closing') reject('outline.misplaced', { nodeId });
  }
  for (const [i, node] of top.entries()) {
    const before = top[i - 1];
    const alone = node.kind === 'opening' || node.kind === 'closing';
    if (before && (order[before.kind] > order[node.kind] || (alone && before.kind === node.kind))) {
      reject('outline.misplaced', { nodeId: node.nodeId });
    }
  }
}

/** Refuses a header without a subject, or one too large. */
export function checkHeader({ subject, addressees, recipients, archive }: ReportHeader): void {
  if (subject.trim() === '') reject('outline.subject-missing');
  if (subject.length > OUTLINE_LIMITS.subject) reject('outline.too-large', { field: 'subject', limit: OUTLINE_LIMITS.subject });
  for (const [field, lines] of Object.entries({ addressees, recipients, archive: [archive] })) {
    if (lines.length > OUTLINE_LIMITS.lines) reject('outline.too-large', { field, limit: OUTLINE_LIMITS.lines });
    if (lines.some((line) => line.length > OUTLINE_LIMITS.line)) reject('outline.too-large', { field, limit: OUTLINE_LIMITS.line });
  }
}
