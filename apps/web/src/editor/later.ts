import { useEffect, useState } from 'react';
import { arrived } from '../ui/late.js';
import type * as LatePart from './late-part.js';

let here: typeof LatePart | null = null;
let coming: Promise<typeof LatePart> | null = null;

/** The part of the editor that a text is shown and typed without; null until its file is here. */
export const latePart = (): typeof LatePart | null => here;

/** The same once its file is here. */
export function latePartHere(): Promise<typeof LatePart> {
  coming ??= arrived(() => import('./late-part.js')).then((part) => (here = part));
  return coming;
}

/** The same on a page, where it is wanted: at once when its file is here, else as soon as it comes. */
export function useLatePart(wanted: boolean): typeof LatePart | null {
  const [, setHere] = useState(here !== null);
  useEffect(() => {
    if (wanted && !here) void latePartHere().then(() => setHere(true));
  }, [wanted]);
  return wanted ? here : null;
}
