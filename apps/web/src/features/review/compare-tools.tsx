import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { DiffMode } from '../../text/index.js';
import type { Choice } from './compared.js';
import css from './review.module.css';

interface Props {
  choices: readonly Choice[];
  chosen: string;
  onChoose: (id: string) => void;
  mode: DiffMode;
  onMode: (mode: DiffMode) => void;
  children?: ReactNode;
}

export const NOTHING = 'none';

/** What the text is compared with, and how the difference is laid out. */
export function CompareTools({ choices, chosen, onChoose, mode, onMode, children }: Props) {
  const wide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  return (
    <div className={`${css.tools} no-print`}>
      <NativeSelect
        className={css.compare}
        label="So với"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
        data={[...choices.map(({ id, label }) => ({ value: id, label })), { value: NOTHING, label: 'không so, chỉ xem văn bản' }]}
      />
      {wide && chosen !== NOTHING && (
        <SegmentedControl
          aria-label="Cách hiện khác biệt"
          value={mode}
          onChange={(value) => onMode(value === 'side-by-side' ? value : 'words')}
          data={[
            { value: 'words', label: 'Trong dòng' },
            { value: 'side-by-side', label: 'Hai cột' },
          ]}
        />
      )}
      <div className={css.toolsEnd}>{children}</div>
    </div>
  );
}
