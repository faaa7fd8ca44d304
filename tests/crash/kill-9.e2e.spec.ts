import { cpSync, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { at, clientOf, until } from '../../apps/api/src/testing/index.js';
import type { Client } from '../../apps/api/src/testing/index.js';
import { ensureBuilt } from '../support/built.js';
import { startServer, urlIn } from '../support/programs.js';
import type { Server } from '../support/programs.js';
import { isAcknowledged, send } from './attempts.js';
import type { Attempt } from './attempts.js';
import { contradictions, disorder } from './check-log.js';
import { settleWard } from './crash-ward.js';
import { leftBehind, rowsAndRebuilt } from './left-behind.js';
import { CLERK, DRAFTERS, LEADERS, openReport, work } from './office-at-work.js';
import type { Shift } from './office-at-work.js';
import { oneOf, randomFrom } from './random.js';
import { CHAIR, signOff, workersDone } from './sign-off.js';
import type { Lane } from './sign-off.js';

const ROUNDS = Number(process.env.TRINHKY_CRASH_ROUNDS ?? 20);
const SEED = Number(process.env.TRINHKY_CRASH_SEED ?? Math.floor(Math.random() * 2 ** 31));
const REBUILD_EVERY = 20;
/** A report's sections grow long; another one takes their place. */
const NEW_REPORT_EVERY = 10;
const RESENT = 20;
const MOST_COMMANDS = 80;

const random = randomFrom(SEED);
const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-crash-'));
const attempts: Attempt[] = [];
const lane: Lane = { issued: 0, page: null };
/** Killed while their answers were on the way; sent once more after the restart. */
let open: Attempt[] = [];
let cookies: Map<string, string>;

beforeAll(async () => {
  ensureBuilt();
  const passwords = await settleWard(folder);
  const server = start();
  const url = await addressOf(server);
  const signedIn = await Promise.all(
    [...DRAFTERS, ...LEADERS, CHAIR, CLERK].map(async (person): Promise<[string, string]> => {
      const client = await clientOf(url).signedIn(person, passwords.get(person) ?? '');
      return [person, client.cookie];
    }),
  );
  cookies = new Map(signedIn);
  await server.end('SIGKILL');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  `kill -9 under concurrent edits and approvals loses nothing that was acknowledged (${ROUNDS} rounds, TRINHKY_CRASH_SEED=${SEED})`,
  async () => {
    console.log(`crash: ${ROUNDS} rounds, TRINHKY_CRASH_SEED=${SEED}`);
    const began = performance.now();
    let report = { reportId: '', sectionIds: [''] };
    for (let round = 0; round < ROUNDS; round += 1) {
      if (random() < 0.1) await killedOnTheWayUp();
      const server = start();
      const url = await addressOf(server);
      const clients = new Map([...cookies].map(([person, cookie]) => [person, clientOf(url, cookie)]));
      await sendAgain(clients);
      if (random() < 0.75) await caughtUp(url);
      if (random() < 0.5) await workersDone(clientFor(clients, CLERK), lane);
      const name = `${SEED}.${round}`;
      if (round % NEW_REPORT_EVERY === 0) report = await openReport(clientFor(clients, CLERK), name, (attempt) => attempts.push(attempt));

      await killedAtWork(server, { clients, ...report, random, name });
      open = attempts.filter(({ outcome }) => outcome.kind === 'unknown');

      const thorough = (round + 1) % REBUILD_EVERY === 0 || round === ROUNDS - 1;
      await examine(thorough);
    }
    const counted = (kind: string) => attempts.filter(({ outcome }) => outcome.kind === kind).length;
    const seconds = (performance.now() - began) / 1_000;
    console.log(
      `crash: ${counted('acknowledged')} acknowledged, ${counted('refused')} refused, ${counted('unknown')} unknown to the end, ${lane.issued} reports issued, ` +
        `${(seconds / ROUNDS).toFixed(2)} s a round`,
    );
    expect(counted('acknowledged')).toBeGreaterThan(ROUNDS * 5);
  },
  60_000 + ROUNDS * 10_000,
);

const start = (): Server => startServer(folder, { TRINHKY_DEMO: '0' });

const addressOf = async (server: Server): Promise<string> => urlIn(await server.says('/api/docs'));

async function killedOnTheWayUp(): Promise<void> {
  const server = start();
  await sleep(random() * 2_000);
  await server.end('SIGKILL');
}

/** Everybody works until a random number of commands have been answered; the kill falls among those under way. */
async function killedAtWork(server: Server, shift: Omit<Shift, 'note'>): Promise<void> {
  const enough = attempts.length + 1 + Math.floor(random() * MOST_COMMANDS);
  const delayMs = random() * 20;
  const note = (attempt: Attempt) => {
    if (attempts.push(attempt) === enough) setTimeout(() => void server.end('SIGKILL'), delayMs);
  };
  await Promise.all([work({ ...shift, note }), signOff({ ...shift, note }, lane)]);
  await server.ended;
}

/** What was acknowledged answers the same again; what was left open is done now, or refused. */
async function sendAgain(clients: ReadonlyMap<string, Client>): Promise<void> {
  const acknowledged = attempts.filter(isAcknowledged);
  const recent = acknowledged.slice(-RESENT * 10);
  await Promise.all(
    Array.from({ length: RESENT }, async () => {
      const before = oneOf(recent, random);
      if (!before) return;
      const again = await send(clientFor(clients, before.person), before);
      expect(again.outcome, `${before.key} sent again`).toEqual(before.outcome);
    }),
  );
  for (const attempt of open) attempt.outcome = (await send(clientFor(clients, attempt.person), attempt)).outcome;
  open = [];
}

async function caughtUp(url: string): Promise<void> {
  await until(
    () => clientOf(url).get('/api/health'),
    ({ body }) => at(body, 'ready') === true && at(body, 'lag') === '0',
  );
}

/** Looks at a copy of the folder as the kill left it, so that the server finds it as it fell. */
async function examine(thorough: boolean): Promise<void> {
  const copy = mkdtempSync(path.join(tmpdir(), 'trinhky-fallen-'));
  try {
    cpSync(folder, copy, { recursive: true, filter: (source) => !lstatSync(source).isSocket() });
    const { log, broken } = await leftBehind(copy);
    expect(broken).toEqual([]);
    expect(contradictions(attempts, log)).toEqual([]);
    expect(disorder(log)).toEqual([]);
    if (!thorough) return;
    const { live, rebuilt, obligations } = await rowsAndRebuilt(copy);
    expect(obligations).toBe(0);
    expect(rebuilt).toEqual(live);
    expect(live['history']?.length).toBeGreaterThan(0);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function clientFor(clients: ReadonlyMap<string, Client>, person: string): Client {
  const client = clients.get(person);
  if (!client) throw new Error(`${person} is not signed in`);
  return client;
}
