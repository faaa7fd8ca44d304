import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { neighbour } from './filter.js';

/** Lines a second. */
export const SPEEDS = [1, 2, 5, 20] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Player {
  /** The line that was reached. */
  index: number;
  playing: boolean;
  speed: Speed;
  /** Goes to a line; asked many times between two frames, it goes there once. */
  seek: (index: number) => void;
  step: (direction: 1 | -1) => void;
  toggle: () => void;
  setSpeed: (speed: Speed) => void;
}

/** Where a replay of `count` lines stands. It begins at `start`, and at the end it stays at the end as lines are added. */
export function usePlayer(count: number, start: number, found: readonly number[] | null): Player {
  const [place, setPlace] = useState<number | 'end'>(start >= count - 1 ? 'end' : start);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(2);
  const last = count - 1;
  const index = place === 'end' ? last : Math.min(place, last);
  const wanted = useRef<number | null>(null);
  const frame = useRef(0);
  const latest = useRef({ index, last, found });
  useEffect(() => {
    latest.current = { index, last, found };
  });

  const seek = useCallback((to: number) => {
    wanted.current = to;
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      const next = wanted.current ?? 0;
      setPlace(next >= latest.current.last ? 'end' : Math.max(0, next));
    });
  }, []);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const step = useCallback(
    (direction: 1 | -1) => {
      setPlaying(false);
      seek(neighbour(latest.current.index, direction, latest.current.found, latest.current.last + 1));
    },
    [seek],
  );

  const toggle = useCallback(() => {
    const { index: now, last: end, found: among } = latest.current;
    setPlaying((is) => !is);
    // From the end it begins anew.
    if (neighbour(now, 1, among, end + 1) === now) seek(among?.[0] ?? 0);
  }, [seek]);

  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const { index: now, last: end, found: among } = latest.current;
      const next = neighbour(now, 1, among, end + 1);
      if (next === now) setPlaying(false);
      else seek(next);
    }, 1_000 / speed);
    return () => clearInterval(timer);
  }, [playing, speed, seek]);

  return useMemo(() => ({ index, playing, speed, seek, step, toggle, setSpeed }), [index, playing, speed, seek, step, toggle]);
}
