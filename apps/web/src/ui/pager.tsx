import { Button, Group } from '@mantine/core';
import { useState } from 'react';

/** The pages of a list that were gone through: each is asked for by where the one before it ended. */
export interface Cursors {
  /** Where the page shown begins; undefined: at the list's beginning. */
  cursor: string | undefined;
  back: (() => void) | null;
  on: (next: string) => void;
  /** To the beginning: another list is wanted. */
  anew: () => void;
}

export function useCursors(): Cursors {
  const [passed, setPassed] = useState<readonly string[]>([]);
  return {
    cursor: passed.at(-1),
    back: passed.length > 0 ? () => setPassed(passed.slice(0, -1)) : null,
    on: (next) => setPassed([...passed, next]),
    anew: () => setPassed([]),
  };
}

/** To the page before and the page after, where there is one. `next`: where the page shown ends; null on the last one. */
export function Pager({ cursors: { back, on }, next }: { cursors: Cursors; next: string | null }) {
  if (!back && next === null) return null;
  return (
    <Group mt="sm" gap="xs" className="no-print">
      {back && (
        <Button variant="default" size="xs" onClick={back}>
          Trang trước
        </Button>
      )}
      {next !== null && (
        <Button variant="default" size="xs" onClick={() => on(next)}>
          Trang sau
        </Button>
      )}
    </Group>
  );
}
