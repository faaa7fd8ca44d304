import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BlobDamaged } from './blob-store.js';
import { fileBlobStore } from './file.blob-store.js';
import { inMemoryBlobStore } from './in-memory.blob-store.js';
import { blobStoreContract } from './testing/blob-store.contract.js';

let folder: string;
let next = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trinhky-blobs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

blobStoreContract('in memory', async () => inMemoryBlobStore());
blobStoreContract('files', () => fileBlobStore(path.join(folder, String(next++))));

it('names a blob whose bytes changed at rest', async () => {
  const root = path.join(folder, 'damaged');
  const store = await fileBlobStore(root);
  const id = await store.put(Buffer.from('bản gốc'));
  await writeFile(path.join(root, id.slice(0, 2), id), 'bản sửa');
  await expect(store.get(id)).rejects.toThrow(BlobDamaged);
});

it('leaves nothing aside after a put', async () => {
  const root = path.join(folder, 'aside');
  const store = await fileBlobStore(root);
  const id = await store.put(Buffer.from('xong'));
  expect(await readdir(path.join(root, id.slice(0, 2)))).toEqual([id]);
});
