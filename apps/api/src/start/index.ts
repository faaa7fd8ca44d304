export { restore } from '../control/restore.js';
export type { Restored } from '../control/restore.js';
export { openInCluster } from './open-in-cluster.js';
export { openOffline } from './open-offline.js';
export type { Offline } from './open-offline.js';
