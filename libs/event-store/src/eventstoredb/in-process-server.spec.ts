import { afterAll, beforeAll } from 'vitest';
import { eventStoreContract } from '../testing/event-store.contract.js';
import { openEventStoreDb } from './eventstoredb.event-store.js';
import { startEventServer } from './testing/event-server.js';
import type { EventServer } from './testing/event-server.js';
import { storesOn } from './testing/stores-on.js';

let server: EventServer;
beforeAll(async () => {
  server = await startEventServer();
});
afterAll(() => server.close());

const harness = () => storesOn(server.connectionString, openEventStoreDb);
let used: ReturnType<typeof harness> | undefined;
eventStoreContract('on EventStoreDB in the process', {
  open: () => (used = harness()).open(),
  reopen: () => used?.reopen() ?? Promise.reject(new Error('nothing was opened')),
});
