import { describe, it } from 'vitest';
import { eventStoreContract } from '../testing/event-store.contract.js';
import { openEventStoreDb } from './eventstoredb.event-store.js';
import { storesOn } from './testing/stores-on.js';

const server = process.env.TRINHKY_TEST_ESDB;
const reason = 'set TRINHKY_TEST_ESDB=esdb://127.0.0.1:2113?tls=false to a running EventStoreDB 23.10 or later, in memory or on disk';

if (server) eventStoreContract('on a real EventStoreDB', storesOn(server, openEventStoreDb));
else {
  // No server installs from a package registry: continuous integration goes without, and says so.
  console.warn(`SKIPPED: the contract on a real EventStoreDB: ${reason}`);
  describe.skip('the log on a real EventStoreDB', () => it(`not run: ${reason}`, () => {}));
}
