import type { components } from '../../api/schema.gen.js';
import type { ReplayLine } from './types.js';

type ReplayPage = components['schemas']['ReplayPage'];

/** Everything that is known to have happened to a report. */
export interface Replay {
  lines: readonly ReplayLine[];
  labels: ReplayPage['labels'];
  /** Where what is still to happen begins. */
  next: string | null;
}

/** What one more page makes of it; the same object where nothing came. */
export function grown(known: Replay | undefined, { start, lines, labels, next }: ReplayPage): Replay {
  const before = known?.lines.slice(0, start) ?? [];
  if (known && lines.length === 0 && before.length === known.lines.length && same(known.labels, labels)) return known;
  return { lines: [...before, ...lines], labels, next };
}

const same = (a: Replay['labels'], b: Replay['labels']) => JSON.stringify(a) === JSON.stringify(b);
