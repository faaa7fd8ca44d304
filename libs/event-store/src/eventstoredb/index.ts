export { openEventStoreDb } from './eventstoredb.event-store.js';
export type { EventStoreDbOptions } from './eventstoredb.event-store.js';
export { LogRewound } from './hub.js';
export { EventStoreRefused } from './refused.js';
export type { EventStoreFault } from './refused.js';
export type { Timings } from './timings.js';
