import type { Block, ReportNode } from '@trinhky/content';
import type { OutlineNode } from '@trinhky/events';

/** An imported tree as a report's outline, and the texts to be placed in its sections. */
export interface OutlineWithText {
  nodes: OutlineNode[];
  texts: { sectionId: string; blocks: Block[] }[];
}

/**
 * Flat, parents before children. Every node that bears a text, or must have one (a section, opening or closing), gets a section; who drafts and
 * approves it is assigned afterwards. `id` mints the ids from the file's own.
 */
export function outlineOf(
  nodes: readonly ReportNode[],
  id: (kind: 'node' | 'section', name: string) => string,
  dueDate: string | null,
): OutlineWithText {
  const outline: OutlineWithText = { nodes: [], texts: [] };
  const add = (parent: string | null) => (node: ReportNode) => {
    const nodeId = id('node', node.id);
    const owns = node.blocks.length > 0 || node.kind !== 'heading';
    const sectionId = id('section', node.id);
    outline.nodes.push({
      nodeId,
      parent,
      kind: node.kind,
      numbering: node.numbering,
      title: node.title ?? null,
      templateNodeId: null,
      ...(node.orientation && { orientation: node.orientation }),
      ...(node.levels && { levels: node.levels }),
      section: owns ? { sectionId, fieldId: null, route: ['approver'], assignees: [], approver: null, dueDate } : null,
    });
    if (node.blocks.length > 0) outline.texts.push({ sectionId, blocks: node.blocks });
    node.children.forEach(add(nodeId));
  };
  nodes.forEach(add(null));
  return outline;
}
