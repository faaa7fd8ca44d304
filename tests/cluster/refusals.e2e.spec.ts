import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEventServer, testCertificate } from '@trinhky/event-store/eventstoredb/testing';
import type { EventServer } from '@trinhky/event-store/eventstoredb/testing';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, clientOf, listAt, until } from '../../apps/api/src/testing/index.js';
import { ensureBuilt } from '../support/built.js';
import { ownPostgres, ownRedis } from '../support/own-stores.js';
import type { OwnStore } from '../support/own-stores.js';
import { startServer, startWorker } from '../support/programs.js';
import type { Ended, Server } from '../support/programs.js';
import { processOf } from './processes.js';
import { missingFor } from './rig.js';

const SECRET = 'bi-mat-9x';
const SETTING = 2;
const STORE = 3;
const PORT = 4;
/** A clock that is so many seconds ahead; another signal makes it so many more. */
const CLOCK = `
  const real = Date.now;
  let ahead = Number(process.env.AHEAD_SECONDS) * 1000;
  globalThis.Date = class extends Date {
    constructor(...given) { given.length > 0 ? super(...given) : super(real() + ahead); }
    static now() { return real() + ahead; }
  };
  process.on('SIGUSR2', () => { ahead += 40_000; });`;

let folder = '';
let clock = '';
let log: EventServer;
let postgres: OwnStore;
let redis: OwnStore;
let administrator: pg.Client;
/** All that is right: a new installation each time. */
let whole: Record<'TRINHKY_ESDB' | 'TRINHKY_POSTGRES' | 'TRINHKY_REDIS', string>;
const servers: EventServer[] = [];

