export { openCluster } from './open-cluster.js';
export type { Cluster, ClusterOptions } from './open-cluster.js';
export { clusterOf } from './settings.js';
export type { ClusterSettings } from './settings.js';
