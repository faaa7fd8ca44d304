import type {
  AllocatedNumber,
  DataOf,
  DocumentKind,
  FormatFinding,
  Head,
  Manifest,
  OutlineNode,
  Period,
  ReportEvent,
} from '@trinhky/events';
import type { Happened } from '../decider.js';
import { applyChanges } from '../outline.js';
import type { Outline } from '../outline.js';

/** An approval as the report recorded it: what counts (rule 6). */
export interface RecordedApproval {
  round: number;
  revision: number;
  contentHash: string;
  headingHash: string;
  head: Head;
  approvedBy: string;
  authors: string[];
}

export interface SectionInReport {
  sectionId: string;
  nodeId: string;
  /** Report revision of the event that began the section's current cycle. */
  cycle: number;
  /** Report revision of the event that brought the section into the report. */
  since: number;
  /** False while its node is removed. */
  live: boolean;
  approval: RecordedApproval | null;
}

export interface FormatCheck {
  outlineHash: string;
  contents: { sectionId: string; contentHash: string }[];
  findings: FormatFinding[];
  passed: boolean;
}

interface Core extends Outline {
  period: Period;
  template: DataOf<'report.opened.v1'>['template'];
  dueDate: string | null;
  outlineHash: string;
  sections: SectionInReport[];
  formatCheck: FormatCheck | null;
}
export interface Submission {
  /** Report revision of the `submitted` event. */
  submission: number;
  manifest: Manifest;
  manifestRoot: string;
}
interface Rendering {
  copy: { sha256: string; bytes: number; pages: number };
  documents: { kind: DocumentKind; sha256: string }[];
}
interface Requested {
  requested: { book: string; year: number; date: string };
}
interface Numbered {
  number: AllocatedNumber;
}

export type Drafting = Core & { status: 'drafting' };
export type Submitted = Core & Submission & { status: 'submitted' };
export type Rendered = Core & Submission & Rendering & { status: 'rendered' };
export type Signed = Core & Submission & Rendering & { status: 'signed' };
export type Numbering = Core & Submission & Rendering & Requested & { status: 'numbering' };
export type NumberedReport = Core & Submission & Rendering & Numbered & { status: 'numbered' };
export type Issued = Core & Submission & Rendering & Numbered & { status: 'issued'; recipients: string[] };
export type Cancelled = Core & { status: 'cancelled'; reason: string };
/** Up for signature or past it. */
export type UpForSignature = Submitted | Rendered | Signed | Numbering | NumberedReport | Issued;
export type OpenedReport = Drafting | UpForSignature | Cancelled;

/** A report's life (design §3): each state has only the fields that exist in it. */
export type Report = { status: 'none' } | OpenedReport;

export const isUpForSignature = (report: Report): report is UpForSignature => 'submission' in report;

/** The sections whose nodes stand in the outline. */
export const liveSections = (report: Core): SectionInReport[] => report.sections.filter((section) => section.live);

/** The cycle number that names an event of this append: its report revision (rule 6). */
const startCycle = (section: SectionInReport, cycle: number): SectionInReport => ({ ...section, cycle, approval: null });

/** Back on the desk: what the submission was made of is in the log; approvals stand unless dropped by the same event. */
function backToDrafting(report: OpenedReport, sections: SectionInReport[] = report.sections): Drafting {
  const { nodes, removed, header, period, template, dueDate, outlineHash, formatCheck } = report;
  return { status: 'drafting', nodes, removed, header, period, template, dueDate, outlineHash, formatCheck, sections };
}

