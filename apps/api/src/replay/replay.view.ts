import type { BlockDiff, Change, NodeKind, Numbering } from '@trinhky/content';
import type { LiveSection, OpenedReport } from '@trinhky/domain';
import type { DelegatedPower, DocumentKind, Role } from '@trinhky/events';
import type { ActorShown, Named } from '../read/names.js';
import type { sectionState, sectionText } from '../section/section.view.js';

/** What a replay is made of. A page of it folds the text with `applyChanges` and replaces what a patch names: it works out no rule. */

export type ReplayKind = 'text' | 'review' | 'remark' | 'assignment' | 'outline' | 'signing' | 'rights';

export interface ReplayLine {
  /** Its place in the one order of everything that happened, from 0. */
  index: number;
  at: string;
  /** Stream and revision are what a permalink cites. */
  stream: string;
  revision: number;
  type: string;
  kind: ReplayKind;
  by: ActorShown;
  /** Vietnamese, as an office would say it. */
  verb: string;
  summary: string | null;
  sectionId: string | null;
  /** The change of the section's text, to be applied to what stood before. */
  edit: TextEdit | null;
  patch: ReplayPatch | null;
}

export interface TextEdit {
  revision: number;
  contentHash: string;
  changes: Change[];
  /** The blocks that the changes are about. */
  blocks: string[];
}

/** What an event changed besides the text; what is not named stays. */
export interface ReplayPatch {
  report?: ReportReplayed;
  outline?: NodeReplayed[];
  sections?: SectionPatch[];
  rights?: RightsReplayed;
}

export interface ReportReplayed {
  status: OpenedReport['status'];
  subject: string;
  dueDate: string | null;
  submission: SubmissionReplayed | null;
  /** Why it was cancelled. */
  reason: string | null;
}
export interface SubmissionReplayed {
  submission: number;
  signer: string;
  manifestRoot: string;
  number: { number: number; symbol: string; date: string } | null;
  recipients: string[] | null;
  documents: { kind: DocumentKind; sha256: string }[];
}

export interface NodeReplayed {
  nodeId: string;
  parent: string | null;
  kind: NodeKind;
  numbering: Numbering;
  levels: Numbering[] | null;
  title: string | null;
  sectionId: string | null;
}

type Remarks = ReturnType<typeof sectionText>;
export interface SectionPatch {
  sectionId: string;
  state?: SectionReplayed;
  /** The approval that the report recorded; null = none that counts. */
  recorded?: { round: number; revision: number; by: Named } | null;
  /** New or changed, by `commentId`. */
  comments?: Remarks['comments'];
  /** New or changed, by `suggestionId`. */
  suggestions?: Remarks['suggestions'];
  /** New, told to their writer alone. */
  setAside?: Remarks['setAside'];
}
/** Revision and hash of the text come with its edits. */
export type SectionReplayed = Omit<ReturnType<typeof sectionState>, 'revision' | 'contentHash'>;

/** Who held which post on that day, and who could act for whom. */
export interface RightsReplayed {
  head: Named | null;
  posts: { postId: string; userId: string; name: string; role: Role; title: string; unit: string | null }[];
  delegations: { delegationId: string; by: Named; to: Named; powers: DelegatedPower[]; inWords: string; until: string; basis: string }[];
}

export interface ReplayPage {
  reportId: string;
  /** The place of the first line. 0 although a later one was asked: what the asker has is no longer how it began, and is to be dropped. */
  start: number;
  lines: ReplayLine[];
  /** How many lines there are in all. */
  total: number;
  /** Where the next page, or what is still to happen, begins; null = from the start. */
  next: string | null;
  /** Number and title of every section as they stand at the end, in the outline's order. */
  labels: { sectionId: string; label: string }[];
}

export interface ReplayDiff {
  reportId: string;
  /** The sections whose text differs, with words; those whose state alone does, without. */
  sections: SectionBetween[];
}
export interface SectionBetween {
  sectionId: string;
  label: string;
  from: Standing | null;
  to: Standing | null;
  /** Empty where the text is the same. */
  blocks: BlockDiff[];
}
interface Standing {
  status: LiveSection['status'];
  revision: number;
}
