import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What a link to a replay says: instant, section, pane, and the two instants compared. */
export interface Place {
  luc?: string;
  muc?: string;
  xem?: string;
  a?: string;
  b?: string;
}
const NAMES = ['luc', 'muc', 'xem', 'a', 'b'] as const;

/** The address bar's part of the replay: read once at the start, written as one goes. */
export function usePlace(): [Place, (change: Place) => void] {
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const navigate = useNavigate();
  const change = useCallback(
    (given: Place) => {
      const next = { ...placeIn(window.location.search), ...given };
      void navigate({ to: '.', search: () => next, replace: true, resetScroll: false });
    },
    [navigate],
  );
  return [placeIn(search), change];
}

function placeIn(search: string): Place {
  const params = new URLSearchParams(search);
  return Object.fromEntries(NAMES.flatMap((name) => (params.has(name) ? [[name, params.get(name) ?? '']] : [])));
}
