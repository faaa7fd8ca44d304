import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { late } from './late.js';

const Tip = late(async () => (await import('./tip.js')).Tip);

/** What the server says may be done, and why not the rest (`…/actions`). */
export interface Actions {
  may: readonly { type: string; sectionId?: string }[];
  whyNot: readonly { type: string; sectionId?: string; code: string; detail: string }[];
}

/** Whether the server lets the person do `type` now; else why not, in Vietnamese (null while it is not known). */
export function permitted(actions: Actions | undefined, type: string, sectionId?: string): { may: boolean; whyNot: string | null } {
  const same = (each: { type: string; sectionId?: string }) =>
    each.type === type && (sectionId === undefined || each.sectionId === sectionId);
  if (actions?.may.some(same)) return { may: true, whyNot: null };
  return { may: false, whyNot: actions?.whyNot.find(same)?.detail ?? null };
}

interface Props extends ButtonProps {
  actions: Actions | undefined;
  type: string;
  sectionId?: string;
  onAct: () => void;
  children: ReactNode;
}

/** A button for what may be done. What may not stays in its place, reachable, and says why: over it, by focus, or by touch. */
export function ActionButton({ actions, type, sectionId, onAct, children, ...rest }: Props) {
  const [focused, setFocused] = useState(false);
  const [under, setUnder] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { may, whyNot } = permitted(actions, type, sectionId);
  const closed = !may && whyNot !== null;
  // One button throughout: it keeps the focus when what may be done becomes known or changes.
  return (
    <>
      <Button
        {...rest}
        ref={button}
        aria-disabled={!may}
        aria-description={closed ? whyNot : undefined}
        data-disabled={!may || undefined}
        onClick={() => (may ? onAct() : setFocused(true))}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onMouseEnter={() => setUnder(true)}
        onMouseLeave={() => setUnder(false)}
      >
        {children}
      </Button>
      {closed && (focused || under) && (
        <Suspense>
          <Tip words={whyNot} target={button} />
        </Suspense>
      )}
    </>
  );
}
