import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repoRoot } from './needs.js';

/** A port of the loopback that nobody has at this moment. */
export async function freePort(): Promise<number> {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Proxy {
  url: string;
  close(): Promise<void>;
}

/** Caddy with the Caddyfile of docker/ before these addresses (`127.0.0.1:8080`); resolves once it passes requests on. */
export async function startProxy(addresses: readonly string[]): Promise<Proxy> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'trinhky-caddy-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const caddy = spawn('caddy', ['run', '--config', path.join(repoRoot, 'docker/Caddyfile'), '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      TRINHKY_SITE: url,
      TRINHKY_APIS: addresses.join(' '),
      TRINHKY_PROXY_HEALTH: `http://127.0.0.1:${await freePort()}`,
    },
  });
  const passes = async () => (await fetch(url)).status < 500;
  while (!(await passes().catch(() => false))) await sleep(100);
  return {
    url,
    async close() {
      const ended = new Promise((resolve) => caddy.once('exit', resolve));
      caddy.kill('SIGKILL');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
