import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BlobStore } from '../blob-store.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What every blob store promises; run once per adapter. `missing` says why the adapter cannot be run here. */
export function blobStoreContract(name: string, open: () => Promise<BlobStore>, missing: string | null = null): void {
  describe.skipIf(missing)(`blob store: ${name}${missing ? ` (skipped: ${missing})` : ''}`, () => {
    it('gives back the bytes it was given, under their hash', async () => {
      const store = await open();
      const id = await store.put(Buffer.from('Báo cáo số 12'));
      expect(id).toBe(sha256('Báo cáo số 12'));
      expect((await store.get(id))?.toString()).toBe('Báo cáo số 12');
    });

    it('keeps binary bytes as they are', async () => {
      const store = await open();
      const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 31) % 256);
      const id = await store.put(bytes);
      expect(Buffer.compare((await store.get(id)) ?? Buffer.alloc(0), Buffer.from(bytes))).toBe(0);
    });

    it('stores the same bytes once', async () => {
      const store = await open();
      const ids = await Promise.all(Array.from({ length: 8 }, () => store.put(Buffer.from('một'))));
      expect(new Set(ids).size).toBe(1);
      const listed: string[] = [];
      for await (const id of store.list()) listed.push(id);
      expect(listed).toEqual([sha256('một')]);
    });

    it('knows what it has and answers null for what it has not', async () => {
      const store = await open();
      await store.put(Buffer.from('có'));
      expect(await store.has(sha256('có'))).toBe(true);
      expect(await store.has(sha256('không'))).toBe(false);
      expect(await store.get(sha256('không'))).toBeNull();
      expect(await store.get('../../etc/passwd')).toBeNull();
    });

    it('hands out copies', async () => {
      const store = await open();
      const id = await store.put(Buffer.from('nguyên'));
      (await store.get(id))?.fill(0);
      expect((await store.get(id))?.toString()).toBe('nguyên');
    });
  });
}
