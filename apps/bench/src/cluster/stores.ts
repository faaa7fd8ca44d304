import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';
import { startChild } from './child.js';

const HOW = {
  TRINHKY_TEST_REDIS: 'redis://127.0.0.1:6379',
  TRINHKY_TEST_POSTGRES: 'postgres://user:password@127.0.0.1:5432/database',
} as const;

/** The store that the environment names; null where it names none: the reason is printed, and is an error under TRINHKY_NOTHING_SKIPPED=1. */
export function store(variable: keyof typeof HOW, rows: string): string | null {
  const url = process.env[variable];
  if (url) return url;
  const reason = `${rows}: ${variable} names no store; for example ${HOW[variable]}`;
  if (process.env.TRINHKY_NOTHING_SKIPPED === '1') throw new Error(reason);
  console.warn(`SKIPPED: ${reason}`);
  return null;
}

/** A name of a bench's own among what others keep in the same stores. */
export const installationName = (): string => `b${randomUUID().replaceAll('-', '').slice(0, 12)}`;

export interface EventServer {
  connectionString: string;
  /** For the rows: which server. */
  name: string;
  close(): Promise<void>;
}

/** The server that TRINHKY_BENCH_ESDB names, where what was appended stays; without it the in-process server, in a process of its own. */
export async function openEventServer(): Promise<EventServer> {
  const named = process.env.TRINHKY_BENCH_ESDB;
  if (named) return { connectionString: named, name: 'the server of TRINHKY_BENCH_ESDB', close: async () => {} };
  const child = await startChild('./event-server.js', {}, true);
  return { connectionString: String(child.told), name: 'the in-process server, a process apart', close: () => child.stop() };
}

/** Removes the keys that begin with the installation's name. */
export async function forgetInRedis(url: string, installation: string): Promise<void> {
  const client = new Redis(url);
  const keys = await client.keys(`${installation}:*`);
  for (let from = 0; from < keys.length; from += 1_000) await client.unlink(keys.slice(from, from + 1_000));
  client.disconnect();
}

/** Removes the schemas of the installation. */
export async function forgetInPostgres(url: string, installation: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ nspname: string }>(`select nspname from pg_namespace where starts_with(nspname, $1)`, [
    installation,
  ]);
  for (const { nspname } of rows) await client.query(`drop schema if exists "${nspname}" cascade`);
  await client.end();
}
