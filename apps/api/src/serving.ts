import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './http/problem.js';
import { LiveEvents } from './live/live-events.js';

export const SERVING = Symbol('Serving');

/** Whether requests should be sent here, whether they are taken, and how many are under way. */
export interface Serving {
  ready: boolean;
  taking: boolean;
  underWay: number;
}

export const serving = (): Serving => ({ ready: true, taking: true, underWay: 0 });

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

export interface Stopping {
  /** For so long it serves on after it has said that it is not ready: a proxy that asks now and then sends nothing more when requests are turned away. */
  noticeMs?: number;
  /** What is still under way after so long is cut off. */
  drainMs?: number;
}

/** Not ready, then the live streams end, then drained, then forced: what was accepted is answered. */
export async function stopServing(app: INestApplication, { noticeMs = 0, drainMs = 10_000 }: Stopping = {}): Promise<void> {
  const state: Serving = app.get(SERVING);
  state.ready = false;
  if (noticeMs > 0) await sleep(noticeMs);
  state.taking = false;
  await app.get(LiveEvents).stop();
  const deadline = Date.now() + drainMs;
  while (state.underWay > 0 && Date.now() < deadline) await sleep(10);
  await app.close();
}
