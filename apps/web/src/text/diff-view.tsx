import type { BlockDiff } from '@trinhky/content';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { DiffBlock, PlaceLeft } from './diff-entry.js';
import type { DiffMode } from './diff-entry.js';
import { entriesOf } from './diff-list.js';
import type { Drawing } from './draw-run.js';
import { noNumbers } from './numbers.js';
import type { Numbers } from './numbers.js';
import css from './text.module.css';
import diffCss from './diff.module.css';

export interface DiffViewProps {
  /** As the API's `diff` answers. */
  blocks: readonly BlockDiff[];
  numbers?: Numbers;
  mode: DiffMode;
  /** Begins the ids of blocks; null: none, where a text is shown twice on a page. */
  anchors?: string | null;
  /** Names of the two sides, above the columns of the side-by-side view. */
  sides?: readonly [string, string];
  /** Unchanged stretches are shown, not folded. */
  whole?: boolean;
  /** What stands beside a block, as who wrote it. */
  beside?: (blockId: string) => ReactNode;
}

/** What changed from one text to another, word by word; what did not change is folded away. */
export function DiffView({ blocks, numbers = noNumbers, mode, anchors = '', sides, whole = false, beside }: DiffViewProps): ReactNode {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setOpened(new Set()), [blocks]);
  const drawing = useMemo<Drawing>(() => ({ numbers, anchors }), [numbers, anchors]);
  const entries = useMemo(() => entriesOf(blocks, whole ? new Set(blocks.map(({ id }) => id)) : opened), [blocks, opened, whole]);
  if (blocks.every(({ status }) => status === 'unchanged')) {
    return <p className={diffCss.same}>Hai bản giống hệt nhau: không có gì thay đổi.</p>;
  }
  return (
    <div className={`${css.text} ${mode === 'side-by-side' ? diffCss.wide : ''}`} lang="vi">
      {mode === 'side-by-side' && sides && (
        <div className={`${diffCss.sides} ${diffCss.heads}`}>
          <div>{sides[0]}</div>
          <div>{sides[1]}</div>
        </div>
      )}
      {entries.map((entry) => {
        if (entry.kind === 'folded') {
          const open = () => setOpened(new Set([...opened, entry.id]));
          return (
            <button
              key={`fold-${entry.id}`}
              type="button"
              className={diffCss.fold}
              onClick={open}
              aria-label={`Hiện ${entry.blocks.length} đoạn không đổi`}
            >
              … {entry.blocks.length} đoạn không đổi …
            </button>
          );
        }
        const { block } = entry;
        if (entry.kind === 'left') return <PlaceLeft key={`left-${block.id}`} diff={block} way={entry.way} anchors={anchors} />;
        return <DiffBlock key={block.id} diff={block} mode={mode} drawing={drawing} way={entry.way} beside={beside?.(block.id)} />;
      })}
    </div>
  );
}
