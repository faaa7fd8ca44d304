import type { NodeKind, Numbering } from '@trinhky/content';

/** Stored inside report and template events: never rename or narrow a field here. */

/** Who drafts: a person, or whoever holds a role in a unit, so that work outlives people. */
export type Assignee = { kind: 'user'; id: string } | { kind: 'post'; role: Role; unit: string };

export type Role = 'specialist' | 'unit-head' | 'vice-chair' | 'chair' | 'clerk' | 'auditor' | 'administrator';

/** The review steps before the signature, in order; the last is always the approver (a leader). */
export type ReviewStep = 'unit-head' | 'approver';

/** What a node that owns a text says about its section; a heading without it has no text of its own. */
export interface SectionPlan {
  sectionId: string;
  fieldId: string | null;
  route: ReviewStep[];
  assignees: Assignee[];
  /** Null: the leader in charge of the field, else the chair. */
  approver: string | null;
  /** ISO date, Asia/Ho_Chi_Minh. */
  dueDate: string | null;
}

/** A node of the outline. The tree is flat here: `parent` and order in the array (siblings in order, parents before children). */
export interface OutlineNode {
  nodeId: string;
  parent: string | null;
  kind: NodeKind;
  numbering: Numbering;
  /** Null for opening and closing. */
  title: string | null;
  templateNodeId: string | null;
  orientation?: 'portrait' | 'landscape';
  /** Numbering of block levels 1..5 inside the node's text; absent = the kinds below the node's own. */
  levels?: Numbering[];
  section: SectionPlan | null;
}

/** What the report's first and last page say besides the text. */
export interface ReportHeader {
  subject: string;
  addressees: string[];
  recipients: string[];
  archive: string;
}

export type OutlineChange =
  | { op: 'add'; node: OutlineNode; after: string | null }
  | { op: 'remove'; nodeId: string }
  | { op: 'restore'; nodeId: string; parent: string | null; after: string | null }
  | { op: 'retitle'; nodeId: string; title: string }
  /** Among siblings (parent unchanged) or to another parent. `after`: the sibling it follows, null = first. */
  | { op: 'move'; nodeId: string; parent: string | null; after: string | null }
  | { op: 'header'; header: ReportHeader };

export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'nine-month' | 'year';
/** `index`: month 1..12, quarter 1..4, half-year 1..2, otherwise 1. */
export interface Period {
  kind: PeriodKind;
  year: number;
  index: number;
}