describe.skipIf(missingFor({ redis: 'own', postgres: 'own' }))('a process of a cluster', () => {
  beforeAll(async () => {
    ensureBuilt();
    folder = mkdtempSync(path.join(tmpdir(), 'trinhky-refusals-'));
    writeFileSync(path.join(folder, 'ca.crt'), testCertificate.authority);
    clock = path.join(folder, 'clock.mjs');
    writeFileSync(clock, CLOCK);
    [log, postgres, redis] = await Promise.all([served(), ownPostgres(), ownRedis()]);
    whole = { TRINHKY_ESDB: log.connectionString, TRINHKY_POSTGRES: postgres.url, TRINHKY_REDIS: redis.url };
    administrator = new pg.Client({ connectionString: postgres.url });
    await administrator.connect();
    await administrator.query(`create role co_mat_khau login password '${SECRET}'; create role thieu_quyen login;`);
    // From now on a password is asked of everybody but the administrator and whoever lacks a right.
    const [{ hba_file: rules } = { hba_file: '' }] = (await administrator.query<{ hba_file: string }>('show hba_file')).rows;
    const lines = ['host all trinhky,thieu_quyen 127.0.0.1/32 trust', 'host all all 127.0.0.1/32 scram-sha-256'];
    await administrator.query(`copy (values ${lines.map((line) => `('${line}')`).join(', ')}) to '${rules}'`);
    await administrator.query('select pg_reload_conf()');
  }, 60_000);
  afterAll(async () => {
    await administrator.end();
    await Promise.all([...servers, postgres, redis].map((store) => store.close()));
    rmSync(folder, { recursive: true, force: true });
  });

  const cases: [string, () => Promise<Record<string, string>>, string, number][] = [
    ['the event store is down', async () => ({ TRINHKY_ESDB: 'esdb://127.0.0.1:1?tls=false' }), 'TRINHKY_ESDB', STORE],
    [
      "the event store's certificate is not trusted",
      async () => ({ TRINHKY_ESDB: (await secured()).connectionString }),
      'tlsCAFile',
      STORE,
    ],
    ['the password of the event store is wrong', async () => ({ TRINHKY_ESDB: await wrongPassword() }), 'TRINHKY_ESDB', STORE],
    [
      'its user may not read $all',
      async () => ({ TRINHKY_ESDB: (await served({ readsAll: false })).connectionString }),
      'TRINHKY_ESDB',
      STORE,
    ],
    ['the database server is down', async () => ({ TRINHKY_POSTGRES: `postgres://co:${SECRET}@127.0.0.1:1/x` }), 'TRINHKY_POSTGRES', STORE],
    ['there is no such database', async () => ({ TRINHKY_POSTGRES: `${postgres.url}_khac` }), 'TRINHKY_POSTGRES', STORE],
    ["the database's password is wrong", async () => ({ TRINHKY_POSTGRES: as(`co_mat_khau:${SECRET}-sai`) }), 'TRINHKY_POSTGRES', STORE],
    ['its user may not create anything', async () => ({ TRINHKY_POSTGRES: as('thieu_quyen') }), 'TRINHKY_POSTGRES', STORE],
    ['Redis is down', async () => ({ TRINHKY_REDIS: `redis://:${SECRET}@127.0.0.1:1` }), 'TRINHKY_REDIS', STORE],
    ['no database is named', async () => ({ TRINHKY_POSTGRES: '' }), 'TRINHKY_POSTGRES', SETTING],
    ['the log is called otherwise', async () => ({ TRINHKY_ESDB: `http://u:${SECRET}@127.0.0.1` }), 'TRINHKY_ESDB', SETTING],
    ['the installation cannot be called so', async () => ({ TRINHKY_INSTALLATION: 'Xã A' }), 'TRINHKY_INSTALLATION', SETTING],
    ['the patience with read models is no number', async () => ({ TRINHKY_LAG_ALARM_SECONDS: 'ít' }), 'TRINHKY_LAG_ALARM_SECONDS', SETTING],
    [
      'an option of the log is mistyped',
      async () => ({ TRINHKY_ESDB: `esdb://u:${SECRET}@127.0.0.1:1?tls=true&tlsCAFil=/ca.crt` }),
      'tlsCAFil',
      SETTING,
    ],
    ["Redis' port is none", async () => ({ TRINHKY_REDIS: `redis://:${SECRET}@127.0.0.1:2639x` }), 'TRINHKY_REDIS', SETTING],
    ['the level of the log is mistyped', async () => ({ TRINHKY_LOG_LEVEL: 'inof' }), 'TRINHKY_LOG_LEVEL', SETTING],
    ['the collector of traces is none', async () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: 'nonsense' }), 'OTEL_EXPORTER_OTLP_ENDPOINT', SETTING],
    ["its clock is 40 s ahead of the database's", async () => ahead(40), 'TRINHKY_POSTGRES', STORE],
  ];
  // Both open the same parts: they take turns.
  it.each(cases.map((row, i) => [(i + 1) % 2 === 0 ? ('api' as const) : ('worker' as const), ...row] as const))(
    'does not start (%s) where %s, names the setting, and has written nothing',
    async (share, _what, wrong, setting, code) => {
      const env = { ...whole, TRINHKY_INSTALLATION: newName(), ...(await wrong()) };
      const before = await stored();
      expectRefusal(await { api, worker }[share](env).ended, setting, code);
      expect(await stored()).toEqual(before);
    },
    60_000,
  );

  it('does not start where Redis wants another password', async () => {
    const client = new Redis(redis.url);
    await client.config('SET', 'requirepass', SECRET);
    try {
      const env = { ...whole, TRINHKY_INSTALLATION: newName() };
      const before = await stored(client);
      const wrong = { ...env, TRINHKY_REDIS: redis.url.replace('//', `//:${SECRET}-sai@`) };
      for (const end of await Promise.all([api(env).ended, worker(wrong).ended])) expectRefusal(end, 'TRINHKY_REDIS', STORE);
      expect(await stored(client)).toEqual(before);
    } finally {
      await client.config('SET', 'requirepass', '');
      client.disconnect();
    }
  }, 60_000);

  it('does not start where another program has its management port, or at an address that is not this machine’s', async () => {
    const mine = await founded();
    for (const [wrong, setting] of [
      [{ TRINHKY_MANAGEMENT_PORT: String(log.ports[0]) }, 'TRINHKY_MANAGEMENT_PORT'],
      [{ TRINHKY_HOST: '300.1.1.1' }, 'TRINHKY_HOST'],
    ] as const) {
      for (const end of await Promise.all([api({ ...mine, ...wrong }).ended, worker({ ...mine, ...wrong }).ended])) {
        expectRefusal(end, setting, PORT);
      }
    }
  }, 60_000);

  it("does not start on another log than its database's: an empty one, another one, somebody else's or a newer release's", async () => {
    const mine = await founded();
    const founder = await served();
    await founded({ TRINHKY_ESDB: founder.connectionString, TRINHKY_INSTALLATION: mine.TRINHKY_INSTALLATION }, await otherDatabase());
    const strange = await served();
    strange.write(`${mine.TRINHKY_INSTALLATION}.installation-genesis`, 'x', '{}');
    const newer = await served();
    newer.write(`${mine.TRINHKY_INSTALLATION}.installation-genesis`, 'installation.founded.v1', '{"genesis":"g","format":2}');
    for (const other of [await served(), founder, strange, newer]) {
      const env = { ...mine, TRINHKY_ESDB: other.connectionString };
      const before = await stored();
      for (const end of await Promise.all([api(env).ended, worker(env).ended])) expectRefusal(end, 'TRINHKY_ESDB', STORE);
      expect(await stored()).toEqual(before);
    }
  }, 120_000);

  it('does not start where its log is in use and the database is an empty one, and goes on in the right one', async () => {
    const mine = await founded();
    const elsewhere = { ...mine, TRINHKY_POSTGRES: await otherDatabase() };
    const empty = new pg.Client({ connectionString: elsewhere.TRINHKY_POSTGRES });
    await empty.connect();
    const schemas = async () => (await empty.query('select nspname from pg_namespace order by 1')).rows;
    const before = [await stored(), await schemas()];
    for (const end of await Promise.all([api(elsewhere).ended, worker(elsewhere).ended])) expectRefusal(end, 'TRINHKY_POSTGRES', STORE);
    expect([await stored(), await schemas()]).toEqual(before);
    await empty.end();
    await founded(mine);
  }, 60_000);

  it('does not start on read models, or accounts, of a newer release', async () => {
    const mine = await founded();
    const name = mine.TRINHKY_INSTALLATION;
    await administrator.query(`insert into "${name}_accounts".kysely_migration values ('9999-sau-nay', '2027-01-01')`);
    expectRefusal(await api(mine).ended, 'TRINHKY_POSTGRES', STORE);
    await administrator.query(`update "${name}_read".books set format = 99`);
    const before = await stored();
    for (const end of await Promise.all([api(mine).ended, worker(mine).ended])) expectRefusal(end, 'TRINHKY_POSTGRES', STORE);
    expect(await stored()).toEqual(before);
  }, 60_000);

  it('warns where its clock is seconds off, and is no longer ready once it is more than 30', async () => {
    const mine = await founded();
    const runs: ((env: Record<string, string>) => Server)[] = [api, worker];
    const processes = runs.map((run) => processOf(run.name, () => run({ ...mine, ...ahead(5) })));
    await Promise.all(processes.map((process) => process.start()));
    for (const process of processes) {
      const ready = () => clientOf(process.management()).get('/health/ready');
      expect(listAt((await ready()).body, 'warnings')).toEqual([expect.stringMatching(/clock is [45]\.\d s ahead.*TRINHKY_POSTGRES/)]);
      globalThis.process.kill(process.pid(), 'SIGUSR2');
      // The signal reaches it a moment later.
      const { body } = await until(ready, ({ status }) => status === 503);
      expect(listAt(body, 'reasons')).toEqual([expect.stringMatching(/clock is 4[45]\.\d s ahead.*TRINHKY_POSTGRES/)]);
    }
    expect(at((await clientOf(processes[0]?.url() ?? '').get('/health/ready')).body, 'ready')).toBe(false);
    await Promise.all(processes.map((process) => process.kill()));
  }, 60_000);
});