/** Folds one event in. Total: an event that does not fit the state changes nothing. */
export function evolve(report: Report, event: Happened<ReportEvent>): Report {
  if (event.type === 'report.opened.v1') return openedReport(event.data, event.revision);
  if (report.status === 'none') return report;
  switch (event.type) {
    case 'report.outline-changed.v1':
      return outlineChanged(report, event.data, event.revision);
    case 'report.section-approval-recorded.v1': {
      const { sectionId, round, revision, contentHash, headingHash, head, approvedBy, authors } = event.data;
      const approval = { round, revision, contentHash, headingHash, head, approvedBy, authors };
      return { ...report, sections: report.sections.map((old) => (old.sectionId === sectionId ? { ...old, approval } : old)) };
    }
    case 'report.section-reopened.v1':
      return { ...report, sections: restarted(report.sections, [event.data.sectionId], event.revision) };
    case 'report.format-checked.v1':
      return { ...report, formatCheck: event.data };
    case 'report.submitted.v1':
      return { ...backToDrafting(report), status: 'submitted', submission: event.revision, ...event.data };
    case 'report.taken-back.v1':
    case 'report.signature-withdrawn.v1':
      return backToDrafting(report);
    case 'report.rendered.v1': {
      const { sha256, bytes, pages } = event.data;
      return report.status === 'submitted' ? { ...report, status: 'rendered', copy: { sha256, bytes, pages }, documents: [] } : report;
    }
    case 'report.rendering-failed.v1':
      return backToDrafting(
        report,
        restarted(report.sections, event.data.sectionId === null ? [] : [event.data.sectionId], event.revision),
      );
    case 'report.returned.v1': {
      const named = event.data.sections.map((section) => section.sectionId);
      return backToDrafting(report, restarted(report.sections, named, event.revision));
    }
    case 'report.signed.v1':
      return report.status === 'rendered' ? { ...report, status: 'signed' } : report;
    case 'report.numbering-requested.v1': {
      const { book, year, date } = event.data;
      return report.status === 'signed' ? { ...report, status: 'numbering', requested: { book, year, date } } : report;
    }
    case 'report.numbered.v1': {
      const { submission: _submission, ...number } = event.data;
      return report.status === 'numbering' ? { ...report, status: 'numbered', number } : report;
    }
    case 'report.document-generated.v1': {
      if (!('documents' in report)) return report;
      const { kind, sha256 } = event.data;
      return { ...report, documents: [...report.documents, { kind, sha256 }] };
    }
    case 'report.issued.v1':
      return report.status === 'numbered' ? { ...report, status: 'issued', recipients: event.data.recipients } : report;
    case 'report.cancelled.v1': {
      const live = liveSections(report).map((section) => section.sectionId);
      const closed = restarted(report.sections, live, event.revision);
      return { ...backToDrafting(report, closed), status: 'cancelled', reason: event.data.reason };
    }
  }
}

const restarted = (sections: SectionInReport[], ids: string[], cycle: number): SectionInReport[] =>
  sections.map((section) => (ids.includes(section.sectionId) ? startCycle(section, cycle) : section));

function openedReport({ nodes, header, period, template, dueDate, outlineHash }: DataOf<'report.opened.v1'>, revision: number): Drafting {
  const sections = nodes.flatMap((node) => sectionOf(node, revision));
  return { status: 'drafting', nodes, removed: [], header, period, template, dueDate, outlineHash, sections, formatCheck: null };
}

const sectionOf = ({ nodeId, section }: OutlineNode, cycle: number): SectionInReport[] =>
  section ? [{ sectionId: section.sectionId, nodeId, cycle, since: cycle, live: true, approval: null }] : [];

/** A section new in the outline, put back or taken out begins a cycle with this event; the others keep theirs. */
function outlineChanged(
  report: OpenedReport,
  { changes, outlineHash }: DataOf<'report.outline-changed.v1'>,
  revision: number,
): OpenedReport {
  const outline = applyChanges({ nodes: report.nodes, removed: report.removed, header: report.header }, changes);
  const live = new Set(outline.nodes.map((node) => node.nodeId));
  const known = new Set(report.sections.map((section) => section.nodeId));
  const kept = report.sections.map((section) =>
    section.live === live.has(section.nodeId) ? section : { ...startCycle(section, revision), live: !section.live },
  );
  const added = outline.nodes.filter((node) => !known.has(node.nodeId)).flatMap((node) => sectionOf(node, revision));
  return { ...report, ...outline, sections: [...kept, ...added], outlineHash };
}
