import { inlineText } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { DrawnRun } from './draw-run.js';
import type { Drawing } from './draw-run.js';
import { lookOf } from './numbers.js';
import { shareOut } from './overlay.js';
import type { Overlay } from './overlay.js';
import { gapAfter, runsOf } from './runs.js';
import type { BlockRuns, NoteRun, Run } from './runs.js';
import { TableView } from './table-view.js';
import css from './text.module.css';

interface BlockViewProps {
  block: Block;
  overlay: Overlay;
  drawing: Drawing;
}

/** One block as it is printed, without its footnotes. */
export const BlockView = memo(function BlockView({ block, overlay, drawing }: BlockViewProps): ReactNode {
  const { runs, overlayOf } = useMemo(() => laid(block, overlay), [block, overlay]);
  const draw = (run: Run | null) => run && <DrawnRun run={run} overlay={overlayOf(run)} drawing={drawing} />;
  const label = drawing.numbers.blocks[block.id];
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className={css.paragraph} data-align={block.align} data-flush={isFlush(block) || undefined}>
          {draw(runs.body)}
        </p>
      );
    case 'heading':
      return (
        <Title level={block.level} label={label}>
          {draw(runs.body)}
        </Title>
      );
    case 'clause':
      return <ClauseView block={block} label={label} title={draw(runs.title)} body={draw(runs.body)} />;
    case 'item':
      return (
        <p className={css.paragraph} data-level={block.level}>
          {block.marker} <RunIn title={draw(runs.title)} gap={gapAfter(block.title ?? [], block.content)} body={draw(runs.body)} />
        </p>
      );
    case 'table':
      return (
        <TableView
          table={block}
          caption={runs.title}
          rows={runs.rows}
          label={inlineText(block.caption ?? [])}
          overlayOf={overlayOf}
          drawing={drawing}
        />
      );
    case 'page-break':
      return <hr className={css.pageBreak} aria-label="Ngắt trang" />;
  }
});

function laid(block: Block, overlay: Overlay): { runs: BlockRuns; overlayOf: (run: Run) => Overlay } {
  const runs = runsOf(block);
  const all = [...(runs.title ? [runs.title] : []), ...(runs.body ? [runs.body] : []), ...runs.rows.flat(2), ...runs.notes];
  return { runs, overlayOf: shareOut(overlay, all) };
}

/** The footnotes of a block with what is laid over them; words between are shared out as for the block itself. */
export function notesOf(block: Block, overlay: Overlay): { note: NoteRun; overlay: Overlay }[] {
  const { runs, overlayOf } = laid(block, overlay);
  return runs.notes.map((note) => ({ note, overlay: overlayOf(note) }));
}

const isFlush = ({ align, noIndent }: { align?: string; noIndent?: true }): boolean =>
  noIndent === true || align === 'center' || align === 'right';

const HEADINGS = ['h3', 'h4', 'h5', 'h6', 'h6'] as const;

function Title({ level, label, children }: { level: number; label: string | undefined; children: ReactNode }): ReactNode {
  const Tag = HEADINGS[level - 1] ?? 'h6';
  const look = lookOf(label);
  return (
    <Tag className={css.title} data-look={look}>
      {label !== undefined && <span>{label} </span>}
      {look === 'part' && <br />}
      {children}
    </Tag>
  );
}

interface ClauseProps {
  block: Extract<Block, { kind: 'clause' }>;
  label: string | undefined;
  title: ReactNode;
  body: ReactNode;
}

/** A mục's title stands on a line of its own; a khoản's or điểm's runs into the text (V.6). */
function ClauseView({ block, label, title, body }: ClauseProps): ReactNode {
  const look = lookOf(label);
  if (title && (look === 'part' || look === 'major')) {
    return (
      <>
        <Title level={block.level} label={label}>
          {title}
        </Title>
        {block.content.length > 0 && <p className={css.paragraph}>{body}</p>}
      </>
    );
  }
  return (
    <p className={css.paragraph} data-look={look}>
      {label !== undefined && `${label} `}
      <RunIn title={title} gap={gapAfter(block.title ?? [], block.content)} body={body} />
    </p>
  );
}

function RunIn({ title, gap, body }: { title: ReactNode; gap: boolean; body: ReactNode }): ReactNode {
  return (
    <>
      {title && <span className={css.runIn}>{title}</span>}
      {gap && ' '}
      {body}
    </>
  );
}
