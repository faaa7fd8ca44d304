export { postgresBlobStore } from './postgres.blob-store.js';
export type { PostgresBlobPlace, PostgresBlobStore } from './postgres.blob-store.js';
