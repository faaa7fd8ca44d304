import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/** So long the page is waited for that shows the exact place. */
const PATIENCE_MS = 3_000;

/** Elements that show the place, the most exact first: a comment or suggestion, a block in a text or in an editor. */
function selectorsOf(hash: string): string[] {
  const asked = new URLSearchParams(hash);
  const named = (names: string[], id: string | null) =>
    id === null ? [] : [names.map((name) => `[${name}="${CSS.escape(id)}"]`).join(',')];
  return [...named(['data-remark'], asked.get('y-kien')), ...named(['data-block', 'data-id'], asked.get('doan'))];
}

/** A link may name a place in the text or a remark (`hashOf`): as soon as the page shows it, it is brought into view and marked for a moment. */
export function useArriving(): void {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    const selectors = selectorsOf(hash);
    if (selectors.length === 0) return;
    const main = document.getElementById('main') ?? document.body;
    const arrive = (exact: boolean): boolean => {
      const place = (exact ? selectors.slice(0, 1) : selectors).map((each) => main.querySelector(each)).find((found) => found !== null);
      if (!place) return false;
      place.scrollIntoView({ block: 'center' });
      // An editor's own nodes are left alone.
      if (!place.closest('[contenteditable="true"]')) mark(place);
      return true;
    };
    if (arrive(true)) return;
    const observer = new MutationObserver(() => {
      if (arrive(true)) stop();
    });
    observer.observe(main, { childList: true, subtree: true });
    // The remark may be gone, or not shown here: then the text it was about.
    const timer = setTimeout(() => {
      arrive(false);
      stop();
    }, PATIENCE_MS);
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
    };
    return stop;
  }, [hash, path]);
}

function mark(place: Element): void {
  place.setAttribute('data-arrived', '');
  setTimeout(() => place.removeAttribute('data-arrived'), 2_500);
}
