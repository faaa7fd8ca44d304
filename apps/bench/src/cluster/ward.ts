import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openAccounts, systemClock } from '@trinhky/api';
import { clientOf, ORGAN, settle } from '@trinhky/api/testing';
import { sectionStream } from '@trinhky/events';
import type { ClusterSettings } from '@trinhky/worker';
import { openCluster } from '@trinhky/worker/cluster';
import type { Cluster } from '@trinhky/worker/cluster';
import { instruments } from '@trinhky/worker/operations';
import { editsOf, fill } from '../section-history.js';
import { startChild } from './child.js';
import { forgetInPostgres, forgetInRedis, installationName } from './stores.js';
import type { EventServer } from './stores.js';

/** Text revisions that every section begins with. */
export const EDITS = 19;

export interface ClusterWard {
  settings: ClusterSettings;
  /** This process's own share, that of an api: it asks and sees, a worker projects. */
  cluster: Cluster;
  /** The api process, and the drafter signed in there. */
  url: string;
  cookie: string;
  /** Resolves once the read models show the whole log. */
  shown(): Promise<void>;
  close(): Promise<void>;
}

const settingsIn = ({ eventStore, postgres, redis, installation }: ClusterSettings): Record<string, string> => ({
  TRINHKY_ESDB: eventStore,
  TRINHKY_POSTGRES: postgres,
  ...(redis !== null && { TRINHKY_REDIS: redis }),
  TRINHKY_INSTALLATION: installation,
  TRINHKY_MANAGEMENT_PORT: '0',
});

/** A ward on a cluster: one api and one worker as processes of their own, with sections `s0`, `s1`, … that `em` drafts. */
export async function openClusterWard(
  { connectionString }: EventServer,
  { postgres, redis }: { postgres: string; redis: string },
  sections: number,
): Promise<ClusterWard> {
  const installation = installationName();
  const settings: ClusterSettings = { eventStore: connectionString, postgres, redis, installation };
  const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-bench-'));
  const undo: (() => unknown)[] = [
    () => rmSync(folder, { recursive: true, force: true }),
    () => forgetInPostgres(postgres, installation),
    () => forgetInRedis(redis, installation),
  ];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const alarm = (message: string, error: unknown) => console.warn(`${message}: ${String(error)}`);
    const cluster = await openCluster({ settings, share: 'api', folder, clock: systemClock, alarm, instruments: instruments() });
    undo.push(() => cluster.stop());
    const accounts = await openAccounts({ postgres: cluster.pool, schema: `${installation}_accounts` }, () => systemClock.now());
    const passwords = await settle(cluster, accounts);
    await accounts.close();
    const from = Date.parse('2026-01-02T00:00:00Z');
    for (let n = 0; n < sections; n++) {
      const sectionId = `s${n}`;
      await fill(cluster.store, sectionStream(ORGAN, sectionId), editsOf({ sectionId, edits: EDITS, assignee: 'em' }), from, ORGAN);
    }
    const env = settingsIn(settings);
    const worker = await startChild('../../../worker/dist/main.js', { ...env, TRINHKY_DATA: path.join(folder, 'worker') }, false);
    undo.push(() => worker.stop());
    await cluster.start();
    const shown = async () => {
      if (!(await cluster.runner.waitFor(await cluster.store.lastPosition(), 120_000))) throw new Error('the rows did not come');
    };
    await shown();
    const api = await startChild('./api-process.js', { ...env, TRINHKY_DATA: path.join(folder, 'api') }, true);
    undo.push(() => api.stop());
    const url = String(api.told);
    const { cookie } = await clientOf(url).signedIn('em', passwords.get('em') ?? '');
    return { settings, cluster, url, cookie, shown, close };
  } catch (error) {
    await close();
    throw error;
  }
}
