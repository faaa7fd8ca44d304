import { DataFolderRefused, makeDataFolder } from '@trinhky/event-store';
import { layoutOf, openInstallation } from '@trinhky/worker';
import type { Instruments } from '@trinhky/worker/operations';
import { openAccounts } from '../accounts/accounts.js';
import type { Accounts } from '../accounts/accounts.js';
import type { Clock } from '../clock.js';
import type { Installation } from '../installation.js';
import { refuseMoved } from '../migrate/move-marks.js';
import { rememberedGenesis, rememberGenesis } from './remembered-genesis.js';

export interface Parts {
  installation: Installation;
  accounts: Accounts;
}

export interface PartsOptions {
  folder: string;
  clock: Clock;
  alarm: (message: string, error: unknown) => void;
  instruments?: Instruments;
  /** Also a folder whose content was moved into a cluster: to read and verify it. */
  evenMoved?: boolean;
}

/**
 * A data folder's log and accounts, which belong together: rejects with DataFolderRefused when they do not, when the folder is in use, or when
 * either is of a newer version, or when the folder's content was moved into a cluster. Nothing has been changed then.
 */
export async function openParts({ folder, clock, alarm, instruments, evenMoved = false }: PartsOptions): Promise<Parts> {
  makeDataFolder(folder);
  const { accounts: accountsFile } = layoutOf(folder);
  const expectedGenesis = expected(folder, accountsFile);
  const installation = await openInstallation({ folder, clock, alarm, expectedGenesis, ...(instruments && { instruments }) }).catch(
    (error: unknown) => {
      throw isOfNewerRelease(error) ? new DataFolderRefused('newer', folder, 'read-models.db', { cause: error }) : error;
    },
  );
  try {
    // Once the folder is this process's: a move that was under way is over now.
    if (!evenMoved) refuseMoved(folder);
    const accounts = await openAccounts(accountsFile, () => clock.now());
    rememberGenesis(accountsFile, installation.store.genesis);
    return { installation, accounts };
  } catch (error) {
    await installation.stop();
    if (error instanceof DataFolderRefused) throw error;
    if (isOfNewerRelease(error)) throw new DataFolderRefused('newer', folder, 'accounts.db', { cause: error });
    throw new DataFolderRefused('unreadable', folder, `accounts.db: ${String(error)}`, { cause: error });
  }
}

/** Kysely's words for a migration that this release does not have. */
const isOfNewerRelease = (error: unknown): boolean => /previously executed migration .* is missing/.test(String(error));

function expected(folder: string, accountsFile: string): string | undefined {
  try {
    return rememberedGenesis(accountsFile);
  } catch (error) {
    throw new DataFolderRefused('unreadable', folder, `accounts.db: ${String(error)}`, { cause: error });
  }
}
