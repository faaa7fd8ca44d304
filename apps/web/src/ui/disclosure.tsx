import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import classes from './disclosure.module.css';

interface Props {
  /** What is read out for the button. */
  label: string;
  button: ReactNode;
  side?: 'left' | 'right';
  children: ReactNode;
}

/** A button that opens a short list below it: the browser's own disclosure, closed by Esc, by a click beside it and by what is chosen. Nothing to load. */
export function Disclosure({ label, button, side = 'left', children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const open = details.current;
      if (!open?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        open.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && open.contains(event.target) && !isChoice(event.target, open)) return;
      open.open = false;
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details ref={details} className={classes.root}>
      <summary className={classes.button} aria-label={label}>
        {button}
      </summary>
      <div className={classes.panel} data-side={side}>
        {children}
      </div>
    </details>
  );
}

/** A link or button of the panel: choosing closes it. */
const isChoice = (target: Node, panel: HTMLElement): boolean => {
  const choice = target instanceof Element ? target.closest('a, button') : null;
  return choice !== null && panel.contains(choice);
};
