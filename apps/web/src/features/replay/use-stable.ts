import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at every render, doing what the latest one does: what is given it need not be drawn anew. */
export function useStable<A extends unknown[], R>(act: (...given: A) => R): (...given: A) => R {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: A) => latest.current(...given), []);
}
