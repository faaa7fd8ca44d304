import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { copyLog, makeFolder } from '@trinhky/event-store';
import { layoutOf } from '@trinhky/worker';
import type { Accounts } from '../accounts/accounts.js';
import type { Installation } from '../installation.js';
import { OperationRefused } from './operation.js';
import type { Progress } from './operation.js';
import { verify } from './verify.js';
import type { Verified } from './verify.js';

/** Stored format: written last, so that a folder without it is no finished backup. */
export interface BackupManifest {
  format: 1;
  genesis: string;
  createdAt: string;
  /** The log's last position in this backup. */
  lastPosition: number;
  files: { path: string; bytes: number; sha256: string }[];
}
export const MANIFEST = 'trinhky-backup.json';
/** Where each part lies in a backup: the names of the data folder. */
export const parts = (folder: string) => {
  const { events, accounts, blobs } = layoutOf(folder);
  return { events, accounts, blobs, manifest: path.join(folder, MANIFEST) };
};

export interface BackupDone {
  target: string;
  lastPosition: number;
  documents: number;
  bytes: number;
  /** Of the log that was copied: a copy of a broken chain is written all the same, and is as broken. */
  verified: Verified;
}

/**
 * Everything durable into a new folder, while serving: first the log as of now, then the documents (each is written before the event that names
 * it, and none is ever collected, so none that the copied log names is missing), then the accounts. Refuses a folder that holds something. Last,
 * the chains are verified: whoever keeps backups must hear it while an older one is still whole.
 */
export async function backup(
  { installation, accounts }: { installation: Installation; accounts: Accounts },
  target: string,
  onProgress: (progress: Progress) => void,
): Promise<BackupDone> {
  await needEmpty(target, 'backup target');
  const from = layoutOf(installation.folder);
  const to = parts(target);
  const { genesis, lastPosition } = await copyLog(installation.folder, to.events, (done, total) =>
    onProgress({ phase: 'copying the log', done, total }),
  );
  const hashes: string[] = [];
  for await (const hash of installation.blobs.list()) hashes.push(hash);
  for (const [i, hash] of hashes.entries()) {
    const file = path.join(hash.slice(0, 2), hash);
    makeFolder(path.dirname(path.join(to.blobs, file)));
    await copyFile(path.join(from.blobs, file), path.join(to.blobs, file));
    onProgress({ phase: 'copying documents', done: i + 1, total: hashes.length });
  }
  await accounts.copyTo(to.accounts);

  const files: BackupManifest['files'] = [];
  const all = [to.events, to.accounts, ...hashes.map((hash) => path.join(to.blobs, hash.slice(0, 2), hash))];
  for (const [i, file] of all.entries()) {
    files.push({ path: path.relative(target, file).split(path.sep).join('/'), ...(await measured(file)) });
    onProgress({ phase: 'hashing the copy', done: i + 1, total: all.length });
  }
  const wrong = files.find(({ path: name, sha256 }) => name.startsWith('blobs/') && !name.endsWith(sha256));
  if (wrong) throw new OperationRefused('document-damaged', `${wrong.path} does not have the hash of its name; run "trinhky verify"`);
  const manifest: BackupManifest = { format: 1, genesis, createdAt: installation.clock.now().toISOString(), lastPosition, files };
  await writeSynced(to.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
  const verified = await verify({ store: installation.store, blobs: installation.blobs, heads: null, withHeads: false, onProgress });
  return { target, lastPosition, documents: hashes.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), verified };
}

/** Creates the folder if it is missing; refuses one with anything in it. */
export async function needEmpty(folder: string, what: string): Promise<void> {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new OperationRefused('not-a-folder', `${what} ${folder} cannot be used as a folder (${String(error)})`);
  }
  if ((await readdir(folder)).length > 0) throw new OperationRefused('not-empty', `${what} ${folder} is not empty; nothing was written`);
}

export async function measured(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return { bytes: (await stat(file)).size, sha256: hash.digest('hex') };
}

export async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Refused where it is missing or not of this release's format. */
export async function readManifest(source: string): Promise<BackupManifest> {
  const text = await readFile(path.join(source, MANIFEST), 'utf8').catch(() => {
    throw new OperationRefused('no-backup', `${source} holds no finished backup (${MANIFEST} is missing)`);
  });
  const manifest = JSON.parse(text) as BackupManifest;
  if (manifest.format !== 1) throw new OperationRefused('newer-backup', `${source} was written by a newer version of Trình Ký`);
  return manifest;
}
