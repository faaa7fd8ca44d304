import { setTimeout as sleep } from 'node:timers/promises';
import type { PostgresReadModels } from './open.js';

export interface ListenerOptions {
  readModels: PostgresReadModels;
  /** A connection listens (again): what was notified before may have been missed. */
  listening: () => Promise<void>;
  noticed: (payload: string | undefined) => void;
  alarm: (message: string, error: unknown) => void;
}

export interface Listener {
  /** Resolves once it listens for the first time and `listening` has answered. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
/** A connection that says nothing is asked this often whether it is still there, and everything is looked at again. */
const HEARTBEAT_MS = 5_000;

/** Listens to the installation's channel on a connection of its own, and connects again with back-off when that is lost. */
export function listener({ readModels, listening, noticed, alarm }: ListenerOptions): Listener {
  const ending = new AbortController();
  let running: Promise<void> = Promise.resolve();

  /** One connection, until it is lost or the listener stops. */
  async function once(onListening: () => void): Promise<void> {
    const client = readModels.client();
    const lost = new Promise<Error>((resolve) => {
      client.on('error', resolve);
      client.on('end', () => resolve(new Error('the connection has ended')));
      ending.signal.addEventListener('abort', () => resolve(new Error('stopped')), { once: true });
    });
    try {
      await client.connect();
      client.on('notification', ({ payload }) => noticed(payload));
      await client.query(`listen "${readModels.names.books}"`);
      await listening();
      onListening();
      for (;;) {
        const beat = new AbortController();
        const error = await Promise.race([lost, sleep(HEARTBEAT_MS, undefined, { signal: beat.signal }).catch(() => undefined)]);
        beat.abort();
        if (error) throw error;
        await client.query('select 1');
        await listening();
      }
    } finally {
      await client.end().catch(() => {});
    }
  }

  async function run(onFirst: () => void): Promise<void> {
    for (let failures = 0; !ending.signal.aborted; failures++) {
      try {
        await once(() => {
          failures = 0;
          onFirst();
        });
      } catch (error) {
        if (ending.signal.aborted) return;
        if (failures === 0) alarm('notices of the read models are not heard; connecting again', error);
        const wait = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
        await sleep(wait, undefined, { signal: ending.signal }).catch(() => {});
      }
    }
  }

  return {
    start: () => new Promise<void>((resolve) => (running = run(resolve))),
    async stop() {
      ending.abort();
      await running;
    },
  };
}
