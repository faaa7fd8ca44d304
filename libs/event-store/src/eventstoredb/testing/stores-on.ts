import { randomUUID } from 'node:crypto';
import type { EventStore } from '../../event-store.js';
import type { EventStoreHarness } from '../../testing/event-store.contract.js';
import type { EventStoreDbOptions } from '../eventstoredb.event-store.js';

/** A harness of the contract over one server: each case is an installation of its own. */
export function storesOn(connectionString: string, open: (options: EventStoreDbOptions) => Promise<EventStore>): EventStoreHarness {
  let installation = '';
  const reopen = () => open({ connectionString, installation, alarm: () => {} });
  return {
    open: () => {
      installation = `case_${randomUUID().replaceAll('-', '')}`;
      return reopen();
    },
    reopen,
  };
}
