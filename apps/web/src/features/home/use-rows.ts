import { useEffect } from 'react';

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };
const TYPED_INTO = 'input, textarea, select, [contenteditable="true"], [role="dialog"], details[open]';

/** Walks through the rows of the page (links with `data-row`) by j and k or the arrows; Enter opens the one in focus, as any link. */
export function useRows(): void {
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return;
      const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
      const at = rows.findIndex((row) => row === document.activeElement);
      // The arrows scroll the page until somebody walks.
      if (at < 0 && event.key.startsWith('Arrow')) return;
      const next = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', walk);
    return () => document.removeEventListener('keydown', walk);
  }, []);
}
