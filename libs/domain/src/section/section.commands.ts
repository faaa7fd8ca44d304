import type { Anchor, Block, Change } from '@trinhky/content';
import type { Assignee, AttachmentType, ReopenCause, ReviewStep, TextSource } from '@trinhky/events';

export type SectionCommand =
  /* carried from the report by a reactor */
  | {
      type: 'OpenSection';
      reportId: string;
      nodeId: string;
      templateNodeId: string | null;
      cycle: number;
      fieldId: string | null;
      route: ReviewStep[];
      assignees: Assignee[];
      approver: string | null;
      dueDate: string | null;
    }
  | { type: 'StartCycle'; cycle: number; cause: ReopenCause; reason: string }
  | { type: 'CloseSection'; cycle: number; cause: 'removed' | 'cancelled' }
  | { type: 'RestoreSection'; cycle: number }
  /* clerk, chair */
  | { type: 'AssignSection'; assignees: Assignee[]; approver: string | null; reason: string | null }
  | { type: 'SetDueDate'; dueDate: string | null }
  /* the chair names himself or another leader */
  | { type: 'TakeOverApproval'; approver: string; reason: string }
  /* drafting. `base` = the text revision the writer had; changes apply to it */
  | { type: 'EditSection'; base: number; changes: Change[]; source: TextSource | null }
  /** An import or a copy: replaces the whole text of a section nobody has submitted yet. */
  | { type: 'PlaceText'; blocks: Block[]; source: TextSource }
  /** `round` = the round this submission would be: last round + 1. */
  | { type: 'SubmitSection'; revision: number; contentHash: string; round: number; note: string | null }
  | { type: 'WithdrawSection'; round: number }
  | { type: 'ReturnSection'; round: number; revision: number; contentHash: string; reason: string }
  /** `headingsNow` = the hash of the headings as the server reads them in the report now; absent: the report alone judges them. */
  | { type: 'ApproveSection'; round: number; revision: number; contentHash: string; headingHash: string; headingsNow?: string }
  | ({ type: 'AddComment'; text: string; replyTo: string | null } & Anchor)
  | { type: 'ResolveComment'; commentId: string }
  | { type: 'MakeSuggestion'; revision: number; blockId: string; rowId: string | null; changes: Change[]; note: string | null }
  | { type: 'DecideSuggestion'; suggestionId: string; decision: 'accepted' | 'declined'; reason: string | null }
  /** The bytes lie in the blob store already; `mediaType` is what they were found to be. */
  | ({ type: 'AddAttachment'; name: string; mediaType: AttachmentType; size: number; sha256: string; note: string | null } & Anchor)
  | { type: 'RemoveAttachment'; attachmentId: string; reason: string | null }
  /** (withdrawn, in review,) suggestion-decided, edited, submitted in one append: a new round. `round` = the last one, as shown. */
  | {
      type: 'AcceptAndResubmit';
      round: number;
      accept: string[];
      decline: { suggestionId: string; reason: string }[];
      changes: Change[];
      base: number;
      note: string | null;
    };
