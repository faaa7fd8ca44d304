import { OperationRefused } from '@trinhky/api/control';
import { DataFolderRefused } from '@trinhky/event-store';

/** What the shell is told. Shown by --help; scripts rely on them. */
export const EXIT = { done: 0, wrong: 1, unusable: 2, folder: 3, fault: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_HELP = `
Exit codes:
  0   done
  1   checked and found wrong, refused or stopped (the log does not verify, the target is not empty, the name is taken)
  2   what was given cannot be used (unknown option, missing file, not a text file)
  3   the data folder or a store of the cluster cannot be used (missing, in use, newer, moved, of another installation, not answering)
  70  a fault of the program`;

/** What was given on the command line cannot be used: one clear sentence, in the language of who gave it. */
export class Unusable extends Error {
  override name = 'Unusable';
}
/** The data folder, or the cluster's stores, cannot be used. */
export class NoDataFolder extends Error {
  override name = 'NoDataFolder';
}

/** By name: only a cluster's libraries have these, and they are not loaded for a data folder. */
const STORES = ['EventStoreRefused', 'ReadModelsRefused', 'JobQueueUnavailable', 'BlobStoreUnavailable', 'LogReplaced', 'ClockRefused'];
const isRefusedStore = (error: unknown): error is Error => error instanceof Error && STORES.includes(error.name);

/** Every error ends here: what to say, and how to exit. */
export function endOf(error: unknown): { code: ExitCode; message: string } {
  if (error instanceof Unusable || (error instanceof Error && error.name === 'BadSetting'))
    return { code: EXIT.unusable, message: error.message };
  if (error instanceof NoDataFolder || error instanceof DataFolderRefused || isRefusedStore(error))
    return { code: EXIT.folder, message: error.message };
  if (error instanceof OperationRefused) return { code: EXIT.wrong, message: error.message };
  return { code: EXIT.fault, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
