import type { Block, Numbering } from '@trinhky/content';
import type { Notes } from './html-inlines.js';

/** What pasted text became. */
export interface Pasted {
  blocks: Block[];
  /** Broken lines that were joined. */
  joined: number;
  /** Hand-typed numbers and dashes that became structure. */
  numbered: number;
}

export interface Reading {
  notes: Notes;
  levels: readonly Numbering[] | undefined;
  out: Pasted;
}
