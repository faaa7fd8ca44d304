import type { Block } from '@trinhky/content';
import type { EditorHandle, EditorMark, EditorNumbers, EditorSelection, PasteReport } from '../../../apps/web/src/editor/editor.types.js';

/** What a test sees of the page. */
export interface Harness {
  /** Opens the editor on a text; resolves when it can be typed into. */
  open(initial: Block[], given?: { numbers?: EditorNumbers; readOnly?: boolean }): void;
  /** Resolves when all of the editor is here, as some time after it opened. */
  whole(): Promise<void>;
  set(given: { marks?: EditorMark[]; readOnly?: boolean; numbers?: EditorNumbers }): void;
  handle(): EditorHandle;
  /** What the editor told, in order. */
  changes: Block[][];
  selections: (EditorSelection | null)[];
  marked: string[];
  pastes: PasteReport[];
  files: string[];
}

declare global {
  interface Window {
    harness: Harness;
  }
}
