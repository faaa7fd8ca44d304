import type { DataOf, EventType } from '../catalogue.js';

type SectionType = Extract<EventType, `section.${string}`>;

const hash = 'a'.repeat(64);
const paragraph = (t: string) => ({ kind: 'paragraph' as const, id: 'b1', content: [{ kind: 'text' as const, t }] });

const row = (id: string, t: string) => ({ id, cells: [{ content: [[{ kind: 'text' as const, t }]] }] });
const table = { kind: 'table' as const, id: 'b3', columns: [{ id: 'k1', width: 1 }], headerRows: 0, rows: [row('r1', 'Thu ngân sách')] };

/** What the golden files of the section's events hold, in today's types: a field renamed here no longer fits what is stored. */
export const SECTION_SAMPLES: { [T in SectionType]: DataOf<T> } = {
  'section.opened.v1': {
    reportId: 'r1',
    nodeId: 'n1',
    templateNodeId: 't1',
    cycle: 0,
    fieldId: 'kinh-te',
    route: ['unit-head', 'approver'],
    assignees: [
      { kind: 'user', id: 'u1' },
      { kind: 'post', role: 'specialist', unit: 'kt' },
    ],
    approver: null,
    dueDate: '2026-06-20',
  },
  'section.assigned.v1': { assignees: [{ kind: 'user', id: 'u2' }], approver: 'u5', reason: 'Chuyển công tác' },
  'section.due-date-set.v1': { dueDate: null },
  'section.edited.v1': {
    base: 1,
    revision: 2,
    changes: [
      { op: 'put', block: paragraph('Thu ngân sách đạt 12,5 tỷ đồng.') },
      { op: 'put', block: table, after: 'b1' },
      { op: 'put-row', table: 'b3', row: row('r2', 'Chi ngân sách'), after: 'r1' },
      { op: 'move-row', table: 'b3', row: 'r2', after: null },
      { op: 'remove-row', table: 'b3', row: 'r1' },
      { op: 'put-table-head', table: 'b3', columns: table.columns, headerRows: 1 },
      { op: 'move', id: 'b3', after: null },
      { op: 'remove', id: 'b2' },
    ],
    contentHash: hash,
    source: { kind: 'import', name: 'bao-cao.txt', sha256: hash },
  },
  'section.edit-set-aside.v1': { base: 2, changes: [{ op: 'remove', id: 'b1' }], refused: 'section.not-drafting' },
  'section.submitted.v1': {
    cycle: 0,
    round: 1,
    revision: 2,
    contentHash: hash,
    steps: [
      { step: 'unit-head', unit: 'kt' },
      { step: 'approver', unit: null },
    ],
    note: 'Đã đối chiếu với chi cục thống kê',
  },
  'section.withdrawn.v1': { cycle: 0, round: 1 },
  'section.returned.v1': { cycle: 0, round: 2, step: 1, revision: 2, contentHash: hash, reason: 'Thiếu so sánh cùng kỳ' },
  'section.step-approved.v1': { cycle: 0, round: 3, step: 1, revision: 3, contentHash: hash, headingHash: hash },
  'section.step-skipped.v1': { cycle: 0, round: 3, step: 1, reason: 'holders-are-authors' },
  'section.approved.v1': {
    cycle: 0,
    round: 3,
    step: 2,
    revision: 3,
    contentHash: hash,
    headingHash: hash,
    authors: ['u1', 'u2'],
    authority: { 'organ-phb': 7, 'post-phb.u5': 0 },
  },
  'section.reopened.v1': { cycle: 9, cause: 'returned-by-signer', reason: 'Làm rõ nguyên nhân' },
  'section.closed.v1': { cycle: 11, cause: 'removed' },
  'section.restored.v1': { cycle: 12 },
  'section.comment-added.v1': { commentId: 'c1', blockId: 'b1', quote: '12,5 tỷ', text: 'Nguồn số liệu?', replyTo: null, revision: 2 },
  'section.comment-resolved.v1': { commentId: 'c1' },
  'section.suggestion-made.v1': {
    suggestionId: 's1',
    origin: 'review',
    blockId: 'b1',
    rowId: null,
    blockHash: hash,
    proposed: [{ op: 'put', block: paragraph('Thu ngân sách đạt 12,6 tỷ đồng.') }],
    block: paragraph('Thu ngân sách đạt 12,6 tỷ đồng.'),
    revision: 2,
    note: null,
  },
  'section.suggestion-decided.v1': { suggestionId: 's1', decision: 'declined', reason: 'Đã kiểm tra lại' },
  'section.attachment-added.v1': {
    attachmentId: 'a1',
    name: 'Thu ngân sách tháng 6.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    size: 18_432,
    sha256: hash,
    blockId: 'b1',
    quote: '12,5 tỷ',
    prefix: 'Thu ngân sách đạt ',
    suffix: ' đồng.',
    note: 'Bảng của kho bạc',
    revision: 2,
  },
  'section.attachment-removed.v1': { attachmentId: 'a1', reason: 'Nhầm tệp' },
};

/** Fields that joined a type later, all of them optional: what is stored with them, by a name for its golden file. */
export const SECTION_VARIANTS = {
  'section.comment-added.v1+context': {
    commentId: 'c2',
    blockId: 'b1',
    quote: '12,5 tỷ',
    prefix: 'Thu ngân sách đạt ',
    suffix: ' đồng.',
    text: 'Nguồn số liệu?',
    replyTo: null,
    revision: 2,
  },
} satisfies { [name in `${SectionType}+${string}`]: DataOf<SectionType> };
