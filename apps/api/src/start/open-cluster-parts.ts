import { ReadModelsRefused } from '@trinhky/read-models/postgres';
import { openCluster } from '@trinhky/worker/cluster';
import type { Cluster, ClusterOptions } from '@trinhky/worker/cluster';
import { openAccounts } from '../accounts/accounts.js';
import type { Accounts } from '../accounts/accounts.js';

export interface ClusterParts {
  installation: Cluster;
  accounts: Accounts;
}

/** An api process's share of a cluster, and the accounts. Rejects with what the store that refused says; nothing was written then. */
export async function openClusterParts(options: Omit<ClusterOptions, 'share'>): Promise<ClusterParts> {
  const { settings, clock } = options;
  const installation = await openCluster({ ...options, share: 'api' });
  try {
    const place = { postgres: installation.pool, schema: `${settings.installation}_accounts` };
    return { installation, accounts: await openAccounts(place, () => clock.now()) };
  } catch (error) {
    await installation.stop();
    if (/previously executed migration .* is missing/.test(String(error)))
      throw new ReadModelsRefused('newer', 'accounts', { cause: error });
    throw error;
  }
}
