import type { AllocatedNumber, Manifest, OutlineNode, ReportEvent, ReportHeader } from '@trinhky/events';
import { manifestRoot } from '../manifest.js';
import { headingHash, outlineHash } from '../outline.js';
import { reportDecider } from '../report/report.decider.js';
import type { OpenedReport } from '../report/report.state.js';
import { rulesOf } from './given-when-then.js';
import type { Past } from './given-when-then.js';
import { authorityOf, sha256, TODAY } from './ward.js';

/** Pieces of a report's past, as events, for the tests of its rules. */
export const report = rulesOf(reportDecider);

export const HEADER: ReportHeader = {
  subject: 'Tình hình kinh tế - xã hội 6 tháng đầu năm 2026',
  addressees: [],
  recipients: ['UBND tỉnh', 'Đảng ủy phường'],
  archive: 'Lưu: VT.',
};

export const node = (
  nodeId: string,
  parent: string | null,
  more: Partial<OutlineNode> = {},
  sectionId: string | null = `s-${nodeId}`,
): OutlineNode => ({
  nodeId,
  parent,
  kind: 'section',
  numbering: 'arabic',
  title: `Mục ${nodeId}`,
  templateNodeId: null,
  section: sectionId === null ? null : { sectionId, fieldId: 'kinh-te', route: ['approver'], assignees: [], approver: null, dueDate: null },
  ...more,
});

/** Opening; I with 1 and 2 below it; II. Four texts: s-mo, s-a, s-b, s-c. */
export const NODES: OutlineNode[] = [
  node('mo', null, { kind: 'opening', numbering: 'none', title: null }),
  node('i', null, { kind: 'heading', numbering: 'roman', title: 'KẾT QUẢ' }, null),
  node('a', 'i'),
  node('b', 'i'),
  node('c', null, { numbering: 'roman', title: 'NHIỆM VỤ' }),
];
export const SECTIONS = ['s-mo', 's-a', 's-b', 's-c'];
export const OUTLINE_HASH = outlineHash(NODES, HEADER, sha256);
export const headingsOf = (nodeId: string, nodes: OutlineNode[] = NODES): string => headingHash(nodes, nodeId, sha256) ?? '';

/** Revision 0. */
export const openedReport: ReportEvent = {
  type: 'report.opened.v1',
  data: {
    period: { kind: 'half-year', year: 2026, index: 1 },
    header: HEADER,
    nodes: NODES,
    outlineHash: OUTLINE_HASH,
    template: null,
    source: null,
    dueDate: '2026-06-25',
  },
};

const nodeOf = (sectionId: string): string => sectionId.slice('s-'.length);
export const contentOf = (sectionId: string): string => `content of ${sectionId}`;

/** What a section's approval in that cycle says: round 1 of revision 3, by vice-chair binh, written by em. */
export const approvalOf = (sectionId: string, cycle = 0) => ({
  sectionId,
  cycle,
  round: 1,
  revision: 3,
  contentHash: contentOf(sectionId),
  headingHash: headingsOf(nodeOf(sectionId)),
  head: { revision: 9, hash: `head of ${sectionId}` },
  approvedBy: 'binh',
  authors: ['em'],
});

export const recorded = (sectionId: string, cycle = 0): ReportEvent => ({
  type: 'report.section-approval-recorded.v1',
  data: { ...approvalOf(sectionId, cycle), nodeId: nodeOf(sectionId) },
});

export const CONTENTS = SECTIONS.map((sectionId) => ({ sectionId, contentHash: contentOf(sectionId) }));
export const checked: ReportEvent = {
  type: 'report.format-checked.v1',
  data: { outlineHash: OUTLINE_HASH, contents: CONTENTS, findings: [], passed: true },
};

/** Revisions 0 to 5: opened, four approvals, the format checked. */
export const READY: Past<ReportEvent>[] = [openedReport, ...SECTIONS.map((id) => recorded(id)), checked];

