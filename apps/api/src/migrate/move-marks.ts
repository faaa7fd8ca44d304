import { existsSync, readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DataFolderRefused } from '@trinhky/event-store';

/** In the data folder that is moved: how far it is, and that it was moved. */

/** The last event that is known to be in the target. Only saves work: without it the target is compared from its beginning on. */
export interface MoveProgress {
  installation: string;
  stream: string;
  revision: number;
  hash: string;
  /** Positions, in decimal. */
  source: string;
  target: string;
}

/** What a folder that was moved says of it. */
export interface Moved {
  /** TRINHKY_INSTALLATION of the cluster that keeps the log now. */
  installation: string;
  genesis: string;
  movedAt: string;
  events: number;
  streams: number;
  documents: number;
  accounts: number;
}

const PROGRESS = 'moving.json';
const MOVED = 'moved.json';

export const readProgress = (folder: string): MoveProgress | null => read<MoveProgress>(path.join(folder, PROGRESS));
export const writeProgress = (folder: string, progress: MoveProgress): Promise<void> => write(path.join(folder, PROGRESS), progress);

/** Null = it was not moved. */
export const movedIn = (folder: string): Moved | null => read<Moved>(path.join(folder, MOVED));

/** From now on no server starts on the folder. */
export async function markMoved(folder: string, moved: Moved): Promise<void> {
  await write(path.join(folder, MOVED), moved);
  await rm(path.join(folder, PROGRESS), { force: true });
}

/** Throws DataFolderRefused 'moved' where the folder's content was moved into a cluster. */
export function refuseMoved(folder: string): void {
  if (!existsSync(path.join(folder, MOVED))) return;
  const moved = movedIn(folder);
  throw new DataFolderRefused(
    'moved',
    folder,
    `moved.json: TRINHKY_INSTALLATION "${moved?.installation ?? '?'}", ${moved?.movedAt ?? '?'}`,
  );
}

/** Null where there is none, or none that can be read. */
function read<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Whole and durable, or as it was. */
async function write(file: string, content: unknown): Promise<void> {
  const aside = await open(`${file}.new`, 'w', 0o600);
  try {
    await aside.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await aside.sync();
  } finally {
    await aside.close();
  }
  await rename(`${file}.new`, file);
  if (process.platform === 'win32') return;
  const folder = await open(path.dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
