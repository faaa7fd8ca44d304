export { migrateStore } from './migrate-store.js';
export type { Migration } from './migrate-store.js';
export type { Moved } from './move-marks.js';
