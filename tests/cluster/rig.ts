import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEventServer } from '@trinhky/event-store/eventstoredb/testing';
import type { EventServer } from '@trinhky/event-store/eventstoredb/testing';
import type { RecordedEvent } from '@trinhky/events';
import type { ClusterSettings } from '@trinhky/worker';
import { instruments } from '@trinhky/worker/operations';
import pg from 'pg';
import { systemClock } from '../../apps/api/src/clock.js';
import { openClusterParts } from '../../apps/api/src/start/open-cluster-parts.js';
import type { ClusterParts } from '../../apps/api/src/start/open-cluster-parts.js';
import { clientOf, settle } from '../../apps/api/src/testing/index.js';
import type { Client } from '../../apps/api/src/testing/index.js';
import { dropInstallations } from '../../libs/jobs/src/testing/bull-place.js';
import type { Attempt } from '../crash/attempts.js';
import { ensureBuilt } from '../support/built.js';
import { has } from '../support/needs.js';
import { ownPostgres, ownRedis, postgresPrograms } from '../support/own-stores.js';
import type { OwnStore } from '../support/own-stores.js';
import { startServer, startWorker } from '../support/programs.js';
import { service } from '../support/services.js';
import { anyApi } from './any-api.js';
import { processOf } from './processes.js';
import type { Process } from './processes.js';

/** `own`: a server of the test's own that it may stop, kill and start; `shared`: the one that the environment names. */
export type Whose = 'own' | 'shared';

export interface RigOptions {
  apis: number;
  workers: number;
  /** `none`: jobs are kept in PostgreSQL. Default `shared`. */
  redis?: Whose | 'none';
  /** Default `shared`. */
  postgres?: Whose;
  /** Further settings of all processes. */
  env?: Record<string, string>;
  /** Where each api listens, over all its starts; else on any free port. */
  apiPorts?: readonly number[];
}

/** The test ward on a cluster of real processes over real Redis and PostgreSQL, its log on an event server in this process. */
export interface Rig {
  settings: ClusterSettings;
  server: EventServer;
  /** Null where it is shared or there is none. */
  redis: OwnStore | null;
  postgres: OwnStore | null;
  apis: readonly Process[];
  workers: readonly Process[];
  /** Signed in, once a person; through any api that runs, or always through this one. */
  as(username: string, api?: Process): Promise<Client>;
  /** Every command that was sent through any api, with what came of it. */
  attempts: readonly Attempt[];
  /** How many requests had to be sent again, their api having gone or refused them for now. */
  resent(): number;
  /** Who holds which lease at this moment, by PostgreSQL's clock: the name of the process by the name of the lease. */
  leases(): Promise<Map<string, string>>;
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Opens the stores as one more api process would, and lets them go after the work. */
  look<T>(work: (parts: ClusterParts) => Promise<T>): Promise<T>;
  log(): Promise<RecordedEvent[]>;
  /** Ends every process and removes what the installation stored. */
  close(): Promise<void>;
}

/** Why a rig of these stores cannot be had here, said once; null where it can. For `describe.skipIf`. */
export function missingFor({ redis = 'shared', postgres = 'shared' }: Pick<RigOptions, 'redis' | 'postgres'>): string | null {
  const missing = [
    redis === 'shared' ? service('TRINHKY_TEST_REDIS').missing : null,
    redis === 'own' && !has('redis-server', 'redis-server') ? 'redis-server' : null,
    postgres === 'shared' ? service('TRINHKY_TEST_POSTGRES').missing : null,
    postgres === 'own' && postgresPrograms() === null && !has('postgres', 'postgresql') ? 'postgresql' : null,
  ];
  return missing.find((reason) => reason !== null) ?? null;
}

