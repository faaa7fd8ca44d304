import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './built.js';
import { startServer } from './programs.js';
import type { Server } from './programs.js';

export interface PlayedWard {
  /** The data folder of a ward whose report has been issued; no server runs on it. */
  data: string;
  /** A place beside it. */
  at(name: string): string;
  /** A copy of the data folder. */
  copied(name: string): string;
  serve(data: string): Server;
  close(): Promise<void>;
}

/** Builds the programs and plays the sample once, with the built server. */
export async function playedWard(): Promise<PlayedWard> {
  ensureBuilt();
  const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-ward-'));
  const servers: Server[] = [];
  const at = (name: string) => path.join(folder, name);
  const serve = (data: string): Server => {
    const server = startServer(data);
    servers.push(server);
    return server;
  };
  const data = at('ward');
  const first = serve(data);
  await first.says('Sẵn sàng.');
  await first.end('SIGTERM');
  return {
    data,
    at,
    serve,
    copied(name) {
      cpSync(data, at(name), { recursive: true, filter: (from) => !from.endsWith('.sock') });
      return at(name);
    },
    async close() {
      for (const server of servers) await server.end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
