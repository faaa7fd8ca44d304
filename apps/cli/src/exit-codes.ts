import { OperationRefused } from '@trinhky/api/control';
import { DataFolderRefused } from '@trinhky/event-store';

/** What the shell is told. Shown by --help; scripts rely on them. */
export const EXIT = { done: 0, wrong: 1, unusable: 2, folder: 3, fault: 70 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_HELP = `
Exit codes:
  0   done
  1   checked and found wrong, or refused (the log does not verify, the target is not empty, the name is taken)
  2   what was given cannot be used (unknown option, missing file, not a text file)
  3   the data folder cannot be used (missing, in use by a server that does not answer, newer, of another installation)
  70  a fault of the program`;

/** What was given on the command line cannot be used: one clear sentence, in the language of who gave it. */
export class Unusable extends Error {
  override name = 'Unusable';
}
/** The data folder cannot be used. */
export class NoDataFolder extends Error {
  override name = 'NoDataFolder';
}

/** Every error ends here: what to say, and how to exit. */
export function endOf(error: unknown): { code: ExitCode; message: string } {
  if (error instanceof Unusable) return { code: EXIT.unusable, message: error.message };
  if (error instanceof NoDataFolder || error instanceof DataFolderRefused) return { code: EXIT.folder, message: error.message };
  if (error instanceof OperationRefused) return { code: EXIT.wrong, message: error.message };
  return { code: EXIT.fault, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
