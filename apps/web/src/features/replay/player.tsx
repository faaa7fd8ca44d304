import { Button, Group, NativeSelect, VisuallyHidden } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import { momentText } from '../../ui/dates.js';
import css from './replay.module.css';
import type { ReplayLine } from './types.js';
import { SPEEDS } from './use-player.js';
import type { Player } from './use-player.js';

interface Props {
  player: Player;
  lines: readonly ReplayLine[];
  /** What the line is about, as the timeline calls it. */
  sectionOf: (line: ReplayLine) => string;
  onMark: (which: 'a' | 'b') => void;
  marks: { a: number | null; b: number | null };
}

/** Goes through what happened: a slider over every line, step by step, or by itself. */
export function PlayerBar({ player, lines, sectionOf, onMark, marks }: Props) {
  const { index, playing, speed, seek, step, toggle, setSpeed } = player;
  const line = lines[index];
  const said = line ? `${momentText(line.at)}: ${line.by.name}, ${line.verb}, ${sectionOf(line)}` : 'Chưa có gì';
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    toggle();
  };
  return (
    <section className={css.player} aria-label="Phát lại">
      <div className={css.controls}>
        <Group gap={4} wrap="nowrap">
          <Button size="compact-sm" variant="default" aria-label="Bước trước" onClick={() => step(-1)}>
            ‹
          </Button>
          <Button size="compact-sm" onClick={toggle} miw="5.5rem">
            {playing ? 'Tạm dừng' : 'Phát'}
          </Button>
          <Button size="compact-sm" variant="default" aria-label="Bước sau" onClick={() => step(1)}>
            ›
          </Button>
          <NativeSelect
            size="xs"
            aria-label="Tốc độ"
            value={String(speed)}
            onChange={({ currentTarget }) => setSpeed(SPEEDS.find((each) => String(each) === currentTarget.value) ?? 2)}
            data={SPEEDS.map((each) => ({ value: String(each), label: `${each} bước/giây` }))}
          />
        </Group>
        <div className={css.caption} title={said}>
          <b>
            {index + 1}/{lines.length}
          </b>{' '}
          {said}
        </div>
        <Group gap={4} wrap="nowrap">
          <Button size="compact-sm" variant="default" aria-label="Đặt mốc A để so sánh" onClick={() => onMark('a')}>
            Mốc A
          </Button>
          <Button size="compact-sm" variant="default" aria-label="Đặt mốc B để so sánh" onClick={() => onMark('b')}>
            Mốc B
          </Button>
        </Group>
      </div>
      <div className={css.track}>
        <Ticks lines={lines} a={marks.a} b={marks.b} />
        <input
          type="range"
          min={0}
          max={Math.max(0, lines.length - 1)}
          value={index}
          aria-label="Thời điểm"
          aria-valuetext={said}
          onChange={({ currentTarget }) => seek(Number(currentTarget.value))}
          onKeyDown={onKey}
        />
      </div>
      <VisuallyHidden>Phím mũi tên đi từng bước; dấu cách phát hoặc tạm dừng.</VisuallyHidden>
    </section>
  );
}

const MILESTONES = /\.(submitted|returned|approved|signed|numbered|issued|cancelled)\./;

/** Where texts and the report were submitted, returned, approved, signed, issued; and the two instants compared. */
const Ticks = memo(function Ticks({ lines, a, b }: { lines: readonly ReplayLine[]; a: number | null; b: number | null }) {
  const path = useMemo(
    () =>
      lines
        .filter(({ type }) => MILESTONES.test(type))
        .map(({ index }) => `M${index} 2V8`)
        .join(''),
    [lines],
  );
  return (
    <svg className={css.ticks} viewBox={`0 0 ${Math.max(1, lines.length - 1)} 8`} preserveAspectRatio="none" aria-hidden>
      <path d={path} vectorEffect="non-scaling-stroke" />
      {[a, b].map(
        (mark, n) =>
          mark !== null && (
            <path
              key={n}
              d={`M${mark} 0V8`}
              vectorEffect="non-scaling-stroke"
              stroke="var(--mantine-primary-color-filled)"
              strokeWidth={4}
            />
          ),
      )}
    </svg>
  );
});
