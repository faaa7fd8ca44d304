import type { JobQueue } from '../job-queue.js';
import { alarms } from './alarms.js';
import { bullJobQueue } from './bull.job-queue.js';
import type { BullOptions } from './bull.job-queue.js';
import { openPostgresBullStore } from './postgres.bull-store.js';
import { openRedisBullStore } from './redis.bull-store.js';

export { queueSettings, workerOptions } from './bull-store.js';
export type { BullOptions } from './bull.job-queue.js';

export interface BullJobQueuePlace {
  /** Begins the names of keys and schema: small letters and digits. */
  installation: string;
  /** Told once per outage. */
  alarm: (message: string, error: unknown) => void;
  /** Told when it is over. */
  cleared?: (message: string) => void;
}

/**
 * The queue of the cluster profile: BullMQ on Redis, or on PostgreSQL for a small cluster without Redis. Handlers run in this process.
 * Rejects with JobQueueUnavailable, which names the setting, when the store cannot be reached or refuses the user. Afterwards an outage is
 * bridged: asking fails at once, workers come back by themselves.
 */
export async function openBullJobQueue({
  installation,
  alarm,
  cleared = () => {},
  ...place
}: BullJobQueuePlace & ({ redisUrl: string } | { postgresUrl: string }) & BullOptions): Promise<JobQueue> {
  if ('redisUrl' in place) {
    const told = alarms('Redis', alarm, cleared);
    return bullJobQueue(await openRedisBullStore({ url: place.redisUrl, installation, ...told }), place);
  }
  const told = alarms('PostgreSQL', alarm, cleared);
  return bullJobQueue(await openPostgresBullStore({ url: place.postgresUrl, installation, ...told }), place);
}
