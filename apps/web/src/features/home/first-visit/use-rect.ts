import { useEffect, useState } from 'react';

/** Where the first element of a selector stands in the window; follows it while pages load and move. Null while there is none to be seen. */
export function useRect(selector: string): DOMRect | null {
  const [rect, setRect] = useState<DOMRect | null>(null);
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const found = document.querySelector(selector)?.getBoundingClientRect() ?? null;
        const seen = found && found.width > 0 ? found : null;
        setRect((before) => (same(before, seen) ? before : seen));
      });
    };
    const observer = new MutationObserver(measure);
    observer.observe(document.body, { childList: true, subtree: true });
    window.addEventListener('resize', measure);
    window.addEventListener('scroll', measure, true);
    measure();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener('resize', measure);
      window.removeEventListener('scroll', measure, true);
    };
  }, [selector]);
  return rect;
}

const same = (a: DOMRect | null, b: DOMRect | null): boolean =>
  a === b || (a !== null && b !== null && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);
