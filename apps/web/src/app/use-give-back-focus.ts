import { useEffect } from 'react';
import { giveBackFocus, isOverlayShown } from './overlay.js';

/** For what is shown over a page: when it is closed and nothing is shown in its place, the keyboard is back where it was. */
export function useGiveBackFocus(): void {
  useEffect(
    () => () => {
      if (!isOverlayShown()) giveBackFocus();
    },
    [],
  );
}
