import { existsSync } from 'node:fs';
import { fileBlobStore } from '@trinhky/blobs';
import type { BlobStore } from '@trinhky/blobs';
import { DataFolderRefused, openSqliteEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { layoutOf } from '@trinhky/worker';
import type { Kysely } from 'kysely';
import type { AccountTables } from '../accounts/accounts.schema.js';
import { accountsInSqlite } from '../accounts/sqlite.accounts.js';
import { rememberedGenesis } from '../start/remembered-genesis.js';

/** An embedded installation that is moved: its folder is locked until `close`. */
export interface Source {
  folder: string;
  store: EventStore;
  blobs: BlobStore;
  accounts: Kysely<AccountTables>;
  close(): Promise<void>;
}

/** Null where there is no data, and none is made. Rejects with DataFolderRefused ('locked' while a server runs on the folder). */
export async function openSource(folder: string): Promise<Source | null> {
  const place = layoutOf(folder);
  if (!existsSync(place.events)) return null;
  const store = openSqliteEventStore({ folder });
  try {
    const owner = rememberedGenesis(place.accounts);
    if (owner !== undefined && owner !== store.genesis)
      throw new DataFolderRefused('other-installation', folder, `found ${store.genesis}, expected ${owner}`);
    const blobs = await fileBlobStore(place.blobs);
    const accounts = await accountsInSqlite(place.accounts);
    return {
      folder,
      store,
      blobs,
      accounts: accounts.db,
      close: async () => {
        await accounts.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error instanceof DataFolderRefused ? error : new DataFolderRefused('unreadable', folder, String(error), { cause: error });
  }
}
