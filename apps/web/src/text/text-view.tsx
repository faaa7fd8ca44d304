import type { Block } from '@trinhky/content';
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { BlockHandle, moveBetweenHandles } from './block-handle.js';
import { BlockView, notesOf } from './block-view.js';
import { draws } from './block-words.js';
import { blockAnchor, DrawnRun, noteAnchor, noteMarkAnchor } from './draw-run.js';
import type { Drawing } from './draw-run.js';
import { noNumbers } from './numbers.js';
import type { Numbers } from './numbers.js';
import { overlayOfMarks } from './overlay.js';
import type { TextMark } from './overlay.js';
import css from './text.module.css';

export interface TextViewProps {
  blocks: readonly Block[];
  numbers?: Numbers;
  marks?: readonly TextMark[];
  /** Someone chose a mark. */
  onMark?: (id: string) => void;
  /** Someone chose a block by its handle; without it blocks have none. */
  onBlock?: (blockId: string) => void;
  /** Blocks that stand out, by id. */
  highlight?: readonly string[];
  /** Begins the ids of blocks ("b-…") and footnotes; null: none, where a text is shown twice on a page. */
  anchors?: string | null;
  /** What stands beside a block, as who wrote it. */
  beside?: (blockId: string) => ReactNode;
}

const noMarks: readonly TextMark[] = [];

/** A text as it is printed (NĐ 30), read only: blocks with generated numbers, footnotes at the end, what was said of it marked. */
export function TextView({
  blocks,
  numbers = noNumbers,
  marks = noMarks,
  onMark,
  onBlock,
  highlight,
  anchors = '',
  beside,
}: TextViewProps): ReactNode {
  const drawing = useMemo<Drawing>(() => ({ numbers, anchors, onMark }), [numbers, anchors, onMark]);
  const byBlock = useMemo(() => grouped(marks), [marks]);
  const shown = (block: Block) => (
    <Shown
      key={block.id}
      block={block}
      marks={byBlock.get(block.id) ?? noMarks}
      drawing={drawing}
      highlighted={highlight?.includes(block.id) ?? false}
      first={block === blocks[0]}
      onBlock={onBlock}
      beside={beside?.(block.id)}
    />
  );
  return (
    <div className={css.text} lang="vi" onKeyDown={onBlock && moveBetweenHandles}>
      {listed(blocks).map((group) =>
        group.list ? (
          <ul key={group.blocks[0]?.id} className={css.items}>
            {group.blocks.map(shown)}
          </ul>
        ) : (
          group.blocks.map(shown)
        ),
      )}
      <Notes blocks={blocks} byBlock={byBlock} drawing={drawing} />
    </div>
  );
}

function grouped(marks: readonly TextMark[]): Map<string, TextMark[]> {
  const byBlock = new Map<string, TextMark[]>();
  for (const mark of marks) byBlock.set(mark.blockId, [...(byBlock.get(mark.blockId) ?? []), mark]);
  return byBlock;
}

/** Items that follow one another are one list. */
function listed(blocks: readonly Block[]): { list: boolean; blocks: Block[] }[] {
  const groups: { list: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const list = block.kind === 'item';
    const last = groups.at(-1);
    if (last?.list === list) last.blocks.push(block);
    else groups.push({ list, blocks: [block] });
  }
  return groups;
}

interface ShownProps {
  block: Block;
  marks: readonly TextMark[];
  drawing: Drawing;
  highlighted: boolean;
  first: boolean;
  onBlock?: (blockId: string) => void;
  beside?: ReactNode;
}

const Shown = memo(function Shown({ block, marks, drawing, highlighted, first, onBlock, beside }: ShownProps): ReactNode {
  const { overlay, ofBlock } = useMemo(() => overlayOfMarks(block, marks), [block, marks]);
  const remember = useMemo(() => draws(block), [block]);
  const Tag = block.kind === 'item' ? 'li' : 'div';
  const { anchors } = drawing;
  return (
    <Tag
      ref={remember}
      id={anchors === null ? undefined : blockAnchor(anchors, block.id)}
      className={css.block}
      data-block={block.id}
      data-highlighted={highlighted || undefined}
      data-said={ofBlock[0]?.kind}
    >
      {onBlock && <BlockHandle block={block} first={first} onChoose={onBlock} />}
      <BlockView block={block} overlay={overlay} drawing={drawing} />
      {beside}
    </Tag>
  );
});

interface NotesProps {
  blocks: readonly Block[];
  byBlock: ReadonlyMap<string, TextMark[]>;
  drawing: Drawing;
}

const Notes = memo(function Notes({ blocks, byBlock, drawing }: NotesProps): ReactNode {
  const notes = useMemo(
    () =>
      blocks.flatMap((block) =>
        notesOf(block, overlayOfMarks(block, byBlock.get(block.id) ?? noMarks).overlay).map((each) => ({ ...each, block })),
      ),
    [blocks, byBlock],
  );
  const { numbers, anchors } = drawing;
  if (notes.length === 0) return null;
  return (
    <section className={css.notes} aria-label="Chú thích cuối mục">
      <ol>
        {notes.map(({ note, overlay, block }) => {
          const number = numbers.footnotes[note.id];
          return (
            <li
              key={note.id}
              id={anchors === null ? undefined : noteAnchor(anchors, note.id)}
              value={number}
              data-block={block.id}
              ref={draws(block)}
            >
              <DrawnRun run={note} overlay={overlay} drawing={drawing} />
              {anchors !== null && (
                <a href={`#${noteMarkAnchor(anchors, note.id)}`} className={css.back} aria-label={`Về chỗ có chú thích ${number ?? ''}`}>
                  ↩
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
});
