export type { ContractCase } from './contract-case.js';
export { eventStoreContract } from './event-store.contract.js';
export type { EventStoreCase, EventStoreHarness } from './event-store.contract.js';
export { note } from './sample.js';
