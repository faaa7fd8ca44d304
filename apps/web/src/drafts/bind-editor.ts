import type { Block } from '@trinhky/content';
import type { Engine } from './engine.js';

type Blocks = readonly Block[];

/** What saving needs of an editor: a text from elsewhere is brought in when no composition is going on. */
export interface EditedText {
  receive(text: (mine: Blocks) => Blocks): void;
}

/** Ties an editor to a draft. `typed` takes what the person made of the text; what comes from elsewhere goes into the editor. Answers how to part them. */
export function bindEditor(draft: Engine, editor: EditedText, initial: Blocks): { typed(next: Blocks): void; part(): void } {
  let shown = initial;
  let asked = false;
  const bringIn = () => {
    if (asked || draft.state().text === shown) return;
    asked = true;
    editor.receive((mine) => {
      asked = false;
      // What was typed until now is in the draft already: `typed` is called on every change.
      shown = draft.state().text;
      return shown === mine ? mine : shown;
    });
  };
  const unsubscribe = draft.subscribe(bringIn);
  bringIn();
  return {
    typed(next) {
      const base = shown;
      shown = next;
      draft.take(base, next);
    },
    part: unsubscribe,
  };
}