/** Resolves once every process is ready. */
export async function openRig({ apis, workers, redis = 'shared', postgres = 'shared', env = {}, apiPorts }: RigOptions): Promise<Rig> {
  ensureBuilt();
  const undo: (() => unknown)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-cluster-'));
    undo.push(() => rmSync(folder, { recursive: true, force: true }));
    const [ownedRedis, ownedPostgres] = await Promise.all([redis === 'own' ? ownRedis() : null, postgres === 'own' ? ownPostgres() : null]);
    undo.push(() => Promise.all([ownedRedis?.close(), ownedPostgres?.close()]));
    const server = await startEventServer();
    undo.push(() => server.close());
    const settings: ClusterSettings = {
      eventStore: server.connectionString,
      postgres: ownedPostgres?.url ?? service('TRINHKY_TEST_POSTGRES').url,
      redis: redis === 'none' ? null : (ownedRedis?.url ?? service('TRINHKY_TEST_REDIS').url),
      installation: `t${randomUUID().replaceAll('-', '').slice(0, 12)}`,
    };
    undo.push(() => forget(settings, { redis: redis === 'shared' && settings.redis !== null, postgres: postgres === 'shared' }));

    const look: Rig['look'] = async (work) => {
      const alarm = () => {};
      const parts = await openClusterParts({ settings, folder, clock: systemClock, alarm, instruments: instruments() });
      try {
        return await work(parts);
      } finally {
        await parts.accounts.close();
        await parts.installation.stop();
      }
    };
    const passwords = await look(({ installation, accounts }) => settle(installation, accounts));

    const all = {
      TRINHKY_ESDB: settings.eventStore,
      TRINHKY_POSTGRES: settings.postgres,
      ...(settings.redis !== null && { TRINHKY_REDIS: settings.redis }),
      TRINHKY_INSTALLATION: settings.installation,
      TRINHKY_MANAGEMENT_PORT: '0',
      ...env,
    };
    const made = (name: string, many: number, run: typeof startWorker, ports?: readonly number[]) =>
      Array.from({ length: many }, (_, i) => {
        const own = { ...all, ...(ports && { TRINHKY_PORT: String(ports[i]) }) };
        return processOf(`${name} ${i + 1}`, () => run(path.join(folder, `${name}-${i + 1}`), own));
      });
    const rig = { apis: made('api', apis, startServer, apiPorts), workers: made('worker', workers, startWorker) };
    const processes = [...rig.apis, ...rig.workers];
    undo.push(() => Promise.all(processes.filter((each) => each.running()).map((each) => each.kill())));
    await Promise.all(processes.map((each) => each.start()));

    const attempts: Attempt[] = [];
    let resent = 0;
    const place = {
      urls: () => rig.apis.filter((api) => api.running()).map((api) => api.url()),
      note: (attempt: Attempt) => void attempts.push(attempt),
      again: () => void (resent += 1),
      newest: 0n,
    };
    const signedIn = new Map<string, Promise<Client>>();
    const query: Rig['query'] = async (text, values) => {
      const client = new pg.Client({ connectionString: settings.postgres });
      await client.connect();
      try {
        return (await client.query(text, values)).rows;
      } finally {
        await client.end();
      }
    };
    return {
      settings,
      server,
      redis: ownedRedis,
      postgres: ownedPostgres,
      ...rig,
      attempts,
      resent: () => resent,
      async as(username, api) {
        const known = signedIn.get(username) ?? anyApi(place, username, '').signedIn(username, passwords.get(username) ?? '');
        signedIn.set(username, known);
        const client = await known;
        return api ? clientOf(api.url(), client.cookie) : client;
      },
      async leases() {
        const rows = await query<{ name: string; holder: string }>(
          `select name, holder from "${settings.installation}_read".leases where expires_at > clock_timestamp()`,
        );
        const nameOf = (pid: string | undefined) => processes.find((each) => String(each.pid()) === pid)?.name ?? `process ${pid}`;
        return new Map(rows.map(({ name, holder }) => [name, nameOf(holder.split(':')[1])]));
      },
      query,
      look,
      log: () =>
        look(async ({ installation }) => {
          const events: RecordedEvent[] = [];
          for await (const event of installation.store.readAll()) events.push(event);
          return events;
        }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Removes what an installation stored in servers that others use too. */
async function forget({ installation, postgres, redis }: ClusterSettings, shared: { redis: boolean; postgres: boolean }): Promise<void> {
  await dropInstallations([installation], shared.redis ? (redis ?? '') : '', '');
  if (!shared.postgres) return;
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  const { rows } = await client.query<{ nspname: string }>(
    `select nspname from pg_namespace where nspname = $1 or nspname like $1 || '\\_%'`,
    [installation],
  );
  for (const { nspname } of rows) await client.query(`drop schema if exists "${nspname}" cascade`);
  await client.end();
}
