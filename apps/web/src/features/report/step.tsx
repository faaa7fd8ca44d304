import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { StepMark } from './step-mark.js';
import type { StepState } from './step-mark.js';
import css from './signing.module.css';

/** One step of the way from the approved sections to the issued report. */
export function Step({ title, state, children }: { title: string; state: StepState; children?: ReactNode }) {
  return (
    <li className={css.step} data-state={state}>
      <div className={css.head}>
        <Title order={2}>{title}</Title>
        <StepMark state={state} />
      </div>
      {children}
    </li>
  );
}
