import type { Block, Letterhead, NodeKind, Numbering } from '@trinhky/content';
import type { Period, PeriodKind, ReviewStep, Role } from '@trinhky/events';

export interface Unit {
  id: string;
  name: string;
  /** As in a "Lưu" line. */
  abbreviation: string;
}
/** Lĩnh vực: a subject with the unit that owns it and the leader (username of a vice-chair or the chair) in charge of it. */
export interface Field {
  id: string;
  name: string;
  unit: string;
  leader: string;
}
export interface Person {
  /** ASCII sign-in name. */
  username: string;
  fullName: string;
  /** The post's title as signed and listed. */
  post: string;
  role: Role;
  /** Unit id. */
  unit: string;
}
export interface Ward {
  /** Stable short code, used as the organ's id. */
  code: string;
  name: string;
  /** The archive unit of the "Lưu" line and the whole line. */
  archiveUnit: string;
  archive: string;
  letterhead: Letterhead;
  units: Unit[];
  fields: Field[];
  people: Person[];
}

/** One node of a template's outline. Titles may hold {month}, {quarter} and {year}. */
export interface TemplateNode {
  /** Stable across reports of the same template: a later report finds last period's text by it. */
  templateNodeId: string;
  kind: NodeKind;
  numbering: Numbering;
  title?: string;
  orientation?: 'portrait' | 'landscape';
  /** Field id; a node owns a text exactly when it has one (a heading's is the lead-in before its children). */
  field?: string;
  /** What the specialist should write here, in Vietnamese. */
  guidance?: string;
  children: TemplateNode[];
}
export interface ReportTemplate {
  id: string;
  name: string;
  period: PeriodKind;
  /** The report's subject (trích yếu) with placeholders as in `TemplateNode`. */
  subject: string;
  outline: TemplateNode[];
  /** Kính gửi; empty when the report addresses nobody. */
  addressees: string[];
  /** Nơi nhận without dash, semicolon and the closing "Lưu" line. */
  recipients: string[];
  /** The review steps of every section before the signature. */
  route: ReviewStep[];
  /** How a section goes, told to the people who work with the template. */
  routeNote: string;
}

/** The texts of one report by templateNodeId. */
export type ReportTexts = Record<string, Block[]>;

/** Who drafts a node, and by when (legal date in Asia/Ho_Chi_Minh, YYYY-MM-DD). */
export interface Drafting {
  templateNodeId: string;
  specialist: string;
  dueDate: string;
}
/** A section submitted with `first`, returned by its approver with `reason`, resubmitted with the text of the report. */
export interface ReturnStory {
  templateNodeId: string;
  returnedBy: string;
  reason: string;
  first: Block[];
  second: Block[];
}
/** Two people change `base` at the same time: `winner` is saved first, `loser` gets the conflict; `resolved` is what both settle on. */
export interface ConflictStory {
  templateNodeId: string;
  blockId: string;
  base: Block;
  winner: { by: string; block: Block };
  loser: { by: string; block: Block };
  /** Saved by `resolvedBy` after both texts were read; the block as it stands in the report. */
  resolvedBy: string;
  resolved: Block;
}
/** A section approved with `first`, reopened for `reason`, changed to `second`, approved again. */
export interface ReopeningStory {
  templateNodeId: string;
  askedBy: string;
  reason: string;
  first: Block[];
  second: Block[];
}
export interface Story {
  templateId: string;
  period: Period;
  /** Legal dates of the flow (YYYY-MM-DD), for the player to show or to set a clock by. */
  dates: { opened: string; figuresAsOf: string; draftsDue: string; submittedForSignature: string; signed: string; issued: string };
  clerk: string;
  signer: string;
  drafting: Drafting[];
  /** A second assignee beside the drafter, needed by the conflict. */
  alsoAssigned: { templateNodeId: string; specialist: string };
  returned: ReturnStory;
  conflict: ConflictStory;
  reopened: ReopeningStory;
}
