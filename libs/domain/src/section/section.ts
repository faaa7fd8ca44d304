import type { Block, Change } from '@trinhky/content';
import type { Actor, Assignee, ReviewStep, SectionEvent, TextSource } from '@trinhky/events';
import type { Round } from './rounds.js';
import type { Text } from './text.js';

/** A section as folded from its stream: a text with its own authors, approver and due date. */
export type Section = NoSection | LiveSection;
export type LiveSection = Drafting | InReview | Approved | Closed;

export interface NoSection {
  status: 'none';
}

/** What every section has, whatever its status. */
export interface SectionCommon {
  reportId: string;
  nodeId: string;
  templateNodeId: string | null;
  fieldId: string | null;
  route: ReviewStep[];
  assignees: Assignee[];
  /** Named by clerk or chair; null = the leader in charge of the field. */
  approver: string | null;
  dueDate: string | null;
  /** Report revision of the event that last opened, reopened, closed or restored it. */
  cycle: number;
  /** The last round; 0 = never submitted. Runs on over the cycles. */
  round: number;
  /** The cycle that `round` belongs to; 0 = never submitted. */
  submittedCycle: number;
  /** Every round there was, the oldest first. */
  rounds: readonly Round[];
  text: Text;
  sources: { revision: number; source: TextSource; by: Actor }[];
  comments: Comment[];
  suggestions: Suggestion[];
  setAside: SetAside[];
  attachments: Attachment[];
}

export interface Drafting extends SectionCommon {
  status: 'drafting';
  /** Why the last review ended, `revision`: of the text given back; null when none did. */
  lastReturn: { by: Actor; at: string; reason: string; round: number; revision: number } | null;
}

export interface InReview extends SectionCommon {
  status: 'in-review';
  submittedBy: Actor;
  submittedAt: string;
  note: string | null;
  steps: { step: ReviewStep; unit: string | null }[];
  /** The step now waited for, from 1. */
  step: number;
  /** Who approved a step of this round, and for whom: one person fills at most one. */
  filled: string[];
}

export interface Approved extends SectionCommon {
  status: 'approved';
  approval: { round: number; revision: number; contentHash: string; headingHash: string; by: Actor; at: string; authors: string[] };
}

export interface Closed extends SectionCommon {
  status: 'closed';
  cause: 'removed' | 'cancelled';
}

export interface Comment {
  commentId: string;
  blockId: string | null;
  quote: string | null;
  prefix?: string;
  suffix?: string;
  text: string;
  replyTo: string | null;
  revision: number;
  by: Actor;
  at: string;
  resolvedBy: Actor | null;
}

type Made = Extract<SectionEvent, { type: 'section.suggestion-made.v1' }>['data'];
export interface Suggestion extends Made {
  by: Actor;
  at: string;
  decision: { decision: 'accepted' | 'declined'; reason: string | null; by: Actor; at: string } | null;
}

type Added = Extract<SectionEvent, { type: 'section.attachment-added.v1' }>['data'];
/** A file behind a figure or behind the whole section; one that was removed stays known. */
export interface Attachment extends Added {
  by: Actor;
  at: string;
  removed: { by: Actor; at: string; reason: string | null } | null;
}

/** An edit that came too late, kept for its writer. */
export interface SetAside {
  by: Actor;
  at: string;
  base: number;
  changes: Change[];
  refused: string;
}

export const noSection: NoSection = { status: 'none' };

/** The blocks as they stand. */
export const blocksOf = (section: LiveSection): readonly Block[] => section.text.blocks;
