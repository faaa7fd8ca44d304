import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './http/problem.js';
import { LiveEvents } from './live/live-events.js';

export const SERVING = Symbol('Serving');

/** Whether requests are taken, and how many are under way. */
export interface Serving {
  taking: boolean;
  underWay: number;
}

export const serving = (): Serving => ({ taking: true, underWay: 0 });

/** Counts requests under way, and turns new ones away once the server is about to stop. */
export function countRequests(fastify: FastifyInstance, state: Serving): void {
  fastify.addHook('onRequest', (_request, reply, done) => {
    if (!state.taking) {
      void reply.header('connection', 'close');
      return done(new Problem(503, 'shutting-down', 'Hệ thống đang dừng để bảo trì. Hãy thử lại sau ít phút.'));
    }
    state.underWay += 1;
    reply.raw.once('close', () => (state.underWay -= 1));
    done();
  });
}

/** Not ready, then the live streams end, then drained, then forced: what was accepted is answered, what still hangs after `drainMs` is cut off. */
export async function stopServing(app: INestApplication, drainMs = 10_000): Promise<void> {
  const state: Serving = app.get(SERVING);
  state.taking = false;
  await app.get(LiveEvents).stop();
  const deadline = Date.now() + drainMs;
  while (state.underWay > 0 && Date.now() < deadline) await sleep(10);
  await app.close();
}
