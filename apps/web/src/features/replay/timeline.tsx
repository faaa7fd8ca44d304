import { NativeSelect, Text } from '@mantine/core';
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { momentText } from '../../ui/dates.js';
import { KINDS, peopleIn } from './filter.js';
import type { Filter } from './filter.js';
import css from './replay.module.css';
import type { ReplayLine } from './types.js';

const ROW_PX = 60;
/** Rows drawn beyond the window on either side. */
const AROUND = 6;

interface Props {
  lines: readonly ReplayLine[];
  found: readonly number[] | null;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  labels: readonly { sectionId: string; label: string }[];
  sectionOf: (line: ReplayLine) => string;
  index: number;
  onGo: (index: number) => void;
}

/** Everything that happened, with people and verbs; only the rows in sight are drawn. */
export const Timeline = memo(function Timeline({ lines, found, filter, onFilter, labels, sectionOf, index, onGo }: Props) {
  return (
    <section className={css.timeline} aria-label="Dòng thời gian">
      <Filters lines={lines} found={found} filter={filter} onFilter={onFilter} labels={labels} />
      <Lines lines={lines} found={found} sectionOf={sectionOf} index={index} onGo={onGo} />
    </section>
  );
});

const Filters = memo(function Filters({
  lines,
  found,
  filter,
  onFilter,
  labels,
}: Pick<Props, 'lines' | 'found' | 'filter' | 'onFilter' | 'labels'>) {
  const people = useMemo(() => peopleIn(lines), [lines]);
  const kinds = useMemo(() => [...new Set(lines.map(({ kind }) => kind))], [lines]);
  const set = (change: Partial<Filter>) => onFilter({ ...filter, ...change });
  return (
    <div className={css.filters}>
      <NativeSelect
        size="xs"
        aria-label="Lọc theo mục"
        value={filter.section ?? ''}
        onChange={({ currentTarget }) => set({ section: currentTarget.value || null })}
        data={[{ value: '', label: 'Mọi mục' }, ...labels.map(({ sectionId, label }) => ({ value: sectionId, label }))]}
      />
      <NativeSelect
        size="xs"
        aria-label="Lọc theo người"
        value={filter.person ?? ''}
        onChange={({ currentTarget }) => set({ person: currentTarget.value || null })}
        data={[{ value: '', label: 'Mọi người' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <NativeSelect
        size="xs"
        aria-label="Lọc theo việc"
        value={filter.kind ?? ''}
        onChange={({ currentTarget }) => set({ kind: kinds.find((each) => each === currentTarget.value) ?? null })}
        data={[{ value: '', label: 'Mọi việc' }, ...kinds.map((kind) => ({ value: kind, label: KINDS[kind] }))]}
      />
      <Text size="xs" c="dimmed" role="status" style={{ gridColumn: '1 / -1' }}>
        {found === null ? `${lines.length} sự kiện` : `${found.length} trong ${lines.length} sự kiện`}
      </Text>
    </div>
  );
});

type LinesProps = Pick<Props, 'lines' | 'found' | 'sectionOf' | 'index' | 'onGo'>;

function Lines({ lines, found, sectionOf, index, onGo }: LinesProps) {
  const box = useRef<HTMLDivElement>(null);
  /** The first row in sight, and how many there are. */
  const [view, setView] = useState({ first: 0, rows: 0 });
  const count = found?.length ?? lines.length;
  // Where the current line stands among those shown: itself, or the last one before it.
  const at = useMemo(() => (found === null ? index : found.findLastIndex((each) => each <= index)), [found, index]);

  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    const [first, rows] = [Math.floor(scrollTop / ROW_PX), Math.ceil(clientHeight / ROW_PX)];
    setView((was) => (was.first === first && was.rows === rows ? was : { first, rows }));
  }, []);
  useEffect(() => {
    if (!box.current) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [look]);
  const inSight = view.rows > 0;
  // Before anything is painted: the rows of the new place are drawn with it.
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || !inSight || at < 0) return;
    const top = at * ROW_PX;
    if (top >= current.scrollTop && top + ROW_PX <= current.scrollTop + current.clientHeight) return;
    current.scrollTop = Math.round(top - current.clientHeight / 2);
    look();
  }, [at, inSight, look]);

  const first = Math.max(0, view.first - AROUND);
  const end = Math.min(count, view.first + view.rows + 1 + AROUND);
  const lineAt = (place: number) => lines[found === null ? place : (found[place] ?? -1)];
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = lineAt(at + step);
    if (step === 0 || !next) return;
    event.preventDefault();
    onGo(next.index);
    // The row follows the focus: it is drawn by then.
    requestAnimationFrame(() => requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-current]')?.focus()));
  };
  return (
    <div ref={box} className={css.window} onScroll={look} onKeyDown={onKey}>
      <ol className={css.lines} style={{ height: count * ROW_PX }}>
        {Array.from({ length: Math.max(0, end - first) }, (_, n) => {
          const place = first + n;
          const line = lineAt(place);
          if (!line) return null;
          return (
            <Row
              key={line.index}
              line={line}
              section={sectionOf(line)}
              place={place}
              count={count}
              current={place === at}
              reachable={place === Math.max(at, 0)}
              onGo={onGo}
            />
          );
        })}
      </ol>
    </div>
  );
}

interface RowProps {
  line: ReplayLine;
  section: string;
  place: number;
  count: number;
  current: boolean;
  reachable: boolean;
  onGo: (index: number) => void;
}

const Row = memo(function Row({ line, section, place, count, current, reachable, onGo }: RowProps) {
  const { at, verb, summary, by } = line;
  const who = [by.name, by.post].filter(Boolean).join(', ');
  return (
    <li
      className={css.line}
      style={{ top: place * ROW_PX }}
      aria-setsize={count}
      aria-posinset={place + 1}
      data-current={current || undefined}
    >
      <button
        type="button"
        tabIndex={reachable ? 0 : -1}
        aria-current={current ? 'step' : undefined}
        title={summary ?? undefined}
        onClick={() => onGo(line.index)}
      >
        <span>
          <b>{verb}</b>
          {summary && ` · ${summary}`}
        </span>
        <span>{by.onBehalfOf ? `${who} (thay ${by.onBehalfOf.name})` : who}</span>
        <span className={css.quiet}>
          {momentText(at)} · {section}
        </span>
      </button>
    </li>
  );
});
