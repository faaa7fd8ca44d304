import { useState } from 'react';
import type { RemarkSelection } from './types.js';

/**
 * The words last selected: the page's own selection ends as soon as somebody goes to the panel to write about them. It is let go of by what comes after:
 * other words, or `letGo`.
 */
export function useHeldSelection(selection: RemarkSelection | null): { held: RemarkSelection | null; letGo: () => void } {
  const [held, setHeld] = useState<RemarkSelection | null>(selection);
  if (selection !== null && selection !== held && !same(selection, held)) setHeld(selection);
  return { held, letGo: () => setHeld(null) };
}

const same = (a: RemarkSelection, b: RemarkSelection | null): boolean =>
  a.blockId === b?.blockId && a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix;
