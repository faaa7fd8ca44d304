import { inMemoryEventStore } from './in-memory.event-store.js';
import { eventStoreContract } from './testing/event-store.contract.js';

const gone = 'nothing outlives the process';
eventStoreContract(
  'in memory',
  { open: async () => inMemoryEventStore(), reopen: () => Promise.reject(new Error(gone)) },
  {
    'close finishes the appends it has accepted': gone,
    'events, heads, positions and the genesis id are there after a restart': gone,
    'a stream goes on after a restart, and a stale head is still refused': gone,
    'a subscription resumes after a restart from its checkpoint': gone,
  },
);
