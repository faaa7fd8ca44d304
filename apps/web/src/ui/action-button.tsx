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
  const closed = !may && whyNot !== null;
  // One button throughout: it keeps the focus when what may be done becomes known or changes.
  return (
    <Tooltip
      label={whyNot ?? ''}
      disabled={!closed}
      multiline
      maw={320}
      opened={(closed && shown) || undefined}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Button
        {...rest}
        aria-disabled={!may}
        data-disabled={!may || undefined}
        onClick={() => (may ? onAct() : setShown(true))}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
