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
  /** When the last one came, those after the process's health left out (performance.now). */
  lastAt: number;
}

export const serving = (): Serving => ({ ready: true, taking: true, underWay: 0, lastAt: 0 });

/** Counts requests under way, and turns new ones away once the server is about to stop. */
export function countRequests(fastify: FastifyInstance, state: Serving): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    // Whoever comes again is to come by another way.
    if (!state.ready && request.raw.httpVersionMajor === 1) void reply.header('connection', 'close');
    if (!request.url.startsWith('/health/')) state.lastAt = performance.now();
    if (!state.taking) {
      return done(new Problem(503, 'shutting-down', 'Hệ thống đang dừng để bảo trì. Hãy thử lại sau ít phút.'));
    }
    state.underWay += 1;
    reply.raw.once('close', () => (state.underWay -= 1));
    done();
  });
}

/** Nothing having come for so long, nothing more comes. */
const QUIET_MS = 500;

export interface Stopping {
  /** For so long nothing changes: the instance that was started just before, and is relied on now, is seen by the proxy first. */
  peerMs?: number;
  /** For so long it serves on after it has said that it is not ready: a proxy asks now and then. A busy one may ask late: until it sends nothing more. */
  noticeMs?: number;
  /** After the notice: what still comes, or is still under way after so long, is turned away or cut off. */
  drainMs?: number;
}

/** Ready until its peer is seen, then not ready, then the live streams end, then drained, then forced: what was accepted is answered. */
export async function stopServing(app: INestApplication, { peerMs = 0, noticeMs = 0, drainMs = 10_000 }: Stopping = {}): Promise<void> {
  const state: Serving = app.get(SERVING);
  if (peerMs > 0) await sleep(peerMs);
  state.ready = false;
  if (noticeMs > 0) await sleep(noticeMs);
  const deadline = Date.now() + drainMs;
  while (noticeMs > 0 && performance.now() - state.lastAt < QUIET_MS && Date.now() < deadline) await sleep(10);
  state.taking = false;
  await app.get(LiveEvents).stop();
  while (state.underWay > 0 && Date.now() < deadline) await sleep(10);
  await app.close();
}
