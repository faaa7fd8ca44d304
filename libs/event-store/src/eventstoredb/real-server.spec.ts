import { describe, it } from 'vitest';
import { eventStoreContract } from '../testing/event-store.contract.js';
import { openEventStoreDb } from './eventstoredb.event-store.js';
import { storesOn } from './testing/stores-on.js';

const server = process.env.TRINHKY_TEST_ESDB;
const reason = 'set TRINHKY_TEST_ESDB=esdb://127.0.0.1:2113?tls=false to a running EventStoreDB 23.10 or later, in memory or on disk';

if (server) eventStoreContract('on a real EventStoreDB', storesOn(server, openEventStoreDb));
else if (process.env.TRINHKY_NOTHING_SKIPPED === '1') throw new Error(reason);
else describe.skip('the log on a real EventStoreDB', () => it(`not run: ${reason}`, () => {}));
