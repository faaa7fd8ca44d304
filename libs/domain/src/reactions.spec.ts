import type { OutlineChange, RegisterEvent, ReportEvent, SectionEvent } from '@trinhky/events';
import { describe, expect, it } from 'vitest';
import { allocateNumber, carryCycles, carryNumber, documentsWanted, recordApprovals, voidNumber } from './reactions.js';
import type { Reaction } from './reactions.js';
import { noBooks } from './register/books.js';
import { happened } from './testing/given-when-then.js';
import {
  approvalOf,
  HEADER,
  node,
  NUMBER,
  NUMBERED,
  numbered,
  NUMBERING,
  openedReport,
  READY,
  recorded,
  report,
  RENDERED,
  requested,
  SUBMISSION,
  SUBMITTED,
  submittedReport,
} from './testing/report-past.js';
import type { Past } from './testing/given-when-then.js';

const reportId = 'bc';
/** What the last of these events carries to the sections. */
function carried(...past: Past<ReportEvent>[]): Reaction[] {
  const last = past.at(-1);
  return last ? carryCycles(happened(last, past.length - 1), { reportId, report: report.stateAfter(...past) }) : [];
}
const toSection = (sectionId: string, command: object) => ({ target: { aggregate: 'section', sectionId }, command });
const changed = (...changes: OutlineChange[]): ReportEvent => ({ type: 'report.outline-changed.v1', data: { changes, outlineHash: 'h' } });
const removed = changed({ op: 'remove', nodeId: 'i' });

describe('carry-cycles', () => {
  it('opens every section of an opened report, with its plan', () => {
    const reactions = carried(openedReport);
    expect(reactions.map(({ target }) => target)).toEqual(
      ['s-mo', 's-a', 's-b', 's-c'].map((sectionId) => ({ aggregate: 'section', sectionId })),
    );
    expect(reactions[1]?.command).toEqual({
      type: 'OpenSection',
      reportId,
      nodeId: 'a',
      templateNodeId: null,
      cycle: 0,
      fieldId: 'kinh-te',
      route: ['approver'],
      assignees: [],
      approver: null,
      dueDate: null,
    });
  });
  it('opens a section put into the outline, and no other', () => {
    const reactions = carried(openedReport, changed({ op: 'add', node: node('x', 'i'), after: null }));
    expect(reactions.map(({ command }) => command)).toMatchObject([{ type: 'OpenSection', nodeId: 'x', cycle: 1 }]);
  });
  it('closes what is taken out with its heading, and restores what is put back', () => {
    expect(carried(openedReport, removed)).toEqual(
      ['s-a', 's-b'].map((id) => toSection(id, { type: 'CloseSection', cycle: 1, cause: 'removed' })),
    );
    expect(carried(openedReport, removed, changed({ op: 'restore', nodeId: 'b', parent: null, after: null }))).toEqual([
      toSection('s-b', { type: 'RestoreSection', cycle: 2 }),
    ]);
  });
  it('leaves the sections alone when words change', () => {
    expect(carried(openedReport, changed({ op: 'retitle', nodeId: 'a', title: 'Khác' }))).toEqual([]);
    expect(carried(openedReport, changed({ op: 'header', header: HEADER }))).toEqual([]);
    expect(carried(openedReport, recorded('s-a'))).toEqual([]);
  });
  it('reopens the sections named, in the cycle of that event', () => {
    const asked: ReportEvent = {
      type: 'report.section-reopened.v1',
      data: { sectionId: 's-a', nodeId: 'a', cause: 'asked', reason: 'Sai' },
    };
    expect(carried(...READY, asked)).toEqual([toSection('s-a', { type: 'StartCycle', cycle: 6, cause: 'asked', reason: 'Sai' })]);
    const back: ReportEvent = {
      type: 'report.returned.v1',
      data: { submission: SUBMISSION, sections: [{ sectionId: 's-b', nodeId: 'b' }], reason: 'Rõ hơn' },
    };
    expect(carried(...RENDERED, back)).toEqual([
      toSection('s-b', { type: 'StartCycle', cycle: 8, cause: 'returned-by-signer', reason: 'Rõ hơn' }),
    ]);
    const failed: ReportEvent = {
      type: 'report.rendering-failed.v1',
      data: { submission: SUBMISSION, sectionId: 's-c', nodeId: 'c', blockId: 'b1', detail: 'U+1F600' },
    };
    expect(carried(...SUBMITTED, failed)).toEqual([
      toSection('s-c', { type: 'StartCycle', cycle: 7, cause: 'rendering-failed', reason: 'U+1F600' }),
    ]);
  });
  it('closes the sections that stand when the report is cancelled', () => {
    const cancelled: ReportEvent = { type: 'report.cancelled.v1', data: { reason: 'Trùng', number: null, submission: null } };
    expect(carried(openedReport, removed, cancelled)).toEqual(
      ['s-mo', 's-c'].map((id) => toSection(id, { type: 'CloseSection', cycle: 2, cause: 'cancelled' })),
    );
  });
});

