import type { OutlineChange, OutlineNode } from '@trinhky/events';
import type { EventOf } from '../event.js';
import type { Tx } from '../projection.js';
import { add, remove, set } from '../statements.js';
import { streamParts } from '../stream-name.js';
import type { OutlineTables } from './outline.schema.js';
import { changeOutline, readingOrder } from './outline-tree.js';
import type { PlacedNode, TreeRow } from './outline-tree.js';

type NodeRow = OutlineTables['outline_nodes'];

/** No approval counts. */
export const NOT_RECORDED = {
  recorded_cycle: null,
  recorded_revision: null,
  recorded_hash: null,
  recorded_heading_hash: null,
  approved_by: null,
};

/** Puts the nodes of a newly opened report; each section's first cycle is the opening's revision. */
export async function openNodes({ stream, revision, data }: EventOf<'report.opened.v1'>, tx: Tx): Promise<void> {
  const { organ, id } = streamParts(stream);
  await remove(tx, 'outline_nodes', { organ_id: organ, report_id: id });
  const placed = data.nodes.map((node) => ({ node, removed: false }));
  for (const row of readingOrder(placed)) await insert(organ, id, row, row.node.section ? revision : null, tx);
}

/** Rewrites the rows that an outline change touches. What comes into the outline or leaves it with its section starts a new cycle. */
export async function changeNodes({ stream, revision, data }: EventOf<'report.outline-changed.v1'>, tx: Tx): Promise<void> {
  const { organ, id } = streamParts(stream);
  const before = await tx
    .selectFrom('outline_nodes')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('report_id', '=', id)
    .orderBy('ord')
    .execute();
  const old = new Map(before.map((row) => [row.node_id, row]));
  const placed = data.changes.reduce<PlacedNode[]>((nodes, change: OutlineChange) => changeOutline(nodes, change), before.map(placedOf));
  for (const row of readingOrder(placed)) {
    const was = old.get(row.node.nodeId);
    if (!was) await insert(organ, id, row, row.node.section ? revision : null, tx);
    else if (differs(was, row)) await rewrite(was, row, revision, tx);
  }
}

function insert(organ: string, report: string, row: TreeRow, cycle: number | null, tx: Tx) {
  const { node } = row;
  return add(tx, 'outline_nodes', {
    organ_id: organ,
    report_id: report,
    node_id: node.nodeId,
    kind: node.kind,
    numbering: node.numbering,
    template_node_id: node.templateNodeId,
    orientation: node.orientation ?? null,
    levels: node.levels ? JSON.stringify(node.levels) : null,
    section_id: node.section?.sectionId ?? null,
    plan: node.section ? JSON.stringify(node.section) : null,
    cycle,
    ...NOT_RECORDED,
    ...placeOf(row),
  });
}

function rewrite(was: NodeRow, row: TreeRow, revision: number, tx: Tx) {
  const turned = was.section_id !== null && was.hidden !== Number(row.hidden);
  const key = { organ_id: was.organ_id, report_id: was.report_id, node_id: was.node_id };
  return set(tx, 'outline_nodes', key, { ...placeOf(row), ...(turned && { cycle: revision, ...NOT_RECORDED }) });
}

const placeOf = ({ node, ord, depth, removed, hidden }: TreeRow) => ({
  parent: node.parent,
  ord,
  depth,
  title: node.title,
  removed: removed ? 1 : 0,
  hidden: hidden ? 1 : 0,
});

const differs = (was: NodeRow, row: TreeRow): boolean => {
  const now = placeOf(row);
  return (
    was.parent !== now.parent ||
    was.ord !== now.ord ||
    was.depth !== now.depth ||
    was.title !== now.title ||
    was.removed !== now.removed ||
    was.hidden !== now.hidden
  );
};

/** The stored row as the node it came from. */
function placedOf(row: NodeRow): PlacedNode {
  return { node: nodeOf(row), removed: row.removed === 1 };
}

/** The outline node that a row was written from. */
export function nodeOf(row: NodeRow): OutlineNode {
  return {
    nodeId: row.node_id,
    parent: row.parent,
    // Written from a stored event by `insert`: the decode boundary has vouched for these.
    kind: row.kind as OutlineNode['kind'],
    numbering: row.numbering as OutlineNode['numbering'],
    title: row.title,
    templateNodeId: row.template_node_id,
    ...(row.orientation !== null && { orientation: row.orientation as NonNullable<OutlineNode['orientation']> }),
    ...(row.levels !== null && { levels: JSON.parse(row.levels) as NonNullable<OutlineNode['levels']> }),
    section: row.plan === null ? null : (JSON.parse(row.plan) as OutlineNode['section']),
  };
}
