import type { Block } from '@trinhky/content';
import type { components } from '../../api/schema.gen.js';

type Schemas = components['schemas'];
export type ReplayLine = Schemas['ReplayLine'];
export type ReplayPatch = Schemas['ReplayPatch'];
export type ReplayKind = Schemas['ReplayKind'];
export type SectionPatch = Schemas['SectionPatch'];
export type ReportReplayed = Schemas['ReportReplayed'];
export type NodeReplayed = Schemas['NodeReplayed'];
export type RightsReplayed = Schemas['RightsReplayed'];
export type SectionReplayed = Schemas['SectionReplayed'];
export type CommentReplayed = NonNullable<SectionPatch['comments']>[number];
export type SuggestionReplayed = NonNullable<SectionPatch['suggestions']>[number];
export type SetAsideReplayed = NonNullable<SectionPatch['setAside']>[number];
export type ReplayDiff = Schemas['ReplayDiff'];
export type Verification = Schemas['Verification'];
export type Written = Schemas['Blame'][string];

/** A section as it stood. */
export interface SectionMoment {
  state: SectionReplayed | null;
  recorded: NonNullable<SectionPatch['recorded']> | null;
  revision: number;
  contentHash: string;
  blocks: readonly Block[];
  comments: readonly CommentReplayed[];
  suggestions: readonly SuggestionReplayed[];
  setAside: readonly SetAsideReplayed[];
  /** Revision of the section's stream: what asking who wrote it names. */
  event: number;
}

/** A report as it stood after a line. */
export interface Moment {
  report: ReportReplayed | null;
  outline: readonly NodeReplayed[];
  rights: RightsReplayed | null;
  sections: ReadonlyMap<string, SectionMoment>;
}
