import { numberOutline, plainText } from '@trinhky/content';
import type { OutlineNumber, ReportNode } from '@trinhky/content';
import { toReportNodes } from '@trinhky/domain';
import type { EventStore } from '@trinhky/event-store';
import { reportMoment } from '@trinhky/replay';
import { findReportOrSection } from './find-stream.js';
import { labelsOf, textOf } from './labels.js';
import { OperationRefused } from './operation.js';

export interface TextAt {
  reportId: string;
  sectionId: string | null;
  subject: string;
  /** How the report, or the section, stood. */
  status: string;
  /** Revision of the stream at that moment: with the stream's name what a permalink cites. */
  revision: number | null;
  lines: { kind: 'heading' | 'text'; text: string }[];
}

/** A report or one section as it stood at an instant (UTC; null = now), out of the streams alone. */
export async function textAt(store: EventStore, id: string, at: string | null): Promise<TextAt> {
  const { organId, reportId, sectionId } = await findReportOrSection(store, id);
  const moment = await reportMoment(store, organId, reportId, at ?? undefined);
  const { report, sections } = moment;
  if (report.state.status === 'none') throw new OperationRefused('not-yet', `report ${reportId} did not exist yet at ${at}`);
  const tree = toReportNodes(report.state.nodes, (each) => textOf(sections, each));
  const numbers = numberOutline(tree);
  const { subject } = report.state.header;
  if (sectionId === null) {
    const lines = tree.flatMap((node) => linesOf(node, numbers));
    return { reportId, sectionId, subject, status: report.state.status, revision: report.head?.revision ?? null, lines };
  }
  const section = sections.get(sectionId);
  if (!section || section.state.status === 'none') throw new OperationRefused('not-yet', `section ${sectionId} did not exist yet at ${at}`);
  const title = labelsOf(moment).get(sectionId) ?? sectionId;
  const text = textOf(sections, sectionId).map((block) => ({ kind: 'text' as const, text: numbered(block.id, plainText(block), numbers) }));
  const lines = [{ kind: 'heading' as const, text: title }, ...text];
  return { reportId, sectionId, subject, status: section.state.status, revision: section.head?.revision ?? null, lines };
}

function linesOf(node: ReportNode, numbers: Map<string, OutlineNumber>): TextAt['lines'] {
  const title = numbered(node.id, node.title ?? '', numbers);
  return [
    ...(title === '' ? [] : [{ kind: 'heading' as const, text: title }]),
    ...node.blocks.map((block) => ({ kind: 'text' as const, text: numbered(block.id, plainText(block), numbers) })),
    ...node.children.flatMap((child) => linesOf(child, numbers)),
  ];
}

const numbered = (id: string, text: string, numbers: Map<string, OutlineNumber>) =>
  [numbers.get(id)?.label, text].filter(Boolean).join(' ');
