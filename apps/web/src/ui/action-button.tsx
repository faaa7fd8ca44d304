import { Button, Tooltip } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';

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
  const [shown, setShown] = useState(false);
  const { may, whyNot } = permitted(actions, type, sectionId);
  const button = (
    <Button
      {...rest}
      aria-disabled={!may}
      data-disabled={!may || undefined}
      onClick={() => (may ? onAct() : setShown(true))}
      onBlur={() => setShown(false)}
    >
      {children}
    </Button>
  );
  if (may || whyNot === null) return button;
  return (
    <Tooltip label={whyNot} multiline maw={320} opened={shown || undefined} events={{ hover: true, focus: true, touch: true }}>
      {button}
    </Tooltip>
  );
}
