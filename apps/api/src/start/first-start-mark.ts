import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import type { EventStore } from '@trinhky/event-store';

/** What the first start of an installation is to bring about; `none`: it is over, or there was another life before. */
export type FirstStart = 'sample' | 'empty' | 'none';

/** Where it is written down what the first start is for. */
export interface FirstStartMark {
  /** Null = nothing was ever decided. */
  read(): Promise<FirstStart | null>;
  /** Durable when resolved. */
  write(todo: FirstStart): Promise<void>;
}

/**
 * Decided once, when the log is empty, and written down before the first event: a first start that was cut short is finished by the next start,
 * whatever that one asks for.
 */
export async function firstStartOf(
  mark: FirstStartMark,
  store: EventStore,
  demo: boolean,
): Promise<{ todo: FirstStart; cutShort: boolean }> {
  const decided = await mark.read();
  if (decided !== null) return { todo: decided, cutShort: decided !== 'none' };
  if ((await store.lastPosition()) > 0n) return { todo: 'none', cutShort: false };
  const todo = demo ? 'sample' : 'empty';
  await mark.write(todo);
  return { todo, cutShort: false };
}

/** In a data folder. */
export function markIn(folder: string): FirstStartMark {
  const mark = path.join(folder, 'first-start.json');
  return {
    read: async () => (existsSync(mark) ? (JSON.parse(readFileSync(mark, 'utf8')).todo as FirstStart) : null),
    async write(todo) {
      const file = await open(`${mark}.new`, 'w');
      try {
        await file.writeFile(`${JSON.stringify({ todo })}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${mark}.new`, mark);
    },
  };
}
