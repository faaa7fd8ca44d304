import type { AllocatedNumber, DataOf, OutlineChange, OutlineNode } from '@trinhky/events';
import type { Pending } from './log.js';

export const HEADER = {
  subject: 'Tình hình kinh tế - xã hội 6 tháng đầu năm 2026',
  addressees: [],
  recipients: ['Như trên'],
  archive: 'VT',
};
export const NUMBER: AllocatedNumber = { book: 'bao-cao', year: 2026, number: 7, symbol: 'BC-UBND', date: '2026-07-05' };

export const reportOpened = (nodes: OutlineNode[], over: Partial<DataOf<'report.opened.v1'>> = {}): Pending => ({
  type: 'report.opened.v1',
  data: {
    period: { kind: 'half-year', year: 2026, index: 1 },
    header: HEADER,
    nodes,
    outlineHash: 'outline-0',
    template: null,
    source: null,
    dueDate: '2026-07-25',
    ...over,
  },
});

export const outlineChanged = (...changes: OutlineChange[]): Pending => ({
  type: 'report.outline-changed.v1',
  data: { changes, outlineHash: 'outline-1' },
});

export const recorded = (sectionId: string, nodeId: string, cycle = 0): Pending => ({
  type: 'report.section-approval-recorded.v1',
  data: {
    sectionId,
    nodeId,
    cycle,
    round: 1,
    revision: 1,
    contentHash: 'hash-1',
    headingHash: 'headings',
    head: { revision: 3, hash: 'head' },
    approvedBy: 'binh',
    authors: ['ann'],
  },
});

export const reportSubmitted = (): Pending => ({
  type: 'report.submitted.v1',
  data: {
    manifestRoot: 'root',
    manifest: {
      v: 1,
      outlineHash: 'outline-0',
      letterhead: { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG AN HÒA'], symbol: 'BC-UBND', place: 'An Hòa' },
      sections: [],
      signer: { userId: 'chau', name: 'Lê Minh Châu', post: 'CHỦ TỊCH', capacity: ['TM. ỦY BAN NHÂN DÂN'] },
      mode: 'paper',
      fontSize: 14,
      lineMultiple: 1.15,
      reportHead: { revision: 0, hash: 'head' },
      authority: {},
    },
  },
});

export const rendered = (submission: number): Pending => ({
  type: 'report.rendered.v1',
  data: { submission, sha256: `copy-${submission}`, bytes: 90_000, pages: 12, renderer: 'typst' },
});
export const signed = (submission: number): Pending => ({
  type: 'report.signed.v1',
  data: {
    submission,
    mode: 'paper',
    sha256: `copy-${submission}`,
    outlineHash: 'outline-0',
    manifestRoot: 'root',
    capacity: ['TM. ỦY BAN NHÂN DÂN'],
    post: 'CHỦ TỊCH',
  },
});
export const numberingRequested = (submission: number): Pending => ({
  type: 'report.numbering-requested.v1',
  data: { submission, book: 'bao-cao', year: 2026, date: '2026-07-05' },
});
export const numbered = (submission: number, number = NUMBER): Pending => ({ type: 'report.numbered.v1', data: { submission, ...number } });
export const generated = (submission: number, kind: DataOf<'report.document-generated.v1'>['kind']): Pending => ({
  type: 'report.document-generated.v1',
  data: { submission, kind, sha256: `${kind}-${submission}`, bytes: 100_000, pages: 12, renderer: 'typst' },
});
export const allocated = (number: number, reportId: string, submission: number): Pending => ({
  type: 'register.number-allocated.v1',
  data: { number, symbol: 'BC-UBND', date: '2026-07-05', reportId, submission, subject: HEADER.subject, signer: 'Lê Minh Châu' },
});
