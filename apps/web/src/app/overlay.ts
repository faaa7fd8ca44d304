import { useSyncExternalStore } from 'react';

/** What may lie over any page, one at a time. */
export type Overlay = 'palette' | 'keys' | 'tour';

let shown: Overlay | null = null;
/** What had the keyboard before it was shown. */
let before: Element | null = null;
const listeners = new Set<() => void>();

/** Shows it in the place of what is shown; null shows none. */
export function showOverlay(overlay: Overlay | null): void {
  if (shown === null) before = document.activeElement;
  shown = overlay;
  for (const tell of listeners) tell();
}

export const useOverlay = (): Overlay | null =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => shown,
  );

/** Gives the keyboard back to where it was; where that is gone, nothing. */
export function giveBackFocus(): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus();
}

export const isOverlayShown = (): boolean => shown !== null;
