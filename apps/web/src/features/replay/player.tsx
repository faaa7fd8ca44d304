import { Button, Group, NativeSelect } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import { momentText } from '../../ui/dates.js';
import css from './replay.module.css';
import type { ReplayLine } from './types.js';
import { SPEEDS } from './use-player.js';
import type { Player, Speed } from './use-player.js';

interface Props {
  player: Player;
  lines: readonly ReplayLine[];
  /** What the line is about, as the timeline calls it. */
  sectionOf: (line: ReplayLine) => string;
  onMark: (which: 'a' | 'b') => void;
  a: number | null;
  b: number | null;
}

/** Goes through what happened: a slider over every line, step by step, or by itself. */
export const PlayerBar = memo(function PlayerBar({ player, lines, sectionOf, onMark, a, b }: Props) {
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
        <Controls playing={playing} speed={speed} step={step} toggle={toggle} setSpeed={setSpeed} />
        <div className={css.caption} title={said}>
          <b>
            {index + 1}/{lines.length}
          </b>{' '}
          {said}
        </div>
        <Marks a={a} b={b} onMark={onMark} />
      </div>
      <div className={css.track}>
        <Ticks lines={lines} a={a} b={b} />
        <input
          type="range"
          min={0}
          max={Math.max(0, lines.length - 1)}
          value={index}
          aria-label="Thời điểm"
          aria-valuetext={said}
          title="Phím mũi tên đi từng bước; dấu cách phát hoặc tạm dừng"
          onChange={({ currentTarget }) => seek(Number(currentTarget.value))}
          onKeyDown={onKey}
        />
      </div>
    </section>
  );
});

interface ControlsProps extends Pick<Player, 'playing' | 'step' | 'toggle' | 'setSpeed'> {
  speed: Speed;
}

const Controls = memo(function Controls({ playing, speed, step, toggle, setSpeed }: ControlsProps) {
  return (
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
  );
});

const Marks = memo(function Marks({ a, b, onMark }: Pick<Props, 'a' | 'b' | 'onMark'>) {
  return (
    <Group gap={4} wrap="nowrap">
      <Button size="compact-sm" variant="default" onClick={() => onMark('a')}>
        {a === null ? 'Đặt mốc A' : `Đổi mốc A (${a + 1})`}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => onMark('b')}>
        {b === null ? 'Đặt mốc B' : `Đổi mốc B (${b + 1})`}
      </Button>
    </Group>
  );
});

const MILESTONES = /\.(submitted|returned|approved|signed|numbered|issued|cancelled)\./;

/** Where texts and the report were submitted, returned, approved, signed, issued; and the two instants compared. */
const Ticks = memo(function Ticks({ lines, a, b }: Pick<Props, 'lines' | 'a' | 'b'>) {
  const path = useMemo(
    () =>
      lines
        .filter(({ type }) => MILESTONES.test(type))
        .map(({ index }) => `M${index} 2V8`)
        .join(''),
    [lines],
  );
  const marks = [a, b].filter((mark) => mark !== null);
  return (
    <svg className={css.ticks} viewBox={`0 0 ${Math.max(1, lines.length - 1)} 8`} preserveAspectRatio="none" aria-hidden>
      <path d={path} vectorEffect="non-scaling-stroke" />
      {marks.length > 0 && (
        <path
          d={marks.map((mark) => `M${mark} 0V8`).join('')}
          vectorEffect="non-scaling-stroke"
          stroke="var(--mantine-primary-color-filled)"
          strokeWidth={4}
        />
      )}
    </svg>
  );
});
