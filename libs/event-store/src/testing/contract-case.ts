import type { EventStore } from '../event-store.js';

/** One promise of the log. `store` is empty and the case's own; `reopen` opens again what it has stored, once it is closed. */
export type ContractCase = (given: { store: EventStore; reopen: () => Promise<EventStore> }) => Promise<void>;
