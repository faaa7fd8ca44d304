import type { Numbering } from '@trinhky/content';
import type { EditorView } from '@tiptap/pm/view';
import type { EditorEvents } from '../editor.types.js';
import type { Notice } from '../ui/panels.js';

/** What was pasted or dropped, as the browser gave it. */
export interface Given {
  html: string;
  text: string;
  files: readonly File[];
  /** Asked for as plain text. */
  plain: boolean;
  /** Null for what was dropped. */
  event: ClipboardEvent | null;
}

/** What a paste asks of the editor around it. */
export interface PasteActions {
  levels(view: EditorView): readonly Numbering[] | undefined;
  events(): EditorEvents;
  tell(notice: Notice): void;
  undo(): void;
  saveAs(text: string): void;
}
