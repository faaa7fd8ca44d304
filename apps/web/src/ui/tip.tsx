import { Tooltip } from '@mantine/core';
import type { RefObject } from 'react';

/** Words over a button, for who looks; screen readers are given them with the button itself. */
export function Tip({ words, target }: { words: string; target: RefObject<HTMLElement | null> }) {
  return <Tooltip label={words} target={target} opened multiline maw={320} />;
}
