export { openOffline } from './open-offline.js';
export type { Offline } from './open-offline.js';