/** The section streams as the command folds them. */
export const FOLDS = SECTIONS.map((sectionId) => ({
  sectionId,
  status: 'approved' as const,
  cycle: 0,
  revision: 3,
  contentHash: contentOf(sectionId),
}));
export const CHECKS = SECTIONS.map((sectionId) => ({ sectionId, onChain: true, revision: 3, contentHash: contentOf(sectionId) }));

export const MANIFEST: Manifest = {
  v: 1,
  outlineHash: OUTLINE_HASH,
  letterhead: { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH'], symbol: 'BC-UBND', place: 'Hòa Bình' },
  sections: SECTIONS.map((sectionId) => ({
    sectionId,
    nodeId: nodeOf(sectionId),
    cycle: 0,
    revision: 3,
    contentHash: contentOf(sectionId),
    head: { revision: 9, hash: `head of ${sectionId}` },
  })),
  signer: { userId: 'an', name: 'Nguyễn Văn An', post: 'CHỦ TỊCH', capacity: ['TM. ỦY BAN NHÂN DÂN'] },
  mode: 'paper',
  fontSize: 14,
  lineMultiple: 1.15,
  reportHead: { revision: 5, hash: 'hash-5' },
  authority: authorityOf().heads,
};
export const ROOT = manifestRoot(MANIFEST, sha256);

/** The submission of all that follows: the revision of `submittedReport`. */
export const SUBMISSION = 6;
export const submittedReport: ReportEvent = { type: 'report.submitted.v1', data: { manifest: MANIFEST, manifestRoot: ROOT } };
export const SUBMITTED = [...READY, submittedReport];

export const COPY = { submission: SUBMISSION, sha256: 'copy', bytes: 50_000, pages: 12, renderer: 'typst 0.14' };
export const rendered: ReportEvent = { type: 'report.rendered.v1', data: COPY };
export const RENDERED = [...SUBMITTED, rendered];

export const signed: ReportEvent = {
  type: 'report.signed.v1',
  data: {
    submission: SUBMISSION,
    mode: 'paper',
    sha256: 'copy',
    outlineHash: OUTLINE_HASH,
    manifestRoot: ROOT,
    capacity: ['TM. ỦY BAN NHÂN DÂN'],
    post: 'CHỦ TỊCH',
  },
};
export const SIGNED = [...RENDERED, signed];

export const requested: ReportEvent = {
  type: 'report.numbering-requested.v1',
  data: { submission: SUBMISSION, book: 'bc', year: 2026, date: TODAY },
};
export const NUMBERING = [...SIGNED, requested];

export const NUMBER: AllocatedNumber = { book: 'bc', year: 2026, number: 12, symbol: 'BC-UBND', date: TODAY };
export const numbered: ReportEvent = { type: 'report.numbered.v1', data: { submission: SUBMISSION, ...NUMBER } };
export const NUMBERED = [...NUMBERING, numbered];

export const documentOf = (kind: 'final-pdf' | 'final-docx' | 'signing-copy-docx') => ({
  submission: SUBMISSION,
  kind,
  sha256: `${kind} bytes`,
  bytes: 60_000,
  pages: kind === 'final-pdf' ? 12 : null,
  renderer: 'typst 0.14',
});
export const generated = (kind: 'final-pdf' | 'final-docx' | 'signing-copy-docx'): ReportEvent => ({
  type: 'report.document-generated.v1',
  data: documentOf(kind),
});
export const DOCUMENTED = [...NUMBERED, generated('final-pdf'), generated('final-docx')];

export const issued: ReportEvent = {
  type: 'report.issued.v1',
  data: {
    submission: SUBMISSION,
    recipients: HEADER.recipients,
    documents: [
      { kind: 'final-pdf', sha256: 'final-pdf bytes' },
      { kind: 'final-docx', sha256: 'final-docx bytes' },
    ],
  },
};
export const ISSUED = [...DOCUMENTED, issued];
export const cancelled: ReportEvent = { type: 'report.cancelled.v1', data: { reason: 'Trùng kỳ', number: null, submission: null } };

/** The report after these events; for what a test looks up in it. */
export function reportAfter(...past: Past<ReportEvent>[]): OpenedReport {
  const state = report.stateAfter(...past);
  if (state.status === 'none') throw new Error('no report');
  return state;
}
