import type { DataOf, EventType } from '../catalogue.js';
import type { OutlineNode } from '../outline.js';

type ReportType = Extract<EventType, `report.${string}` | `register.${string}`>;

const hash = 'b'.repeat(64);
const head = { revision: 12, hash };
const header = {
  subject: 'Tình hình kinh tế - xã hội 6 tháng đầu năm 2026',
  addressees: ['Ủy ban nhân dân tỉnh'],
  recipients: ['Như trên', 'Đảng ủy phường'],
  archive: 'Lưu: VT.',
};
const letterhead = { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH'], symbol: 'BC-UBND', place: 'Hòa Bình' };
const number = { book: 'bc', year: 2026, number: 12, symbol: 'BC-UBND', date: '2026-07-01' };
const node: OutlineNode = {
  nodeId: 'n1',
  parent: null,
  kind: 'section',
  numbering: 'roman',
  title: 'KẾT QUẢ THỰC HIỆN',
  templateNodeId: 't1',
  orientation: 'landscape',
  levels: ['arabic', 'letter'],
  section: {
    sectionId: 's1',
    fieldId: 'kinh-te',
    route: ['approver'],
    assignees: [{ kind: 'user', id: 'u1' }],
    approver: null,
    dueDate: '2026-06-20',
  },
};

/** What the golden files of the report's and the register's events hold, in today's types. */
export const REPORT_SAMPLES: { [T in ReportType]: DataOf<T> } = {
  'report.opened.v1': {
    period: { kind: 'half-year', year: 2026, index: 1 },
    header,
    nodes: [node],
    outlineHash: hash,
    template: { templateId: 't', revision: 3 },
    source: null,
    dueDate: '2026-06-25',
  },
  'report.outline-changed.v1': {
    changes: [
      { op: 'add', node: { ...node, nodeId: 'n2', section: null, kind: 'heading' }, after: 'n1' },
      { op: 'remove', nodeId: 'n1' },
      { op: 'restore', nodeId: 'n0', parent: null, after: null },
      { op: 'retitle', nodeId: 'n2', title: 'PHƯƠNG HƯỚNG, NHIỆM VỤ' },
      { op: 'move', nodeId: 'n2', parent: null, after: null },
      { op: 'header', header },
    ],
    outlineHash: hash,
  },
  'report.section-approval-recorded.v1': {
    sectionId: 's1',
    nodeId: 'n1',
    cycle: 0,
    round: 1,
    revision: 3,
    contentHash: hash,
    headingHash: hash,
    head,
    approvedBy: 'u5',
    authors: ['u1'],
  },
  'report.section-reopened.v1': { sectionId: 's1', nodeId: 'n1', cause: 'asked', reason: 'Số liệu chưa khớp' },
  'report.format-checked.v1': {
    outlineHash: hash,
    contents: [{ sectionId: 's1', contentHash: hash }],
    findings: [{ rule: '42', severity: 'warning', nodeId: 'n1', blockId: 'b1', message: 'Họ tên không ghi học vị.' }],
    passed: true,
  },
  'report.submitted.v1': {
    manifest: {
      v: 1,
      outlineHash: hash,
      letterhead,
      sections: [{ sectionId: 's1', nodeId: 'n1', cycle: 0, revision: 3, contentHash: hash, head }],
      signer: { userId: 'u9', name: 'Nguyễn Văn An', post: 'CHỦ TỊCH', capacity: ['TM. ỦY BAN NHÂN DÂN'] },
      mode: 'paper',
      fontSize: 14,
      lineMultiple: 1.15,
      reportHead: head,
      authority: { 'organ-phb': 7, 'post-phb.u9': 0 },
    },
    manifestRoot: hash,
  },
  'report.taken-back.v1': { submission: 13, reason: 'Bổ sung phụ lục' },
  'report.rendered.v1': { submission: 13, sha256: hash, bytes: 182_345, pages: 21, renderer: 'typst 0.14' },
  'report.rendering-failed.v1': { submission: 13, sectionId: 's1', nodeId: 'n1', blockId: 'b1', detail: 'Không có nét chữ cho U+1F600' },
  'report.returned.v1': { submission: 13, sections: [{ sectionId: 's1', nodeId: 'n1' }], reason: 'Làm rõ nguyên nhân' },
  'report.signed.v1': {
    submission: 13,
    mode: 'paper',
    sha256: hash,
    outlineHash: hash,
    manifestRoot: hash,
    capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
    post: 'PHÓ CHỦ TỊCH',
  },
  'report.signature-withdrawn.v1': { submission: 13, reason: 'Sai số liệu', number },
  'report.numbering-requested.v1': { submission: 13, book: 'bc', year: 2026, date: '2026-07-01' },
  'report.numbered.v1': { submission: 13, ...number },
  'report.document-generated.v1': { submission: 13, kind: 'final-docx', sha256: hash, bytes: 64_321, pages: null, renderer: 'docx 9.5' },
  'report.issued.v1': {
    submission: 13,
    recipients: header.recipients,
    documents: [
      { kind: 'final-pdf', sha256: hash },
      { kind: 'final-docx', sha256: hash },
    ],
  },
  'report.cancelled.v1': { reason: 'Trùng kỳ báo cáo', number: null, submission: null },
  'register.opened.v1': { book: 'bc', year: 2026, symbol: 'BC-UBND', start: 145 },
  'register.number-allocated.v1': {
    number: 146,
    symbol: 'BC-UBND',
    date: '2026-07-01',
    reportId: 'r1',
    submission: 13,
    subject: header.subject,
    signer: 'Nguyễn Văn An',
  },
  'register.outside-number-entered.v1': {
    number: 145,
    symbol: 'BC-UBND',
    date: '2026-06-30',
    subject: 'Báo cáo đột xuất',
    note: 'Cấp tay khi mất điện',
  },
  'register.number-voided.v1': { number: 146, reportId: 'r1', submission: 13, reason: 'Rút chữ ký' },
};
