import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectToServer, controlSocketOf } from '@trinhky/api/control';
import type { Operations } from '@trinhky/api/control';
import { DataFolderRefused } from '@trinhky/event-store';
import { NoDataFolder } from './exit-codes.js';

/** A server that is just starting has the folder's lock before it listens. */
const PATIENCE_MS = 5_000;

export const dataFolderOf = (given: string | undefined): string => path.resolve(given ?? process.env.TRINHKY_DATA ?? 'data');

/** Whether the environment, and no folder on the command line, says where the installation is. A half named cluster is one, too: it is refused. */
export const isCluster = (given: string | undefined): boolean =>
  given === undefined && ['TRINHKY_ESDB', 'TRINHKY_POSTGRES', 'TRINHKY_REDIS'].some((name) => Boolean(process.env[name]));

/**
 * Carries out `work` on an installation: where the environment names a cluster, on its stores; else by the running server over its local socket, or in this process once it has the folder's lock. Rejects
 * with NoDataFolder when there is no installation, or when somebody who does not answer holds it.
 */
export async function withOperations<T>(given: string | undefined, work: (operations: Operations) => Promise<T>): Promise<T> {
  if (isCluster(given)) return withCluster(work);
  const folder = dataFolderOf(given);
  const socket = controlSocketOf(folder);
  const giveUp = Date.now() + PATIENCE_MS;
  for (;;) {
    const server = await connectToServer(socket);
    if (server) return work(server);
    try {
      // Loaded only here: a running server does the work itself.
      const { openOffline } = await import('@trinhky/api/start');
      const offline = await openOffline(folder);
      if (!offline)
        throw new NoDataFolder(`there is no data of Trình Ký in ${folder}; name the folder with --data, or start the server once`);
      try {
        return await work(offline.operations);
      } finally {
        await offline.close();
      }
    } catch (error) {
      if (!(error instanceof DataFolderRefused) || error.fault !== 'locked') throw error;
      if (Date.now() > giveUp) throw new NoDataFolder(`${folder} is in use by a process that does not answer on ${socket}`);
      await sleep(250);
    }
  }
}

async function withCluster<T>(work: (operations: Operations) => Promise<T>): Promise<T> {
  const { openInCluster } = await import('@trinhky/api/start');
  const cluster = await openInCluster(process.env, dataFolderOf(undefined));
  if (!cluster) throw new NoDataFolder(`there is no installation "${installationName()}" in the stores of the cluster: start it once`);
  try {
    return await work(cluster.operations);
  } finally {
    await cluster.close();
  }
}

const installationName = (): string => process.env.TRINHKY_INSTALLATION ?? 'trinhky';
