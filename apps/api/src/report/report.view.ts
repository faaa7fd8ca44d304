import { numberOutline } from '@trinhky/content';
import { headingHash, isUpForSignature, liveSections, pathTo, toReportNodes } from '@trinhky/domain';
import type { Authority, OpenedReport, Report, Section, UpForSignature } from '@trinhky/domain';
import type { OutlineNode } from '@trinhky/events';
import { blocksOfSection } from '@trinhky/replay';
import { personNamed } from '../read/names.js';
import { sha256 } from '../read/reader.js';
import { sectionState } from '../section/section.view.js';
import { manifestInWords } from './manifest.vi.js';

type Sections = ReadonlyMap<string, { state: Section }>;

/** A report with its outline in reading order, each node with its generated number and the state of its section. `date`: the legal date of the moment shown. */
export function reportShown(report: OpenedReport, sections: Sections, authority: Authority, date: string) {
  const { status, period, header, dueDate, template, outlineHash } = report;
  const nodes = outlineShown(report, sections, authority, date);
  return {
    status,
    period,
    header,
    dueDate,
    overdue: isOverdue(dueDate, status, date),
    template,
    outlineHash,
    counts: countsOf(report, sections),
    nodes,
    removed: report.removed.map((group) => group.map(({ nodeId, parent, kind, title }) => ({ nodeId, parent, kind, title }))),
    formatCheck: report.formatCheck && { ...report.formatCheck, current: isCurrent(report) },
    submission: isUpForSignature(report) ? submissionShown(report, nodes) : null,
    ...(report.status === 'cancelled' && { reason: report.reason }),
  };
}

/** Whether the day is over by which the report should have gone out. */
export const isOverdue = (dueDate: string | null, state: string, date: string): boolean =>
  dueDate !== null && dueDate < date && state !== 'issued' && state !== 'cancelled';

function outlineShown(report: OpenedReport, sections: Sections, authority: Authority, date: string) {
  const numbers = numberOutline(
    toReportNodes(report.nodes, (sectionId) => {
      const found = sections.get(sectionId)?.state;
      return found ? [...blocksOfSection(found)] : [];
    }),
  );
  const inReport = new Map(report.sections.map((section) => [section.sectionId, section]));
  const sectionOf = ({ section: plan }: OutlineNode) => {
    if (!plan) return null;
    const { sectionId } = plan;
    const state = sections.get(sectionId)?.state;
    const { cycle, approval } = inReport.get(sectionId) ?? { cycle: null, approval: null };
    const { head: _head, ...recorded } = approval ?? { head: null };
    return {
      sectionId,
      /** The cycle that counts: what reopening names. */
      reportCycle: cycle,
      /** The approval the report recorded; null = none that counts. */
      recorded: approval && { ...recorded, by: personNamed(authority, approval.approvedBy) },
      state: state && state.status !== 'none' ? sectionState(state, authority, date) : null,
    };
  };
  return report.nodes.map((node) => ({
    nodeId: node.nodeId,
    parent: node.parent,
    depth: pathTo(report.nodes, node.nodeId).length - 1,
    kind: node.kind,
    numbering: node.numbering,
    number: numbers.get(node.nodeId)?.label ?? null,
    title: node.title,
    templateNodeId: node.templateNodeId,
    orientation: node.orientation ?? 'portrait',
    levels: node.levels ?? null,
    headingHash: headingHash(report.nodes, node.nodeId, sha256),
    section: sectionOf(node),
  }));
}

function countsOf(report: OpenedReport, sections: Sections) {
  const counts = { sections: 0, drafting: 0, inReview: 0, approved: 0, recorded: 0 };
  for (const { sectionId, approval } of liveSections(report)) {
    const status = sections.get(sectionId)?.state.status;
    counts.sections += 1;
    if (status === 'in-review') counts.inReview += 1;
    else if (status === 'approved') counts.approved += 1;
    else counts.drafting += 1;
    if (approval) counts.recorded += 1;
  }
  return counts;
}

/** Whether the last check looked at this very outline and these very approved contents (rule 10). */
function isCurrent({ formatCheck, outlineHash, ...report }: OpenedReport): boolean {
  const looked = new Map(formatCheck?.contents.map(({ sectionId, contentHash }) => [sectionId, contentHash]));
  const live = report.sections.filter((section) => section.live);
  return (
    formatCheck?.outlineHash === outlineHash && live.every(({ sectionId, approval }) => looked.get(sectionId) === approval?.contentHash)
  );
}

function submissionShown(
  report: UpForSignature,
  nodes: { section: { sectionId: string } | null; number: string | null; title: string | null }[],
) {
  const { submission, manifest, manifestRoot } = report;
  const { signer, mode, fontSize, lineMultiple } = manifest;
  return {
    submission,
    manifestRoot,
    signer,
    mode,
    fontSize,
    lineMultiple,
    copy: 'copy' in report ? report.copy : null,
    documents: 'documents' in report ? report.documents : [],
    number: 'number' in report ? report.number : null,
    recipients: report.status === 'issued' ? report.recipients : null,
    manifest: manifestInWords(manifest, manifestRoot, nodes),
  };
}

export const isOpened = (report: Report): report is OpenedReport => report.status !== 'none';
