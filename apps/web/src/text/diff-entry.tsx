import { plainText } from '@trinhky/content';
import type { Block, BlockDiff } from '@trinhky/content';
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { BlockView, notesOf } from './block-view.js';
import { draws } from './block-words.js';
import type { Way } from './diff-list.js';
import { DiffNote, DiffTable } from './diff-table.js';
import { statusInWords } from './diff-words.js';
import { blockAnchor } from './draw-run.js';
import type { Drawing } from './draw-run.js';
import { overlayOfParts, plain } from './overlay.js';
import type { DiffSide, Overlay } from './overlay.js';
import diffCss from './diff.module.css';

export type DiffMode = 'words' | 'side-by-side';

interface DiffEntryProps {
  diff: BlockDiff;
  mode: DiffMode;
  drawing: Drawing;
  /** Which way it went, where it moved. */
  way?: Way;
  beside?: ReactNode;
}

/** One block of a difference, told by a word, a line at its side and the look of its words. */
export const DiffBlock = memo(function DiffBlock({ diff, mode, drawing, way, beside }: DiffEntryProps): ReactNode {
  const remember = useMemo(() => draws(diff.block), [diff]);
  const said = statusInWords(diff, way);
  const { anchors } = drawing;
  const { block, rows } = diff;
  const changed = diff.status !== 'unchanged';
  return (
    <div
      ref={remember}
      id={anchors === null ? undefined : blockAnchor(anchors, diff.id)}
      className={diffCss.entry}
      data-status={diff.status}
      data-block={diff.id}
      data-change={changed ? '' : undefined}
      data-gone={diff.status === 'removed' || undefined}
      tabIndex={changed ? -1 : undefined}
    >
      {said !== '' && <p className={diffCss.status}>{said}</p>}
      {block.kind === 'table' && rows ? (
        <DiffTable diff={diff} table={block} rows={rows} drawing={drawing} />
      ) : mode === 'words' ? (
        <Side diff={diff} side="both" drawing={drawing} />
      ) : (
        <div className={diffCss.sides}>
          <div className={diffCss.side} data-gone>
            {diff.status !== 'added' && <Side diff={diff} side="old" drawing={drawing} />}
          </div>
          <div className={diffCss.side}>{diff.status !== 'removed' && <Side diff={diff} side="new" drawing={drawing} />}</div>
        </div>
      )}
      {beside}
    </div>
  );
});

interface SideProps {
  diff: BlockDiff;
  side: DiffSide;
  drawing: Drawing;
}

function Side({ diff, side, drawing }: SideProps): ReactNode {
  if (side === 'both' && diff.was && isReshaped(diff.was, diff.block)) {
    return (
      <>
        <Side diff={diff} side="old" drawing={drawing} />
        <Side diff={diff} side="new" drawing={drawing} />
      </>
    );
  }
  return <OneSide diff={diff} side={side} drawing={drawing} />;
}

/** A table or page break that was something else, or the other way: one has no place for the words of the other. */
function isReshaped(was: Block, now: Block): boolean {
  return was.kind !== now.kind && [was.kind, now.kind].some((kind) => kind === 'table' || kind === 'page-break');
}

function OneSide({ diff, side, drawing }: SideProps): ReactNode {
  const block: Block = side === 'old' ? (diff.was ?? diff.block) : diff.block;
  const overlay = useMemo(() => overlayOf(diff, block, side), [diff, block, side]);
  const notes = useMemo(() => notesOf(block, overlay), [block, overlay]);
  return (
    <>
      <BlockView block={block} overlay={overlay} drawing={drawing} />
      {notes.map(({ note, overlay: laid }) => (
        <DiffNote key={note.id} note={note} overlay={laid} drawing={drawing} />
      ))}
    </>
  );
}

/** What came or went as a whole is one stretch. */
function overlayOf(diff: BlockDiff, block: Block, side: DiffSide): Overlay {
  const reshaped = diff.was !== undefined && isReshaped(diff.was, diff.block);
  if (diff.status === 'added' || diff.status === 'removed' || reshaped) {
    const look = { kind: diff.status === 'removed' || side === 'old' ? 'delete' : 'insert' } as const;
    return { spans: [{ start: 0, end: plainText(block).length, look }], points: [] };
  }
  return diff.status === 'changed' ? overlayOfParts(diff.parts, side) : plain;
}

/** Stands where a moved block stood. */
export function PlaceLeft({ diff, way, anchors }: { diff: BlockDiff; way: Way; anchors: string | null }): ReactNode {
  const text = plainText(diff.block);
  const words = text.length > 50 ? `${text.slice(0, 50).trimEnd()}…` : text;
  const said = `Đoạn “${words}” đã chuyển từ đây ${way === 'up' ? 'lên trên' : 'xuống dưới'}`;
  return (
    <p className={diffCss.left}>
      <span aria-hidden="true">{way === 'up' ? '↑ ' : '↓ '}</span>
      {anchors === null ? said : <a href={`#${blockAnchor(anchors, diff.id)}`}>{said}</a>}
    </p>
  );
}
