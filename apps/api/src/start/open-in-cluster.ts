import { clusterOf } from '@trinhky/worker';
import type { ClusterSettings } from '@trinhky/worker';
import { systemClock } from '../clock.js';
import { OperationRefused } from '../control/operation.js';
import { operations } from '../control/operations.js';
import { createLogger } from '../logger.js';
import { fileOpener } from './open-offline.js';
import type { Offline } from './open-offline.js';

/** The cluster's workers show what was written within moments; one that is building its read models does not. */
const PATIENCE_MS = 15_000;

/**
 * The operations over the stores of the cluster that the environment names, beside its processes and without asking them. Null where the stores
 * hold no such installation, and none is founded. Rejects with BadSetting, or with what a store refuses.
 */
export async function openInCluster(env: NodeJS.ProcessEnv, folder: string): Promise<Offline | null> {
  const settings = clusterOf(env);
  if (!settings || !(await isFounded(settings))) return null;
  const logger = createLogger();
  const [{ openClusterParts }, { instruments }] = await Promise.all([
    import('./open-cluster-parts.js'),
    import('@trinhky/worker/operations'),
  ]);
  const parts = await openClusterParts({
    settings,
    folder,
    clock: systemClock,
    alarm: (message, error) => logger.error({ err: error }, message),
    instruments: instruments(),
  });
  const { store, runner } = parts.installation;
  let looking: Promise<void> | undefined;
  const known = () => (looking ??= runner.start());
  const visible = async () => {
    await known();
    const last = await store.lastPosition();
    if (await runner.waitFor(last, PATIENCE_MS)) return;
    throw new OperationRefused('behind', `the read models do not show everything yet (see "trinhky status"); does a worker run?`);
  };
  const opener = fileOpener(parts, logger);
  return {
    operations: operations({
      ...parts,
      address: null,
      cluster: settings.installation,
      visible,
      known,
      openFile: async (userId, file) => {
        await visible();
        return opener.open(userId, file);
      },
    }),
    close: () => opener.close(),
  };
}

/** Looks without writing: opening a log that is not there would found one. */
async function isFounded({ postgres, redis, installation, eventStore }: ClusterSettings): Promise<boolean> {
  const [{ default: pg }, { askStores, rememberedGenesis }] = await Promise.all([import('pg'), import('@trinhky/worker/cluster')]);
  await askStores({ postgres, redis, installation, eventStore });
  const pool = new pg.Pool({ connectionString: postgres, max: 1, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => {});
  try {
    return (await rememberedGenesis(pool, installation)) !== undefined;
  } finally {
    await pool.end();
  }
}