describe('record-approvals', () => {
  const { sectionId, head, approvedBy, ...approval } = approvalOf('s-a', 2);
  const approved: SectionEvent = { type: 'section.approved.v1', data: { ...approval, step: 1, authority: {} } };
  const meta = { actor: { id: approvedBy }, hash: head.hash };
  it('carries what was approved, by whom, and the head of the stream at it', () => {
    expect(recordApprovals({ ...approved, revision: head.revision, meta }, { sectionId, reportId })).toEqual([
      { target: { aggregate: 'report', reportId }, command: { type: 'RecordApproval', ...approvalOf('s-a', 2) } },
    ]);
  });
  it('carries nothing else', () => {
    const restored: SectionEvent = { type: 'section.restored.v1', data: { cycle: 3 } };
    expect(recordApprovals({ ...restored, revision: 4, meta }, { sectionId, reportId })).toEqual([]);
  });
});

describe('allocate-number', () => {
  it('asks the requested book for a number', () => {
    expect(allocateNumber(requested, { reportId, report: report.stateAfter(...NUMBERING), books: noBooks })).toEqual([
      {
        target: { aggregate: 'register', book: 'bc', year: 2026 },
        command: {
          type: 'AllocateNumber',
          book: 'bc',
          year: 2026,
          symbol: 'BC-UBND',
          requestedDate: '2026-07-01',
          reportId,
          submission: SUBMISSION,
          subject: HEADER.subject,
          signer: 'Nguyễn Văn An',
        },
      },
    ]);
  });
  it('asks the book that took up the symbol first where two were asked at once (rule 9)', () => {
    const taken = ['khac', 'bc'].map((book) => ({ book, year: 2026, symbol: 'BC-UBND' }));
    const asked = allocateNumber(requested, { reportId, report: report.stateAfter(...NUMBERING), books: { ...noBooks, taken } });
    expect(asked).toMatchObject([{ target: { book: 'khac', year: 2026 }, command: { book: 'khac', symbol: 'BC-UBND' } }]);
  });
  it('carries the number given back to the report that asked', () => {
    const given: RegisterEvent = {
      type: 'register.number-allocated.v1',
      data: { number: 12, symbol: 'BC-UBND', date: '2026-07-01', reportId, submission: SUBMISSION, subject: 's', signer: 'a' },
    };
    expect(carryNumber(given, { book: 'bc', year: 2026 })).toEqual([
      { target: { aggregate: 'report', reportId }, command: { type: 'RecordNumber', submission: SUBMISSION, ...NUMBER } },
    ]);
    const opened: RegisterEvent = { type: 'register.opened.v1', data: { book: 'bc', year: 2026, symbol: 'BC-UBND', start: 1 } };
    expect(carryNumber(opened, { book: 'bc', year: 2026 })).toEqual([]);
  });
});

describe('void-number', () => {
  const withdrawn = (number: typeof NUMBER | null): ReportEvent => ({
    type: 'report.signature-withdrawn.v1',
    data: { submission: SUBMISSION, reason: 'Sai', number },
  });
  it('voids the number of a withdrawn signature and of a cancelled report', () => {
    const cancelled: ReportEvent = { type: 'report.cancelled.v1', data: { reason: 'Sai', number: NUMBER, submission: SUBMISSION } };
    for (const event of [withdrawn(NUMBER), cancelled]) {
      expect(voidNumber(event, { reportId })).toEqual([
        {
          target: { aggregate: 'register', book: 'bc', year: 2026 },
          command: { type: 'VoidNumber', number: 12, reportId, submission: SUBMISSION, reason: 'Sai' },
        },
      ]);
    }
  });
  it('does nothing where no number was given', () => {
    expect(voidNumber(withdrawn(null), { reportId })).toEqual([]);
    expect(voidNumber(numbered, { reportId })).toEqual([]);
  });
});

describe('documents wanted', () => {
  it('are a signing copy of what was submitted, and both finals of what was numbered', () => {
    expect(documentsWanted(happened(submittedReport, SUBMISSION), { reportId })).toEqual([
      { kind: 'signing-copy', reportId, submission: SUBMISSION },
    ]);
    expect(documentsWanted(happened(numbered, NUMBERED.length - 1), { reportId })).toEqual([
      { kind: 'final-pdf', reportId, submission: SUBMISSION },
      { kind: 'final-docx', reportId, submission: SUBMISSION },
    ]);
    expect(documentsWanted(happened(requested, 9), { reportId })).toEqual([]);
  });
});
