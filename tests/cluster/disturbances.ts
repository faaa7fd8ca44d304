import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Rig } from './rig.js';

/** Something that goes wrong once so many commands have been answered. */
export interface Disturbance {
  name: string;
  at: number;
  strike: () => Promise<void>;
}

/** How often the event link is cut. */
export const CUTS = 20;

/**
 * What a storm over `commands` commands consists of: the event link is cut 20 times, now and then with answers lost or the server away for a
 * moment; subscriptions are dropped and fall silent; Redis is flushed, restarted and killed; PostgreSQL is restarted in order, while appends are
 * under way and for longer than the read models may stand still, and killed.
 */
export function storm({ server, redis, postgres }: Rig, commands: number): Disturbance[] {
  if (!redis || !postgres) throw new Error('a storm needs stores of its own');
  const at = (part: number) => Math.floor(part * commands);
  const cuts = Array.from({ length: CUTS }, (_, i): Disturbance => {
    const when = at((i + 0.5) / CUTS);
    if (i % 4 === 1) return { name: 'cut', at: when, strike: async () => server.loseAnswers(1) };
    if (i % 4 === 3) return { name: 'cut', at: when, strike: () => awayFor(300) };
    return { name: 'cut', at: when, strike: async () => server.cutLinks() };
  });
  async function awayFor(ms: number): Promise<void> {
    await server.goDown();
    await sleep(ms);
    await server.comeUp();
  }
  return [
    ...cuts,
    { name: 'subscriptions dropped', at: at(0.08), strike: async () => server.dropSubscriptions() },
    { name: 'events told twice', at: at(0.15), strike: async () => server.deliverTwice(30) },
    {
      name: 'Redis flushed',
      at: at(0.22),
      strike: async () => {
        const client = new Redis(redis.url);
        await client.flushall();
        client.disconnect();
      },
    },
    {
      name: 'PostgreSQL stopped for 4 s',
      at: at(0.33),
      strike: async () => {
        // Appends that are under way end after the database has gone.
        server.delayAnswers(500);
        await sleep(200);
        await postgres.stop();
        server.delayAnswers(0);
        await sleep(4_000);
        await postgres.start();
      },
    },
    {
      name: 'Redis restarted',
      at: at(0.47),
      strike: async () => {
        await redis.stop();
        await sleep(500);
        await redis.start();
      },
    },
    { name: 'subscriptions silent', at: at(0.58), strike: async () => server.muteSubscriptions() },
    {
      name: 'PostgreSQL killed',
      at: at(0.7),
      strike: async () => {
        await postgres.kill();
        await postgres.start();
      },
    },
    {
      name: 'Redis killed',
      at: at(0.83),
      strike: async () => {
        await redis.kill();
        await redis.start();
      },
    },
  ].sort((a, b) => a.at - b.at);
}
