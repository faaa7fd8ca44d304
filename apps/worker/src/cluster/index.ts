export { askStores } from './ask-stores.js';
export { openCluster } from './open-cluster.js';
export type { Cluster, ClusterOptions } from './open-cluster.js';
export { beginMove, endMove, remembered, rememberedGenesis } from './remembered-genesis.js';
export type { Remembered } from './remembered-genesis.js';
export { clusterOf } from './settings.js';
export type { ClusterSettings } from './settings.js';
