import type { Block, Change } from '@trinhky/content';
import type { Assignee, ReviewStep } from './outline.js';

/**
 * Stored format. Never rename or narrow a field here; add a new event version and an upcaster.
 * Stream `section-<organ>.<sectionId>`. `revision` is the n-th state of the text, from 1; an opened section without text is at 0.
 * `cycle` = revision of the report event that opened, reopened, returned, removed or restored the section. `round` counts submissions, from 1.
 */
export type SectionEvent =
  | {
      type: 'section.opened.v1';
      data: {
        reportId: string;
        nodeId: string;
        templateNodeId: string | null;
        cycle: number;
        fieldId: string | null;
        route: ReviewStep[];
        assignees: Assignee[];
        approver: string | null;
        dueDate: string | null;
      };
    }
  /** The whole assignment as it stands from now on. */
  | { type: 'section.assigned.v1'; data: { assignees: Assignee[]; approver: string | null; reason: string | null } }
  | { type: 'section.due-date-set.v1'; data: { dueDate: string | null } }
  | {
      type: 'section.edited.v1';
      data: {
        /** The text revision the writer had before them. */
        base: number;
        revision: number;
        /** As applied to `revision - 1`, after rebasing. */
        changes: Change[];
        contentHash: string;
        /** Text that came from elsewhere has a source, not an author. */
        source: TextSource | null;
      };
    }
  /** An assignee's edit that the section's state refused: kept for its writer (the event's actor). */
  | { type: 'section.edit-set-aside.v1'; data: { base: number; changes: Change[]; refused: string } }
  | {
      type: 'section.submitted.v1';
      data: {
        cycle: number;
        round: number;
        revision: number;
        contentHash: string;
        steps: { step: ReviewStep; unit: string | null }[];
        note: string | null;
      };
    }
  | { type: 'section.withdrawn.v1'; data: { cycle: number; round: number } }
  | {
      type: 'section.returned.v1';
      data: { cycle: number; round: number; step: number; revision: number; contentHash: string; reason: string };
    }
  | {
      type: 'section.step-approved.v1';
      data: { cycle: number; round: number; step: number; revision: number; contentHash: string; headingHash: string };
    }
  | { type: 'section.step-skipped.v1'; data: { cycle: number; round: number; step: number; reason: 'holders-are-authors' | 'no-holder' } }
  | {
      type: 'section.approved.v1';
      data: {
        cycle: number;
        round: number;
        step: number;
        revision: number;
        contentHash: string;
        headingHash: string;
        /** Everyone whose words are still in the text. */
        authors: string[];
        /** Revision of the authority the decision relied on. */
        authority: AuthorityHeads;
      };
    }
  | { type: 'section.reopened.v1'; data: { cycle: number; cause: ReopenCause; reason: string } }
  | { type: 'section.closed.v1'; data: { cycle: number; cause: 'removed' | 'cancelled' } }
  | { type: 'section.restored.v1'; data: { cycle: number } }
  | {
      type: 'section.comment-added.v1';
      data: {
        commentId: string;
        blockId: string | null;
        quote: string | null;
        /** What stood right before and after the quote, at most 64 characters each: tells several occurrences apart. */
        prefix?: string;
        suffix?: string;
        text: string;
        replyTo: string | null;
        revision: number;
      };
    }
  | { type: 'section.comment-resolved.v1'; data: { commentId: string } }
  | {
      type: 'section.suggestion-made.v1';
      data: {
        suggestionId: string;
        /** `conflict`: the losing text of a merge, kept for its writer and everyone. */
        origin: 'review' | 'conflict';
        blockId: string;
        /** Set when only one row of a table is concerned. */
        rowId: string | null;
        /** Content hash of the block as it stood when suggested; null when it was gone. */
        blockHash: string | null;
        /** The change proposed, as it would apply to revision `revision`. */
        proposed: Change[];
        /** The block as the suggester wants it, null = removed; for showing. */
        block: Block | null;
        revision: number;
        note: string | null;
      };
    }
  | { type: 'section.suggestion-decided.v1'; data: { suggestionId: string; decision: 'accepted' | 'declined'; reason: string | null } }
  /** A file behind a figure or behind the whole section; its bytes lie in the blob store under their hash. It is not printed. */
  | {
      type: 'section.attachment-added.v1';
      data: {
        attachmentId: string;
        name: string;
        mediaType: AttachmentType;
        /** Bytes. */
        size: number;
        sha256: string;
        blockId: string | null;
        quote: string | null;
        prefix?: string;
        suffix?: string;
        note: string | null;
        /** The text's revision it was put behind. */
        revision: number;
      };
    }
  /** It is no longer behind the text; the file and the first event stay. */
  | { type: 'section.attachment-removed.v1'; data: { attachmentId: string; reason: string | null } };

/** The kinds of file that stand behind a report's figures. */
export type AttachmentType =
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'image/png'
  | 'image/jpeg'
  | 'text/csv';

export type ReopenCause = 'asked' | 'outline-changed' | 'returned-by-signer' | 'rendering-failed';

export type TextSource =
  | { kind: 'import'; name: string; sha256: string }
  | { kind: 'copy'; organId: string; sectionId: string; revision: number; contentHash: string; approved: boolean };

/** Stream name → revision of the last event of that stream that the decision took into account. */
export type AuthorityHeads = Record<string, number>;
