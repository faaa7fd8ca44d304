export const BLOB_STORE = Symbol('BlobStore');

/** The stored bytes do not have the hash they are kept under. */
export class BlobDamaged extends Error {
  constructor(readonly sha256: string) {
    super(`blob ${sha256}: the stored bytes have another hash`);
    this.name = 'BlobDamaged';
  }
}

/** No room, or the device failed: nothing was kept. */
export class BlobStoreUnavailable extends Error {
  constructor(message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'BlobStoreUnavailable';
  }
}

/**
 * Documents by content hash. A blob is written, and durable, before the event that names it; none is ever collected.
 * Adapters pass one contract suite (testing/blob-store.contract.ts).
 */
export interface BlobStore {
  /** Durable when resolved. The same bytes again: the same hash, nothing written. Returns the hex SHA-256. */
  put(bytes: Uint8Array): Promise<string>;
  /** Null when there is none; rejects with BlobDamaged when the bytes changed at rest. */
  get(sha256: string): Promise<Buffer | null>;
  has(sha256: string): Promise<boolean>;
  list(): AsyncIterable<string>;
}
