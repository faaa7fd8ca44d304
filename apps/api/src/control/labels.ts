import { numberOutline } from '@trinhky/content';
import { toReportNodes } from '@trinhky/domain';
import { blocksOfSection } from '@trinhky/replay';
import type { ReportMoment } from '@trinhky/replay';

const UNTITLED: Record<string, string> = { opening: 'Phần mở đầu', closing: 'Phần kết thúc', appendix: 'Phụ lục' };

/** Each section's number and title as they stand at that moment, in the outline's order; removed ones last. */
export function labelsOf({ report, sections }: ReportMoment): Map<string, string> {
  const labels = new Map<string, string>();
  if (report.state.status === 'none') return labels;
  const { nodes } = report.state;
  const numbers = numberOutline(toReportNodes(nodes, (id) => textOf(sections, id)));
  for (const node of nodes) {
    if (!node.section) continue;
    const label = [numbers.get(node.nodeId)?.path, node.title ?? UNTITLED[node.kind]].filter(Boolean).join(': ');
    labels.set(node.section.sectionId, label);
  }
  for (const { sectionId, nodeId } of report.state.sections) {
    const removed = report.state.removed.flat().find((node) => node.nodeId === nodeId);
    if (!labels.has(sectionId)) labels.set(sectionId, `(đã bỏ) ${removed?.title ?? sectionId}`);
  }
  return labels;
}

export const textOf = (sections: ReportMoment['sections'], sectionId: string) => {
  const section = sections.get(sectionId);
  return section ? [...blocksOfSection(section.state)] : [];
};
