export { restore } from '../control/restore.js';
export type { Restored } from '../control/restore.js';
export { openOffline } from './open-offline.js';
export type { Offline } from './open-offline.js';
