export { eventStoreContract } from './event-store.contract.js';
export type { ContractCase, EventStoreCase, EventStoreHarness } from './event-store.contract.js';
