import { createHash } from 'node:crypto';
import type { BlobStore } from './blob-store.js';

/** For tests: the same promises but durability. */
export function inMemoryBlobStore(): BlobStore {
  const blobs = new Map<string, Buffer>();
  return {
    has: async (sha256) => blobs.has(sha256),
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (!blobs.has(sha256)) blobs.set(sha256, Buffer.from(bytes));
      return sha256;
    },
    async get(sha256) {
      const bytes = blobs.get(sha256);
      return bytes ? Buffer.from(bytes) : null;
    },
    async *list() {
      yield* [...blobs.keys()].sort();
    },
  };
}
