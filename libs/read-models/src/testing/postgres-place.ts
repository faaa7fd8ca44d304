import type { EventStore } from '@trinhky/event-store';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { leasedProjectionRunner } from '../postgres/leased-runner.js';
import { openPostgresReadModels } from '../postgres/open.js';
import type { PostgresReadModels } from '../postgres/open.js';
import type { Projection } from '../projection.js';
import type { ProjectionRunner } from '../projection-runner.js';

/** Installations of one test file in a PostgreSQL database, removed afterwards. */
export function postgresPlace(url: string) {
  const used: string[] = [];
  const open: (() => Promise<void>)[] = [];

  const installation = (): string => {
    const name = `t${randomUUID().replaceAll('-', '').slice(0, 16)}`;
    used.push(name);
    return name;
  };

  async function readModels(of: string, projections?: readonly Projection[]): Promise<PostgresReadModels> {
    const opened = await openPostgresReadModels({ url, installation: of, alarm: () => {}, projections });
    open.push(() => opened.close());
    return opened;
  }

  /** A process that projects, as far as one can be had within this one: its own connections, its own holder. */
  async function worker(
    store: EventStore,
    of: string,
    some: { projections?: readonly Projection[]; batchSize?: number; epoch?: string } = {},
  ): Promise<{ readModels: PostgresReadModels; runner: ProjectionRunner; alarms: string[]; settled(): Promise<void> }> {
    const opened = await openPostgresReadModels({ url, installation: of, alarm: () => {}, projections: some.projections });
    const alarms: string[] = [];
    const runner = leasedProjectionRunner({
      readModels: opened,
      store,
      epoch: some.epoch ?? 'epoch-1',
      batchSize: some.batchSize,
      retryAfterMs: 20,
      alarm: (message) => alarms.push(message),
    });
    await runner.start();
    open.push(async () => {
      await runner.stop();
      await opened.close();
    });
    return {
      readModels: opened,
      runner,
      alarms,
      async settled() {
        if (!(await runner.waitFor(await store.lastPosition(), 20_000)))
          throw new Error(`the rows did not come: ${JSON.stringify(alarms)}`);
      },
    };
  }

  async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  return {
    installation,
    readModels,
    worker,
    query,
    /** Closes what was opened, last first. */
    async close() {
      for (const end of open.splice(0).reverse()) await end();
    },
    /** Removes all schemas of the installations used here. */
    async remove() {
      for (const name of used.splice(0)) {
        const rows = await query<{ nspname: string }>(`select nspname from pg_namespace where nspname like $1`, [`${name}\\_%`]);
        for (const { nspname } of rows) await query(`drop schema if exists "${nspname}" cascade`);
      }
    },
  };
}
