import { randomUUID } from 'node:crypto';
import { copyFile, open, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { fileBlobStore } from '@trinhky/blobs';
import { lockDataFolder, makeFolder, openSqliteEventStore } from '@trinhky/event-store';
import { layoutOf } from '@trinhky/worker';
import { measured, readManifest, writeSynced } from './backup.js';
import type { BackupManifest } from './backup.js';
import { OperationRefused } from './operation.js';
import type { Progress } from './operation.js';
import { verify } from './verify.js';
import type { Verified } from './verify.js';

export interface Restored {
  folder: string;
  from: string;
  createdAt: string;
  verified: Verified;
}

/**
 * A backup into an empty data folder: every file is compared with the manifest before anything is written, the log comes last, and the whole is
 * verified. The folder gets a new epoch, so read models are built again at the next start.
 */
export async function restore(source: string, folder: string, onProgress: (progress: Progress) => void): Promise<Restored> {
  const manifest = await readManifest(source);
  const lock = lockDataFolder(folder);
  try {
    const there = (await readdir(folder)).filter((name) => !name.startsWith('lock.db'));
    if (there.length > 0) throw new OperationRefused('not-empty', `data folder ${folder} is not empty; nothing was written`);
    await compare(source, manifest, onProgress);
    await copyIn(source, folder, manifest, onProgress);
  } finally {
    lock.release();
  }
  const store = openSqliteEventStore({ folder, expectedGenesis: manifest.genesis });
  try {
    const blobs = await fileBlobStore(layoutOf(folder).blobs);
    const verified = await verify({ store, blobs, heads: null, withHeads: false, onProgress });
    return { folder, from: source, createdAt: manifest.createdAt, verified };
  } finally {
    await store.close();
  }
}

async function compare(source: string, { files }: BackupManifest, onProgress: (progress: Progress) => void): Promise<void> {
  for (const [i, file] of files.entries()) {
    const found = await measured(path.join(source, file.path)).catch(() => null);
    if (found === null) throw new OperationRefused('backup-damaged', `${file.path} is missing from the backup; nothing was written`);
    if (found.sha256 !== file.sha256) {
      throw new OperationRefused('backup-damaged', `${file.path} is not what the backup's manifest says; nothing was written`);
    }
    onProgress({ phase: 'checking the backup', done: i + 1, total: files.length });
  }
}

/** The log is put in its place last: a start in between finds accounts without their log and refuses. */
async function copyIn(source: string, folder: string, { files }: BackupManifest, onProgress: (progress: Progress) => void): Promise<void> {
  const { events, epoch } = layoutOf(folder);
  const aside = `${events}.restoring`;
  for (const [i, file] of files.entries()) {
    const place = path.join(folder, file.path);
    makeFolder(path.dirname(place));
    await copySynced(path.join(source, file.path), place === events ? aside : place);
    onProgress({ phase: 'restoring', done: i + 1, total: files.length });
  }
  await writeSynced(epoch, `${randomUUID()}\n`);
  await rename(aside, events);
}

/** For this user alone, as the server writes it, whatever the backup's own files allow. */
async function copySynced(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const handle = await open(to, 'r+');
  try {
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
