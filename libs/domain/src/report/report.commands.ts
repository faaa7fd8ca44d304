import type { AllocatedNumber, DocumentKind, FormatFinding, Head, OutlineChange, OutlineNode, Period, ReportHeader } from '@trinhky/events';

export type ReportCommand =
  | {
      type: 'OpenReport';
      reportId: string;
      period: Period;
      header: ReportHeader;
      nodes: OutlineNode[];
      template: { templateId: string; revision: number } | null;
      source: { kind: 'import'; name: string; sha256: string } | null;
      dueDate: string | null;
      /** True when the opener marks it as a state secret: refused (rule 14). */
      secret: boolean;
    }
  | { type: 'ChangeOutline'; changes: OutlineChange[]; outlineHash: string }
  /* carried from the section by a reactor */
  | {
      type: 'RecordApproval';
      sectionId: string;
      cycle: number;
      round: number;
      revision: number;
      contentHash: string;
      headingHash: string;
      head: Head;
      approvedBy: string;
      authors: string[];
    }
  | { type: 'ReopenSection'; sectionId: string; cycle: number; reason: string }
  /** `sections`: what the check read, one entry per live section. */
  | { type: 'RecordFormatCheck'; outlineHash: string; contents: { sectionId: string; contentHash: string }[]; findings: FormatFinding[] }
  | {
      type: 'SubmitReport';
      outlineHash: string;
      signerId: string;
      mode: 'paper';
      fontSize: 13 | 14;
      lineMultiple: number;
      /** The section streams as folded for this decision (rule 6: the cross-check). */
      sections: SectionFold[];
    }
  | { type: 'TakeBack'; submission: number; reason: string }
  /* from the render job */
  | { type: 'RecordRendered'; submission: number; sha256: string; bytes: number; pages: number; renderer: string }
  /** A text that cannot be rendered, never a fault of the machine. `nodeId` null: the fault lies in the header. */
  | { type: 'RecordRenderingFailed'; submission: number; nodeId: string | null; blockId: string | null; detail: string }
  | { type: 'ReturnReport'; submission: number; sectionIds: string[]; reason: string }
  /** Re-checks what is signed: `sections` as read from the streams at each manifest head (rule 7). */
  | {
      type: 'SignReport';
      submission: number;
      /** Of the signing copy that was shown. */
      sha256: string;
      outlineHash: string;
      /** The manifest's report head has the hash that the chain has at that revision. */
      reportHeadOnChain: boolean;
      sections: ManifestCheck[];
    }
  | { type: 'WithdrawSignature'; submission: number; reason: string }
  | { type: 'RequestNumber'; submission: number; book: string }
  /* carried from the register by a reactor */
  | ({ type: 'RecordNumber'; submission: number } & AllocatedNumber)
  | {
      type: 'RecordDocument';
      submission: number;
      kind: DocumentKind;
      sha256: string;
      bytes: number;
      pages: number | null;
      renderer: string;
    }
  | { type: 'IssueReport'; submission: number; recipients: string[] }
  | { type: 'CancelReport'; reason: string };

/** A section's stream folded to its end. */
export interface SectionFold {
  sectionId: string;
  status: 'drafting' | 'in-review' | 'approved' | 'closed';
  cycle: number;
  revision: number;
  contentHash: string;
}
/** A section's stream folded up to the manifest's head; `onChain` = the head's hash is the chain's hash at that revision. */
export interface ManifestCheck {
  sectionId: string;
  onChain: boolean;
  revision: number;
  contentHash: string;
}
