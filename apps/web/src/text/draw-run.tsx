import type { Inline, Mark } from '@trinhky/content';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Numbers } from './numbers.js';
import type { Look, Overlay } from './overlay.js';
import type { Run } from './runs.js';
import css from './text.module.css';

/** What drawing a text needs to know besides the text. One object for all blocks of a text, so that unchanged blocks are not drawn again. */
export interface Drawing {
  numbers: Numbers;
  /** Begins the ids of blocks and footnotes; null: none are given, as where a text is shown twice on a page. */
  anchors: string | null;
  onMark?: (id: string) => void;
}

export const blockAnchor = (prefix: string, blockId: string): string => `${prefix}b-${blockId}`;
export const noteAnchor = (prefix: string, noteId: string): string => `${prefix}fn-${noteId}`;
export const noteMarkAnchor = (prefix: string, noteId: string): string => `${prefix}fnref-${noteId}`;

/** The words of one run with their marks and what is laid over them (`overlay` as shared out to this run). Offsets stand in `data-o`, for selections. */
export function DrawnRun({ run, overlay, drawing }: { run: Run; overlay: Overlay; drawing: Drawing }): ReactNode {
  let at = run.start;
  const drawn = run.inlines.map((inline, index) => {
    const length = lengthOf(inline);
    const start = at;
    at += length;
    return (
      <Fragment key={index}>
        {inline.kind === 'footnote' ? <NoteMark id={inline.id} drawing={drawing} /> : drawInline(inline, start, overlay, drawing)}
      </Fragment>
    );
  });
  const trailing = overlay.points.filter((point) => point.at >= run.end);
  return (
    <>
      {drawn}
      {trailing.map((point, nth) => (
        <Deleted key={`end-${nth}`} text={point.text} />
      ))}
    </>
  );
}

function lengthOf(inline: Inline): number {
  if (inline.kind === 'text' || inline.kind === 'figure') return inline.t.length;
  return inline.kind === 'footnote' ? 0 : 1;
}

type Worded = Exclude<Inline, { kind: 'footnote' }>;

/** Cut where a stretch begins or ends and where deleted words stood. */
function drawInline(inline: Worded, start: number, overlay: Overlay, drawing: Drawing): ReactNode {
  const end = start + lengthOf(inline);
  const inside = (at: number) => at > start && at < end;
  const points = overlay.points.filter(({ at }) => at >= start && at < end);
  const cuts = new Set([start, end]);
  for (const { at } of points) if (inside(at)) cuts.add(at);
  for (const span of overlay.spans) for (const at of [span.start, span.end]) if (inside(at)) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const looks = overlay.spans.filter((span) => span.start < to && span.end > from).map(({ look }) => look);
    const words = <Words inline={inline} from={from} to={to} start={start} numbers={drawing.numbers} />;
    return (
      <Fragment key={from}>
        {points.map((point, nth) => (point.at === from ? <Deleted key={`gone-${nth}`} text={point.text} /> : null))}
        {looks.reduce<ReactNode>((inner, look) => looked(look, inner, drawing.onMark), words)}
      </Fragment>
    );
  });
}

interface WordsProps {
  inline: Worded;
  from: number;
  to: number;
  start: number;
  numbers: Numbers;
}

function Words({ inline, from, to, start, numbers }: WordsProps): ReactNode {
  switch (inline.kind) {
    case 'break':
      return <br data-o={from} />;
    case 'xref':
      return (
        <span data-o={from} data-n={1}>
          {numbers.references?.[inline.target] ?? '(mục chưa có số)'}
        </span>
      );
    case 'figure':
      return (
        <span data-o={from} className={css.figure} title={`Số liệu từ chỉ tiêu, kỳ ${inline.period}`}>
          {inline.t.slice(from - start, to - start)}
        </span>
      );
    case 'text':
      return marked(<span data-o={from}>{inline.t.slice(from - start, to - start)}</span>, inline.m ?? []);
  }
}

const marked = (words: ReactNode, marks: readonly Mark[]): ReactNode => marks.reduce<ReactNode>((inner, Tag) => <Tag>{inner}</Tag>, words);

function looked(look: Look, inner: ReactNode, onMark: Drawing['onMark']): ReactNode {
  if (look.kind === 'insert') return <ins className={css.ins}>{inner}</ins>;
  if (look.kind === 'delete') return <del className={css.del}>{inner}</del>;
  const { mark } = look;
  const shown = { className: css.mark, 'data-kind': mark.kind, 'data-mark': mark.id, 'data-active': mark.active || undefined };
  if (!onMark) return <mark {...shown}>{inner}</mark>;
  const open = () => onMark(mark.id);
  return (
    <mark {...shown} role="button" tabIndex={0} onClick={open} onKeyDown={(event) => event.key === 'Enter' && open()}>
      {inner}
    </mark>
  );
}

/** Words that went; they have no place in the text, so no `data-o`. Cells of a table were parted by tabs. */
function Deleted({ text }: { text: string }): ReactNode {
  const words = text.replaceAll(/\t+/g, ' ');
  return text !== words && words.trim() === '' ? null : <del className={css.del}>{words}</del>;
}

function NoteMark({ id, drawing: { numbers, anchors } }: { id: string; drawing: Drawing }): ReactNode {
  const number = numbers.footnotes[id];
  const shown = number === undefined ? '*' : `${number}`;
  if (anchors === null) return <sup className={css.noteMark}>{shown}</sup>;
  return (
    <sup className={css.noteMark}>
      <a id={noteMarkAnchor(anchors, id)} href={`#${noteAnchor(anchors, id)}`} aria-label={`Chú thích ${shown}`}>
        {shown}
      </a>
    </sup>
  );
}
