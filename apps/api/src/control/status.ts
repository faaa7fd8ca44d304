import type { Installation } from '../installation.js';

export interface Status {
  /** The data folder; absent in a cluster, which has none. */
  folder?: string;
  /** In a cluster its name there (TRINHKY_INSTALLATION); null = a data folder. */
  cluster: string | null;
  genesis: string;
  pid: number;
  /** Where the web interface listens; null when no server runs. */
  address: string | null;
  node: string;
  lastPosition: string;
  readModels: { name: string; state: string; position: string; failure: string | null }[];
  accounts: number;
}

export async function statusOf(
  installation: Installation,
  accounts: number,
  { address, cluster }: Pick<Status, 'address' | 'cluster'>,
): Promise<Status> {
  const { store, runner, folder } = installation;
  return {
    ...(cluster === null && { folder }),
    cluster,
    genesis: store.genesis,
    pid: process.pid,
    address,
    node: process.version,
    lastPosition: (await store.lastPosition()).toString(),
    readModels: runner.status().map(({ name, state, position, failure }) => ({
      name,
      state,
      position: position.toString(),
      failure: failure && `${failure.stream}@${failure.revision}: ${failure.message}`,
    })),
    accounts,
  };
}
