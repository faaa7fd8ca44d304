import type { AuthorityHeads } from './section.events.js';
import type { Head } from './envelope.js';
import type { Letterhead } from '@trinhky/content';
import type { OutlineChange, OutlineNode, Period, ReportHeader } from './outline.js';

/**
 * Stored format. Never rename or narrow a field here; add a new event version and an upcaster.
 * Stream `report-<organ>.<reportId>`. `submission` = the report revision of its `submitted` event.
 */
export type ReportEvent =
  | {
      type: 'report.opened.v1';
      data: {
        period: Period;
        header: ReportHeader;
        nodes: OutlineNode[];
        outlineHash: string;
        template: { templateId: string; revision: number } | null;
        /** Where an imported report's outline came from. */
        source: { kind: 'import'; name: string; sha256: string } | null;
        /** ISO date. */
        dueDate: string | null;
      };
    }
  | { type: 'report.outline-changed.v1'; data: { changes: OutlineChange[]; outlineHash: string } }
  | {
      type: 'report.section-approval-recorded.v1';
      data: {
        sectionId: string;
        nodeId: string;
        cycle: number;
        round: number;
        revision: number;
        contentHash: string;
        headingHash: string;
        /** The section stream's head at its `approved` event. */
        head: Head;
        approvedBy: string;
        authors: string[];
      };
    }
  | { type: 'report.section-reopened.v1'; data: { sectionId: string; nodeId: string; cause: 'asked' | 'outline-changed'; reason: string } }
  | {
      type: 'report.format-checked.v1';
      data: { outlineHash: string; contents: { sectionId: string; contentHash: string }[]; findings: FormatFinding[]; passed: boolean };
    }
  | { type: 'report.submitted.v1'; data: { manifest: Manifest; manifestRoot: string } }
  | { type: 'report.taken-back.v1'; data: { submission: number; reason: string } }
  | { type: 'report.rendered.v1'; data: { submission: number; sha256: string; bytes: number; pages: number; renderer: string } }
  /** Both null where the fault lies in the header; `sectionId` alone is null where it lies in a heading without a text. */
  | {
      type: 'report.rendering-failed.v1';
      data: { submission: number; sectionId: string | null; nodeId: string | null; blockId: string | null; detail: string };
    }
  | { type: 'report.returned.v1'; data: { submission: number; sections: { sectionId: string; nodeId: string }[]; reason: string } }
  | {
      type: 'report.signed.v1';
      data: {
        submission: number;
        mode: 'paper';
        sha256: string;
        outlineHash: string;
        manifestRoot: string;
        capacity: string[];
        post: string;
      };
    }
  | { type: 'report.signature-withdrawn.v1'; data: { submission: number; reason: string; number: AllocatedNumber | null } }
  | { type: 'report.numbering-requested.v1'; data: { submission: number; book: string; year: number; date: string } }
  | { type: 'report.numbered.v1'; data: { submission: number } & AllocatedNumber }
  | {
      type: 'report.document-generated.v1';
      data: { submission: number; kind: DocumentKind; sha256: string; bytes: number; pages: number | null; renderer: string };
    }
  | { type: 'report.issued.v1'; data: { submission: number; recipients: string[]; documents: { kind: DocumentKind; sha256: string }[] } }
  | { type: 'report.cancelled.v1'; data: { reason: string; number: AllocatedNumber | null; submission: number | null } };

/** Number + symbol is unique in a year (NĐ 30 Điều 15). `date` is the ISO date the document bears. */
export interface AllocatedNumber {
  book: string;
  year: number;
  number: number;
  symbol: string;
  date: string;
}

export type DocumentKind = 'final-pdf' | 'final-docx' | 'signing-copy-docx';

export interface FormatFinding {
  rule: string;
  severity: 'error' | 'warning';
  nodeId: string | null;
  blockId: string | null;
  /** Vietnamese. */
  message: string;
}

/** What goes up for signature: everything the rendered document is made of, by hash. */
export interface Manifest {
  v: 1;
  outlineHash: string;
  letterhead: Letterhead;
  sections: { sectionId: string; nodeId: string; cycle: number; revision: number; contentHash: string; head: Head }[];
  signer: { userId: string; name: string; post: string; capacity: string[] };
  mode: 'paper';
  fontSize: 13 | 14;
  lineMultiple: number;
  /** The report stream's head that the submission was decided on. */
  reportHead: Head;
  authority: AuthorityHeads;
}
