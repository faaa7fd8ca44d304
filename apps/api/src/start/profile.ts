import type { INestApplication } from '@nestjs/common';
import type { Instruments, Operated } from '@trinhky/worker/operations';
import type { Accounts } from '../accounts/accounts.js';
import type { Clock } from '../clock.js';
import type { Installation } from '../installation.js';
import { SERVING } from '../serving.js';
import type { Serving } from '../serving.js';
import type { Config } from './config.js';
import { markIn } from './first-start-mark.js';
import type { FirstStartMark } from './first-start-mark.js';
import { openParts } from './open-parts.js';

/** What the two profiles open, alike to everything above. */
export interface Profile {
  installation: Installation;
  accounts: Accounts;
  /** Health and metrics for operators, begun once the application listens; null = not wanted. */
  management: ((app: INestApplication) => Promise<Operated>) | null;
  inFirstStart<T>(work: (mark: FirstStartMark) => Promise<T>): Promise<T>;
  /** Rejects when a store is no longer the one that was opened. */
  replaced: Promise<never>;
}

interface Surroundings {
  clock: Clock;
  alarm: (message: string, error: unknown) => void;
  /** That what an alarm told of is over. */
  cleared: (message: string) => void;
}

/** Opens what the configuration names. What only the cluster, or only an operator, needs is loaded only then. */
export async function openProfile(config: Config, { clock, alarm, cleared }: Surroundings): Promise<Profile> {
  const { folder, cluster } = config;
  const instruments = config.management === null ? null : (await import('@trinhky/worker/operations')).instruments();
  if (cluster) {
    const [{ openClusterParts }, { inTurnOfFirstStart }, operations] = await Promise.all([
      import('./open-cluster-parts.js'),
      import('./cluster-first-start.js'),
      import('@trinhky/worker/operations'),
    ]);
    const timed = instruments ?? operations.instruments();
    const { installation, accounts } = await openClusterParts({ settings: cluster, folder, clock, alarm, cleared, instruments: timed });
    return {
      installation,
      accounts,
      management: managementOf(config, installation, timed, { alarm, cleared }),
      inFirstStart: (work) => inTurnOfFirstStart(installation.pool, cluster.installation, work),
      replaced: installation.replaced,
    };
  }
  const { installation, accounts } = await openParts({ folder, clock, alarm, ...(instruments && { instruments }) });
  return {
    installation,
    accounts,
    management: instruments && managementOf(config, installation, instruments, { alarm, cleared }),
    inFirstStart: (work) => work(markIn(folder)),
    replaced: new Promise<never>(() => {}),
  };
}

function managementOf(
  { host, management, lagAlarmAfterMs }: Config,
  installation: Installation,
  instruments: Instruments,
  { alarm, cleared }: Pick<Surroundings, 'alarm' | 'cleared'>,
): Profile['management'] {
  if (management === null) return null;
  return async (app) => {
    const { operate } = await import('@trinhky/worker/operations');
    const state: Serving = app.get(SERVING);
    const taking = () => state.ready;
    const lag = lagAlarmAfterMs !== undefined && { lagAlarmAfterMs };
    return operate({ installation, instruments, host, port: management, taking, alarm, cleared, ...lag });
  };
}
