import type { ReportNode } from '@trinhky/content';
import { TextCannotBeRendered } from '../rendering-errors.js';

/** What stands outside the nodes. */
const OUTSIDE = 'Phần ngoài các mục (tên cơ quan, trích yếu, nơi nhận, người ký)';
const UNTITLED: Record<ReportNode['kind'], string> = {
  opening: 'Phần mở đầu',
  closing: 'Phần kết thúc',
  appendix: 'Phụ lục',
  heading: 'Mục không có tên',
  section: 'Mục không có tên',
};

/** The same error, its detail led by the name of the place as the author knows it: the section's title. Any other error as it is. */
export function placeNamed(error: unknown, { nodes }: { nodes: readonly ReportNode[] }): unknown {
  if (!(error instanceof TextCannotBeRendered)) return error;
  const { detail, nodeId, blockId } = error;
  return new TextCannotBeRendered(`${placeOf(nodes, nodeId)}: ${detail}`, nodeId, blockId);
}

function placeOf(nodes: readonly ReportNode[], nodeId: string | undefined): string {
  const node = nodeId === undefined ? undefined : found(nodes, nodeId);
  if (!node) return OUTSIDE;
  if (node.title === undefined) return UNTITLED[node.kind];
  return `${node.kind === 'appendix' ? 'Phụ lục' : 'Mục'} “${node.title}”`;
}

function found(nodes: readonly ReportNode[], nodeId: string): ReportNode | undefined {
  for (const node of nodes) {
    const hit = node.id === nodeId ? node : found(node.children, nodeId);
    if (hit) return hit;
  }
  return undefined;
}