async function served(options: Parameters<typeof startEventServer>[0] = {}): Promise<EventServer> {
  const server = await startEventServer(options);
  servers.push(server);
  return server;
}
const secured = () => served({ tls: testCertificate, credentials: { username: 'trinhky', password: SECRET } });
async function wrongPassword(): Promise<string> {
  const { connectionString } = await secured();
  return `${connectionString.replace(SECRET, `${SECRET}-sai`)}&tlsCAFile=${encodeURIComponent(path.join(folder, 'ca.crt'))}`;
}
const as = (user: string): string => postgres.url.replace('trinhky@', `${user}@`);
const ahead = (seconds: number) => ({ NODE_OPTIONS: `--import=${clock}`, AHEAD_SECONDS: String(seconds) });
const newName = (): string => `t${randomUUID().replaceAll('-', '').slice(0, 12)}`;
async function otherDatabase(): Promise<string> {
  const name = newName();
  await administrator.query(`create database ${name}`);
  return postgres.url.replace(/[^/]+$/, name);
}

const api = (env: Record<string, string>): Server => startServer(path.join(folder, randomUUID()), { TRINHKY_MANAGEMENT_PORT: '0', ...env });
const worker = (env: Record<string, string>): Server => startWorker(path.join(folder, randomUUID()), env);

/** An installation that was begun and stopped. */
async function founded(
  env: Record<string, string> = {},
  database = postgres.url,
): Promise<typeof whole & { TRINHKY_INSTALLATION: string }> {
  const mine = { ...whole, TRINHKY_INSTALLATION: newName(), TRINHKY_POSTGRES: database, ...env };
  const server = api(mine);
  await server.says('Sẵn sàng.');
  expect((await server.end('SIGTERM')).code).toBe(0);
  return mine;
}

/** All that lies in the stores; Redis is asked through `client` where there is one. */
async function stored(client?: Redis): Promise<unknown> {
  const asked = client ?? new Redis(redis.url);
  const keys = (await asked.keys('*')).sort();
  if (!client) asked.disconnect();
  const schemas = await administrator.query('select nspname from pg_namespace order by 1');
  const tables = await administrator.query(`select schemaname, relname, n_tup_ins from pg_stat_user_tables order by 1, 2`);
  return { keys, schemas: schemas.rows, tables: tables.rows, events: servers.map((server) => server.stored()) };
}

function expectRefusal({ code, stdout, stderr: said }: Ended, setting: string, expected: number): void {
  // The client of the event store uses what Node warns of.
  const stderr = said.replace(/^\(.*\bnode\b.*\n/gm, '');
  expect(stderr).toContain(setting);
  expect(code, stderr).toBe(expected);
  const [first = ''] = stderr.split('\n');
  expect(first).toMatch(/[ạảãăâđêôơưấầểễệốộớờợứừựịọụủ]/);
  expect(stderr).not.toContain(SECRET);
  expect(stderr).not.toContain('    at ');
  expect(stdout).not.toContain('Sẵn sàng');
}
