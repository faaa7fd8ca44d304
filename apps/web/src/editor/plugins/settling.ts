import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { seeCaret } from './caret.js';

/** After a composition's end the browser still settles its text; a change sooner than this disturbs the next composition. */
const REST_MS = 30;

/**
 * Nothing but the person's own keys may touch the text while a composition (Telex, VNI, phone keyboards) is going on: a change in the
 * composing block repeats its letters. What comes from elsewhere waits here.
 */
export interface Settling {
  plugin: Plugin;
  composing(): boolean;
  /** Runs at once, or after the composition's end in the order asked. A later run under the same key takes the place of the earlier. */
  whenSettled(key: string | null, run: () => void): void;
  settled(): Promise<void>;
}

export function settling(): Settling {
  let view: EditorView | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: { key: string | null; run: () => void }[] = [];

  const composing = () => timer !== null || view?.composing === true;
  const rest = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(flush, REST_MS);
  };
  function flush(): void {
    timer = null;
    if (view?.composing) return;
    const runs = waiting;
    waiting = [];
    if (view) seeCaret(view);
    for (const { run } of runs) run();
  }
  const whenSettled = (key: string | null, run: () => void) => {
    if (!composing()) {
      // A change from elsewhere puts the caret where the editor believes it stands.
      if (view) seeCaret(view);
      return run();
    }
    if (key !== null) waiting = waiting.filter((each) => each.key !== key);
    waiting.push({ key, run });
  };

  const plugin = new Plugin({
    view: (mounted) => {
      view = mounted;
      return {
        destroy: () => {
          if (timer !== null) clearTimeout(timer);
          timer = null;
          view = null;
        },
      };
    },
    props: {
      handleDOMEvents: {
        compositionstart: () => {
          if (timer !== null) clearTimeout(timer);
          timer = null;
          return false;
        },
        compositionend: () => {
          rest();
          return false;
        },
      },
    },
  });

  return {
    plugin,
    composing,
    whenSettled,
    settled: () => new Promise((resolve) => whenSettled(null, resolve)),
  };
}
