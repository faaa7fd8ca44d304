import type { ReactNode } from 'react';
import classes from './note.module.css';

interface Props {
  title: string;
  /** `stop`: something is in the way; `mind`: something waits for a decision; `know`: good to know. */
  kind: 'stop' | 'mind' | 'know';
  role: 'alert' | 'status' | 'region' | 'group' | 'note';
  children: ReactNode;
}

const SHAPES = { stop: '⚠', mind: '◆', know: 'ⓘ' } as const;

/** Something said beside the text, by word and shape; its title is its name. */
export function Note({ title, kind, role, children }: Props) {
  return (
    <section className={classes.note} data-kind={kind} role={role} aria-label={title}>
      <p className={classes.title}>
        <span aria-hidden>{SHAPES[kind]}</span> {title}
      </p>
      {children}
    </section>
  );
}
