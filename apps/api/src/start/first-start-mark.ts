import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Installation } from '../installation.js';

/** What the first start of a data folder is to bring about; `none`: it is over, or the folder has known another life. */
export type FirstStart = 'sample' | 'empty' | 'none';

const markOf = (folder: string) => path.join(folder, 'first-start.json');

/**
 * Decided once, when the log is empty, and written down before the first event: a first start that was cut short is finished by the next start,
 * whatever that one asks for.
 */
export async function firstStartOf({ folder, store }: Installation, demo: boolean): Promise<{ todo: FirstStart; cutShort: boolean }> {
  const mark = markOf(folder);
  if (existsSync(mark)) return { todo: JSON.parse(readFileSync(mark, 'utf8')).todo as FirstStart, cutShort: true };
  if ((await store.lastPosition()) > 0n) return { todo: 'none', cutShort: false };
  const todo = demo ? 'sample' : 'empty';
  await writeMark(folder, todo);
  return { todo, cutShort: false };
}

/** Passwords have been shown and everything is there. */
export const firstStartDone = (folder: string): Promise<void> => writeMark(folder, 'none');

async function writeMark(folder: string, todo: FirstStart): Promise<void> {
  const mark = markOf(folder);
  const file = await open(`${mark}.new`, 'w');
  try {
    await file.writeFile(`${JSON.stringify({ todo })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${mark}.new`, mark);
}
