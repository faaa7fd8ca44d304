import type { Block, NumberingStart } from '@trinhky/content';

/** Words of a block that something outside the text points at: a comment, a suggested change, a finding. */
export interface EditorMark {
  id: string;
  kind: 'comment' | 'suggestion' | 'finding';
  blockId: string;
  /** UTF-16 offsets into the block's `plainText`; with a quote, where the quote is looked for first. */
  start?: number;
  end?: number;
  /** The quoted words; without quote and offsets the whole block is marked. */
  quote?: string;
  /** What a screen reader says of it. */
  label?: string;
}

/** What the person has selected within one block, as a comment anchors to it. */
export interface EditorSelection {
  blockId: string;
  quote: string;
  /** Up to 32 characters of the block's plain text before and after. */
  prefix: string;
  suffix: string;
}

/** What the server knows of this section's numbers (`place.numbering` of the section's page). */
export interface EditorNumbers {
  blocks: Record<string, string>;
  footnotes: Record<string, number>;
  /** With it, headings and clauses are numbered as they are written; without, only what the server has numbered bears a number. */
  start?: NumberingStart | null;
  firstFootnote?: number;
  references?: Record<string, string>;
}

/** What became of a paste that was more than plain typing, for the page to tell. */
export type PasteReport =
  | { kind: 'cleaned'; blocks: number; joined: number; numbered: number }
  | { kind: 'too-large'; characters: number; most: number; text: string }
  | { kind: 'as-text' };

/** A new text, or how it follows from the text as it stands when it can be brought in. */
export type Incoming = readonly Block[] | ((mine: readonly Block[]) => readonly Block[]);

/** What a page does with the text while it is being written. */
export interface EditorHandle {
  /** The text, canonical and NFC. A block that did not change is the very object that was given or answered before. */
  blocks(): Block[];
  /**
   * Brings in a text that did not come from this person: only blocks that differ are touched; caret, selection and undo stay.
   * During a composition it waits for its end. A list is then brought in as its difference from the text at the time of the call, so
   * that what was composed meanwhile stays; a function is asked only then, with the text as it stands.
   */
  receive(text: Incoming): void;
  /** Waits for the composition's end. */
  setReadOnly(readOnly: boolean): void;
  /** Replaces all marks; waits for the composition's end. */
  setMarks(marks: readonly EditorMark[]): void;
  /** Scrolls to a place and flashes it. */
  show(place: { blockId: string; quote?: string }): void;
  focus(blockId?: string): void;
  undo(): void;
  redo(): void;
  selection(): EditorSelection | null;
  composing(): boolean;
  /** Resolves when no composition is going on and what waited for its end is done. */
  settled(): Promise<void>;
}

/** What the editor tells its page. */
export interface EditorEvents {
  /** At once on every change the person makes; ask `changed` for the text. */
  onChange?: (changed: () => Block[]) => void;
  /** When the selected words change; null where nothing, or more than one block, is selected. */
  onSelection?: (selection: EditorSelection | null) => void;
  /** A mark was clicked. */
  onMark?: (id: string) => void;
  onPasteReport?: (report: PasteReport) => void;
  /** Files dropped or pasted into the text: they belong into the attachments. */
  onDropFile?: (files: readonly File[]) => void;
}
