export { BLOB_STORE, BlobDamaged, BlobStoreUnavailable } from './blob-store.js';
export type { BlobStore } from './blob-store.js';
export { fileBlobStore } from './file.blob-store.js';
export { inMemoryBlobStore } from './in-memory.blob-store.js';
