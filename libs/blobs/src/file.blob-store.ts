import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { BlobDamaged, BlobStoreUnavailable } from './blob-store.js';
import type { BlobStore } from './blob-store.js';

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const SHA256 = /^[0-9a-f]{64}$/;

/** Content-addressed files under `root`: `ab/abcdef…`. Written aside, synced, then renamed: a crash leaves no half blob under its name. */
export async function fileBlobStore(root: string): Promise<BlobStore> {
  await mkdir(root, { recursive: true });
  const fileOf = (sha256: string) => path.join(root, sha256.slice(0, 2), sha256);
  const has = (sha256: string) =>
    access(fileOf(sha256), constants.R_OK).then(
      () => true,
      () => false,
    );

  return {
    has: async (sha256) => SHA256.test(sha256) && (await has(sha256)),

    async put(bytes) {
      const sha256 = sha256Of(bytes);
      if (await has(sha256)) return sha256;
      const folder = path.join(root, sha256.slice(0, 2));
      const aside = path.join(folder, `.${sha256}.${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true });
        const file = await open(aside, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(aside, fileOf(sha256));
        await syncFolder(folder);
        await syncFolder(root);
      } catch (error) {
        await rm(aside, { force: true });
        throw new BlobStoreUnavailable(`blob ${sha256} (${bytes.length} bytes) could not be stored`, error);
      }
      return sha256;
    },

    async get(sha256) {
      if (!SHA256.test(sha256) || !(await has(sha256))) return null;
      const bytes = await readFile(fileOf(sha256));
      if (sha256Of(bytes) !== sha256) throw new BlobDamaged(sha256);
      return bytes;
    },

    async *list() {
      for (const folder of (await readdir(root)).sort()) {
        for (const name of (await readdir(path.join(root, folder))).sort()) if (SHA256.test(name)) yield name;
      }
    },
  };
}

/** A rename is durable once its folder is synced; Windows has no such call and needs none. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
