import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '../testing/event-store.contract.js';
import { openSqliteEventStore } from './sqlite.event-store.js';

let folder = '';
eventStoreContract('in SQLite', {
  open: async () => {
    folder = mkdtempSync(join(tmpdir(), 'trinhky-log-'));
    return openSqliteEventStore({ folder });
  },
  reopen: async () => openSqliteEventStore({ folder }),
  cleanUp: async () => rmSync(folder, { recursive: true, force: true }),
});
