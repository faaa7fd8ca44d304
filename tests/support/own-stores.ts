import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';

/** A Redis or PostgreSQL server of a test's own, on the loopback, that the test may stop, kill and start again. */
export interface OwnStore {
  url: string;
  /** On the same port, with what it has stored. Resolves once it answers. */
  start(): Promise<void>;
  /** As its administrator does it: what it has is written, connections are ended. */
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
  /** Ends it for good and removes what it stored. */
  close(): Promise<void>;
}

/** Appends to a file; evicts nothing. */
export async function ownRedis(): Promise<OwnStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const options = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'yes', 'maxmemory-policy': 'noeviction' };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const answers = async () => {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: null }).on('error', () => {});
    try {
      await client.connect();
      return (await client.ping()) === 'PONG';
    } finally {
      client.disconnect();
    }
  };
  return storeOf({ url, folder, orderly: 'SIGTERM', run: () => spawn('redis-server', args, { stdio: 'ignore' }), answers });
}

/** Trusts every local user; the database is `postgres`. */
export async function ownPostgres(): Promise<OwnStore> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('there are no PostgreSQL programs on this machine');
  const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-postgres-'));
  const port = await freePort();
  const url = `postgres://trinhky@127.0.0.1:${port}/postgres`;
  const data = path.join(folder, 'data');
  // PostgreSQL does not run as root.
  const asUser = process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
  if (asUser.length > 0) execFileSync('chown', ['postgres:postgres', folder]);
  const command = (program: string, ...args: string[]): [string, string[]] => {
    const [first = '', ...rest] = [...asUser, path.join(programs, program), ...args];
    return [first, rest];
  };
  execFileSync(...command('initdb', '-D', data, '-U', 'trinhky', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'), {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const run = () => {
    const [file, args] = command('postgres', '-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'max_connections=300');
    return spawn(file, args, { cwd: folder, stdio: 'ignore' });
  };
  const answers = async () => {
    const client = new pg.Client({ connectionString: url }).on('error', () => {});
    try {
      await client.connect();
      return (await client.query('select 1')).rowCount === 1;
    } finally {
      await client.end();
    }
  };
  // SIGINT: "fast", connections are ended; SIGTERM would wait for them.
  return storeOf({ url, folder, orderly: 'SIGINT', run, answers });
}

/** The folder of initdb and postgres; null = there is none. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => path.join(debian, version, 'bin')) : [];
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...versions.sort().reverse()];
  return folders.find((folder) => ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program)))) ?? null;
}

interface Parts {
  url: string;
  folder: string;
  orderly: NodeJS.Signals;
  run(): ChildProcess;
  /** False or an error: not yet. */
  answers(): Promise<boolean>;
}

const START_WITHIN_MS = 30_000;

async function storeOf({ url, folder, orderly, run, answers }: Parts): Promise<OwnStore> {
  let child: ChildProcess | null = null;
  const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null;
  const end = async (signal: NodeJS.Signals) => {
    const ending = child;
    if (ending === null || !isRunning()) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await gone;
  };
  const start = async () => {
    const deadline = performance.now() + START_WITHIN_MS;
    while (performance.now() < deadline) {
      // After a kill what is left of the last one may still be in the way: another try.
      if (!isRunning()) child = run();
      if (await answers().catch(() => false)) return;
      await sleep(50);
    }
    throw new Error(`${url} does not answer`);
  };
  await start();
  return {
    url,
    start,
    stop: () => end(orderly),
    kill: () => end('SIGKILL'),
    async close() {
      await end(orderly);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
