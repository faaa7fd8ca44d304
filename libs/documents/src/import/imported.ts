/** What an import yields; the shape that `trinhky import --json` prints. Texts are NFC with white space collapsed. */
export type HeadingKind = 'part' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'bullet';

export interface ImportedHeading {
  /** Built from the numbers on the way down ("A.I.2", "P2.1"); the second of the same number gets "#2", titled bullets "b1", "b2". */
  id: string;
  parent: string | null;
  /** As printed, without the mark that ends it; null for a part whose heading prints no number. */
  number: string | null;
  /** Depth in the tree, from 0. */
  level: number;
  /** Empty for a numbered paragraph. */
  title: string;
  kind: HeadingKind;
  /** Title and text share a line; always true of a numbered paragraph and of a titled bullet. */
  runIn: boolean;
}

/** Where a text stands that belongs to no heading: before the first, in the closing sentence, or behind the signature. */
export type Place = 'preamble' | 'closing' | 'appendix';

export interface ImportedBlock {
  /** A heading's id, or a `Place`. */
  heading: string;
  /** `item` keeps its printed dash; `table-row` is a line of a table that the extraction flattened. */
  kind: 'paragraph' | 'item' | 'table-row';
  text: string;
}

export interface ImportedFootnote {
  number: number;
  text: string;
  /** The nearest heading on a line of its own around the marker, or a `Place`. */
  heading: string;
}

export interface Dropped {
  /** 1-based line of the source. */
  line: number;
  text: string;
  reason: string;
}

export type DefectKind =
  'duplicate-number' | 'missing-part-heading' | 'level-skip' | 'stray-page-number' | 'footnote-marker-ambiguous' | 'lost-letters' | 'other';

export interface Defect {
  kind: DefectKind;
  /** A heading's id, a `Place`, "header" or "signature". */
  heading: string;
  detail: string;
}

export interface Signature {
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH". */
  authority: string[];
  /** "CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  title: string[];
  name: string;
}

/** A heading with what its JSON leaves to `dropped`. */
export interface MarkedHeading extends ImportedHeading {
  /** What ended the title in print (":", "."), not part of `title`; empty where nothing did. */
  mark: string;
}

/** A block with the footnotes that stand in its text; `at` counts UTF-16 units of `text`. */
export interface AnchoredBlock extends ImportedBlock {
  /** It shares the line with its heading's title (or is all of a numbered paragraph). */
  runsIn: boolean;
  anchors: { at: number; footnote: number }[];
}

export interface Imported {
  kind: 'imported';
  header: { title: string; kinhGui: string[] };
  headings: MarkedHeading[];
  blocks: AnchoredBlock[];
  /** In the order of their markers. `heading` as in `ImportedFootnote`. */
  footnotes: ImportedFootnote[];
  /** Footnotes (by place in `footnotes`) whose marker stands in a title, or that have none: the heading that carries them. */
  looseFootnotes: { footnote: number; heading: string }[];
  /** Reading order: which headings and blocks (by place in `headings` and `blocks`) follow each other. */
  order: ({ heading: number } | { block: number })[];
  recipients: string[];
  signature: Signature;
  dropped: Dropped[];
  defects: Defect[];
}

export type RefusalCode = 'import.empty' | 'import.too-large' | 'import.binary' | 'import.not-utf8' | 'import.nul';

/** The source cannot be read as text; nothing of it was taken over. */
export interface ImportRefused {
  kind: 'refused';
  code: RefusalCode;
  /** Vietnamese, for the person who chose the file. */
  message: string;
}
