import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/** So long the page is waited for that shows the place: pages are loaded over slow links. */
const PATIENCE_MS = 20_000;
/** So long a remark may come later than the text it is about. */
const REMARK_LATER_MS = 1_500;
const MARKED_MS = 3_000;

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
    const [exact, otherwise] = selectorsOf(hash);
    if (exact === undefined) return;
    const main = document.getElementById('main') ?? document.body;
    let later: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const place = main.querySelector(exact);
      if (place) arrive(place);
      else if (otherwise !== undefined && later === undefined && main.querySelector(otherwise)) {
        later = setTimeout(() => {
          const instead = main.querySelector(otherwise);
          if (instead) arrive(instead);
        }, REMARK_LATER_MS);
      }
    };
    const arrive = (place: Element) => {
      stop();
      void place.scrollIntoView({ block: 'center' });
      mark(place);
    };
    const observer = new MutationObserver(look);
    const given = setTimeout(() => stop(), PATIENCE_MS);
    const stop = () => {
      observer.disconnect();
      clearTimeout(given);
      clearTimeout(later);
    };
    observer.observe(main, { childList: true, subtree: true });
    look();
    return stop;
  }, [hash, path]);
}

/** For a moment. In an editor, whose nodes are its own, only by a highlight over them; there a browser that knows none shows no mark. */
function mark(place: Element): void {
  if (!place.closest('[contenteditable]')) {
    place.setAttribute('data-arrived', '');
    setTimeout(() => place.removeAttribute('data-arrived'), MARKED_MS);
  } else if ('highlights' in CSS) {
    const range = document.createRange();
    range.selectNodeContents(place);
    CSS.highlights.set('arrived', new Highlight(range));
    setTimeout(() => CSS.highlights.delete('arrived'), MARKED_MS);
  }
}
