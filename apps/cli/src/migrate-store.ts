import { NoDataFolder, Unusable } from './exit-codes.js';
import { say, sayJson, showProgress } from './output.js';
import { dataFolderOf } from './reach.js';

export interface MigrateOptions {
  json?: boolean;
  data?: string;
}

export const MIGRATE_HELP = `
The cluster is named by TRINHKY_ESDB, TRINHKY_POSTGRES, TRINHKY_REDIS and TRINHKY_INSTALLATION, and must not hold that installation yet; no
server may run on the folder. Ids, bytes, hashes and the order of all events stay, passwords too; nobody is signed in there.
Interrupted (Ctrl+C, a lost connection, a crash), the same command goes on where it was. Until it says that it is done, no process of
the cluster starts, and the server of the folder may go on being used between two runs: what is written meanwhile comes along with the
next. From then on no server starts on the folder, and it can only be read and verified.`;

/** Moves the installation of a data folder into the cluster that the environment names. */
export async function migrateStore({ json, data }: MigrateOptions): Promise<void> {
  const folder = dataFolderOf(data);
  const [{ migrateStore: migrate }, { clusterOf, createLogger }] = await Promise.all([
    import('@trinhky/api/migrate'),
    import('@trinhky/worker'),
  ]);
  const settings = clusterOf(process.env);
  if (!settings) throw new Unusable('the cluster is not named: set TRINHKY_ESDB and TRINHKY_POSTGRES, and TRINHKY_REDIS where it has one');
  const logger = createLogger();
  const stopping = new AbortController();
  // The first asks it to end between two appends, the second ends it at once; both are harmless.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopping.abort());
  const bar = showProgress({ json });
  const moved = await migrate({
    folder,
    settings,
    now: () => new Date(),
    alarm: (message, error) => logger.error({ err: error }, message),
    onProgress: bar.on,
    signal: stopping.signal,
  }).finally(bar.end);
  if (!moved) throw new NoDataFolder(`there is no data of Trình Ký in ${folder}; name the folder with --data`);
  if (json) return sayJson({ folder, ...moved });
  const { installation, events, streams, documents, accounts } = moved;
  say(
    `Moved into the cluster's installation "${installation}": ${events} events of ${streams} streams, ${documents} documents, ${accounts} accounts.`,
  );
  say('Compared event by event, every chain and every document verified: the cluster holds what this folder holds.');
  say(`Start the cluster now. No server starts on ${folder} any more; keep it as a backup, it can still be read and verified with --data.`);
}
