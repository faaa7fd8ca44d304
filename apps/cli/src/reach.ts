import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connectToServer, controlSocketOf } from '@trinhky/api/control';
import type { Operations } from '@trinhky/api/control';
import { DataFolderRefused } from '@trinhky/event-store';
import { NoDataFolder } from './exit-codes.js';

/** A server that is just starting has the folder's lock before it listens. */
const PATIENCE_MS = 5_000;

export const dataFolderOf = (given: string | undefined): string => path.resolve(given ?? process.env.TRINHKY_DATA ?? 'data');

/**
 * Carries out `work` on an installation: by the running server over its local socket, or in this process once it has the folder's lock. Rejects
 * with NoDataFolder when there is no installation, or when somebody who does not answer holds it.
 */
export async function withOperations<T>(given: string | undefined, work: (operations: Operations) => Promise<T>): Promise<T> {
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
