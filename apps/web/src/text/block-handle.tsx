import { plainText } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import type { KeyboardEvent, ReactNode } from 'react';
import css from './text.module.css';

const HANDLE = 'data-handle';

interface BlockHandleProps {
  block: Block;
  /** The one the tabulator reaches. */
  first: boolean;
  onChoose: (blockId: string) => void;
}

/** Chooses a block without a mouse: one stop of the tabulator for the whole text, the arrows go from block to block. */
export function BlockHandle({ block, first, onChoose }: BlockHandleProps): ReactNode {
  const words = plainText(block).trim().slice(0, 60);
  return (
    <button
      type="button"
      className={css.handle}
      {...{ [HANDLE]: '' }}
      tabIndex={first ? 0 : -1}
      aria-label={words === '' ? 'Chọn đoạn này' : `Chọn đoạn “${words}”`}
      onClick={() => onChoose(block.id)}
    >
      ⋮
    </button>
  );
}

/** Arrow keys, Home and End on a handle go to another. */
export function moveBetweenHandles(event: KeyboardEvent<HTMLElement>): void {
  const handles = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${HANDLE}]`)];
  const at = handles.findIndex((handle) => handle === event.target);
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: handles.length - 1 }[event.key];
  const next = to === undefined ? undefined : handles[to];
  if (!next) return;
  event.preventDefault();
  for (const handle of handles) handle.tabIndex = handle === next ? 0 : -1;
  next.focus();
}
