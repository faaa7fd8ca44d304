import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileBlobStore } from '@trinhky/blobs';
import { postgresBlobStore } from '@trinhky/blobs/postgres';
import { openSqliteEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { openEventStoreDb } from '@trinhky/event-store/eventstoredb';
import { startEventServer } from '@trinhky/event-store/eventstoredb/testing';
import type { EventServer } from '@trinhky/event-store/eventstoredb/testing';
import { layoutOf } from '@trinhky/worker';
import Database from 'libsql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccounts } from '../../apps/api/src/accounts/accounts.js';
import { playedWard } from '../support/played-ward.js';
import type { PlayedWard } from '../support/played-ward.js';
import { startServer, startTrinhky, trinhky } from '../support/programs.js';
import type { Ended } from '../support/programs.js';
import { service } from '../support/services.js';
import { appendsByMoment, look, writeOn } from './history.js';
import { rowsOf } from './rows.js';

const postgres = service('TRINHKY_TEST_POSTGRES');
/** A hundred thousand once, before a release; few in everyday runs. */
const EVENTS = Number(process.env.TRINHKY_MIGRATE_EVENTS ?? '3000');
const WITHIN_MS = 120_000 + EVENTS * 20;

let ward: PlayedWard;
let server: EventServer;
let pool: pg.Pool;
const names: string[] = [];
const servers: EventServer[] = [];

/** An event server on which every append has a moment of its own. */
async function eventServer(): Promise<EventServer> {
  let moment = Date.UTC(2026, 10, 1);
  const started = await startEventServer({ now: () => new Date(moment++) });
  servers.push(started);
  return started;
}
/** The settings of a cluster that holds nothing yet. */
function cluster(over: Record<string, string> = {}): Record<string, string> & { TRINHKY_INSTALLATION: string } {
  const name = `m${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  names.push(name);
  return { TRINHKY_ESDB: server.connectionString, TRINHKY_POSTGRES: postgres.url, TRINHKY_INSTALLATION: name, ...over };
}
const migrate = (data: string, env: Record<string, string>, ...more: string[]): Promise<Ended> =>
  trinhky(['migrate-store', ...more], { env: { TRINHKY_DATA: data, ...env } });

async function inTarget<T>(env: Record<string, string>, work: (store: EventStore) => Promise<T>): Promise<T> {
  const installation = env['TRINHKY_INSTALLATION'] ?? '';
  const store = await openEventStoreDb({ connectionString: env['TRINHKY_ESDB'] ?? '', installation, alarm: () => {} });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
async function inSource<T>(folder: string, work: (store: EventStore) => Promise<T>): Promise<T> {
  const store = openSqliteEventStore({ folder });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
/** What a store of the cluster holds under this name. */
const traces = async (name: string) => ({
  events: server.stored().filter(({ stream }) => stream.startsWith(`${name}.`)).length,
  schemas: (await pool.query(`select 1 from pg_namespace where nspname = $1 or nspname like $1 || '\\_%'`, [name])).rowCount,
});
const nothing = { events: 0, schemas: 0 };

describe.skipIf(postgres.missing)('trinhky migrate-store', () => {
  beforeAll(async () => {
    ward = await playedWard();
    server = await eventServer();
    pool = new pg.Pool({ connectionString: postgres.url, max: 3 });
  }, 300_000);
  afterAll(async () => {
    for (const each of servers) await each.close();
    for (const name of names) {
      const { rows } = await pool.query<{ nspname: string }>(
        `select nspname from pg_namespace where nspname = $1 or nspname like $1 || '\\_%'`,
        [name],
      );
      for (const { nspname } of rows) await pool.query(`drop schema if exists "${nspname}" cascade`);
    }
    await pool?.end();
    await ward?.close();
  });

  it(
    `ends equal after ${EVENTS} events, killed once and stopped once, over a link that was cut: counts, hashes, appends, documents, accounts, rows`,
    async () => {
      const data = ward.copied('long');
      await writeOn(data, EVENTS);
      const own = await eventServer();
      const env = cluster({ TRINHKY_ESDB: own.connectionString });
      const run = () => startTrinhky(['migrate-store'], { TRINHKY_DATA: data, ...env });
      const arrived = async (share: number) => {
        while (own.count() < EVENTS * share) await sleep(5);
      };

      const killed = run();
      await Promise.race([arrived(0.3), killed.ended]);
      expect((await killed.end('SIGKILL')).code).toBe(null);
      const first = own.count();
      expect(first).toBeGreaterThanOrEqual(EVENTS * 0.3);
      expect(first).toBeLessThan(EVENTS * 0.7);
      // Nobody serves a part of a log; the folder stays in use, and what comes in between is moved, too.
      expect(await startServer(ward.at('api'), env).ended).toMatchObject({ code: 3, stderr: expect.stringContaining('migrate-store') });
      const added = await trinhky(
        ['people', 'add', 'moi.den', '--name', 'Đỗ Mới Đến', '--role', 'specialist', '--title', 'Chuyên viên', '--json'],
        { data },
      );
      expect(added).toMatchObject({ code: 0, stderr: '' });
      const { password } = JSON.parse(added.stdout) as { password: string };

      const stopped = run();
      await Promise.race([arrived(0.6), stopped.ended]);
      const told = await stopped.end('SIGINT');
      expect(told).toMatchObject({ code: 1, stderr: expect.stringContaining('What was copied stays') });
      const second = own.count();
      expect(second).toBeGreaterThan(first);
      expect(second).toBeLessThan(EVENTS);
      const note = JSON.parse(readFileSync(path.join(data, 'moving.json'), 'utf8')) as { installation: string };
      expect(note.installation).toBe(env.TRINHKY_INSTALLATION);
      // It only saves work.
      rmSync(path.join(data, 'moving.json'));

      const began = performance.now();
      const last = run();
      for (const share of [0.7, 0.8, 0.9]) {
        await Promise.race([arrived(share), last.ended]);
        own.cutLinks();
      }
      const ended = await last.ended;
      expect(ended).toMatchObject({ code: 0 });
      console.log(`migrate-store, ${EVENTS} events: the last run, from ${second} on, took ${Math.round(performance.now() - began)} ms`);

      const marked = JSON.parse(readFileSync(path.join(data, 'moved.json'), 'utf8')) as { installation: string; movedAt: string };
      const { installation, movedAt } = marked;
      expect({ installation, movedAt }).toEqual({ installation: env.TRINHKY_INSTALLATION, movedAt: expect.any(String) });
      const here = await inSource(data, async (store) => {
        const seen = await look(store);
        return { seen, rows: await rowsOf(store, seen.order), genesis: store.genesis };
      });
      const there = await inTarget(env, async (store) => {
        const seen = await look(store);
        return { seen, rows: await rowsOf(store, seen.order), genesis: store.genesis, appends: await appendsByMoment(store) };
      });
      expect(there.genesis).toBe(here.genesis);
      expect({ ...there.seen, order: 0, appends: 0 }).toEqual({ ...here.seen, order: 0, appends: 0 });
      expect(here.seen.count).toBeGreaterThan(EVENTS);
      expect(here.seen.appends.filter((ids) => ids.length > 1).length).toBeGreaterThan(EVENTS / 10);
      expect(there.appends).toEqual(here.seen.appends);
      expect(there.rows).toEqual(here.rows);
      expect(ended.stdout).toContain(`${here.seen.count} events of ${here.seen.streams} streams, 3 documents`);

      const documents: string[] = [];
      const copied = await postgresBlobStore({ pool, installation });
      for await (const hash of (await fileBlobStore(layoutOf(data).blobs)).list()) documents.push(hash);
      for (const hash of documents) expect((await copied.get(hash))?.length).toBeGreaterThan(1_000);
      expect(documents).toHaveLength(3);
      const accounts = await openAccounts({ postgres: pool, schema: `${installation}_accounts` }, () => new Date());
      const kept = await openAccounts(layoutOf(data).accounts, () => new Date());
      expect(await accounts.list()).toEqual(await kept.list());
      expect(await accounts.signIn('moi.den', password)).toMatchObject({ mustChange: true });
      await kept.close();
      await accounts.close();

      // Only the cluster is served from now on.
      const refused = await startServer(data).ended;
      expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining('đã được chuyển sang hệ thống nhiều máy') });
      expect(refused.stderr).toContain(installation);
      expect(await migrate(data, env)).toMatchObject({ code: 1, stderr: expect.stringContaining('was moved into') });
      expect(await migrate(data, cluster())).toMatchObject({ code: 1, stderr: expect.stringContaining('was moved into') });
      expect(await trinhky(['verify', '--data', data])).toMatchObject({ code: 0 });
      expect(await trinhky(['people', 'disable', 'moi.den'], { data })).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('change it there'),
      });
      const serving = startServer(ward.at('api'), { ...env, TRINHKY_MANAGEMENT_PORT: '0' });
      expect(await serving.says('Sẵn sàng.')).toContain('(dữ liệu có sẵn, giữ nguyên)');
      expect((await serving.end('SIGTERM')).code).toBe(0);
    },
    WITHIN_MS,
  );

  it('ended after the folder was marked and before the cluster was opened, opens it', async () => {
    const data = ward.copied('late');
    const env = cluster();
    expect(await migrate(data, env)).toMatchObject({ code: 0 });
    const name = env.TRINHKY_INSTALLATION;
    await pool.query(`update "${name}".installation set genesis = 'moving:' || genesis`);
    expect((await startServer(ward.at('api'), env).ended).code).toBe(3);
    expect(await migrate(data, env, '--json')).toMatchObject({ code: 0, stdout: expect.stringContaining(name) });
    expect(await migrate(data, env)).toMatchObject({ code: 1 });
  }, 120_000);

  it('goes on once the disk takes its notes again', async () => {
    const data = ward.copied('full');
    const env = cluster();
    const inTheWay = path.join(data, 'moving.json.new');
    mkdirSync(inTheWay);
    expect(await migrate(data, env)).toMatchObject({ code: 1, stderr: expect.stringMatching(/EISDIR.*Run the same command again/s) });
    rmSync(inTheWay, { recursive: true });
    expect(await migrate(data, env)).toMatchObject({ code: 0 });
  }, 120_000);

  it('goes on only while the log in the cluster is the beginning of its own', async () => {
    const data = ward.copied('mixed');
    const env = cluster();
    mkdirSync(path.join(data, 'moving.json.new'));
    expect((await migrate(data, env)).code).toBe(1);
    rmSync(path.join(data, 'moving.json.new'), { recursive: true });
    server.write(`${env.TRINHKY_INSTALLATION}.section-w1.odd`, 'x', '{}');
    expect(await migrate(data, env)).toMatchObject({ code: 1, stderr: expect.stringContaining('section-w1.odd revision 0') });
    const api = await startServer(ward.at('api'), env).ended;
    expect(api.code).toBe(3);
  }, 120_000);

  describe('writes nothing', { timeout: 120_000 }, () => {
    it('where the log of the cluster is another installation’s', async () => {
      const env = cluster();
      await inTarget(env, async () => {});
      const before = await traces(env.TRINHKY_INSTALLATION);
      expect(await migrate(ward.data, env)).toMatchObject({
        code: 3,
        stderr: expect.stringContaining('does not belong to this installation'),
      });
      expect(await traces(env.TRINHKY_INSTALLATION)).toEqual(before);
    });

    it('where the database of the cluster has something of that name', async () => {
      const env = cluster();
      await pool.query(`create schema "${env.TRINHKY_INSTALLATION}_accounts"`);
      expect(await migrate(ward.data, env)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(`${env.TRINHKY_INSTALLATION}_accounts`),
      });
      expect(await traces(env.TRINHKY_INSTALLATION)).toEqual({ events: 0, schemas: 1 });
    });

    it('while a server runs on the folder', async () => {
      const env = cluster();
      const running = ward.serve(ward.copied('running'));
      await running.says('Sẵn sàng.');
      expect(await migrate(ward.at('running'), env)).toMatchObject({ code: 3, stderr: expect.stringContaining('Stop that one') });
      await running.end('SIGTERM');
      expect(await traces(env.TRINHKY_INSTALLATION)).toEqual(nothing);
    });

    it('where log or documents are not as they were written', async () => {
      const env = cluster();
      const data = ward.copied('broken');
      const db = new Database(path.join(data, 'events.db'));
      db.prepare(`update events set data = replace(data, '"t":"', '"t":"x') where type = 'section.edited.v1'`).run();
      db.close();
      expect(await migrate(data, env)).toMatchObject({ code: 1, stderr: expect.stringContaining('trinhky verify') });
      expect(await traces(env.TRINHKY_INSTALLATION)).toEqual(nothing);
    });

    it('where settings are missing or wrong, and names the setting', async () => {
      const env = cluster();
      const { data } = ward;
      expect(await migrate(data, {})).toMatchObject({ code: 2, stderr: expect.stringContaining('TRINHKY_ESDB') });
      expect(await migrate(data, { TRINHKY_ESDB: env['TRINHKY_ESDB'] ?? '' })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('TRINHKY_POSTGRES'),
      });
      const nobody = { ...env, TRINHKY_POSTGRES: 'postgres://trinhky@127.0.0.1:9/none' };
      expect(await migrate(data, nobody)).toMatchObject({ code: 3, stderr: expect.stringContaining('TRINHKY_POSTGRES') });
      const noRedis = { ...env, TRINHKY_REDIS: 'redis://127.0.0.1:9' };
      expect(await migrate(data, noRedis)).toMatchObject({ code: 3, stderr: expect.stringContaining('TRINHKY_REDIS') });
      expect(await migrate(ward.at('nowhere'), env)).toMatchObject({ code: 3, stderr: expect.stringContaining('there is no data') });
      expect(await traces(env.TRINHKY_INSTALLATION)).toEqual(nothing);
    });
  });
});
