import { openBullJobQueue } from '@trinhky/jobs/bullmq';
import { askPostgres } from '@trinhky/read-models/postgres';
import type { ClusterSettings } from './settings.js';

/** Whether database and Redis take us, before the log may be founded. Writes nothing. Rejects with ReadModelsRefused or JobQueueUnavailable. */
export async function askStores({ postgres, redis, installation }: ClusterSettings): Promise<void> {
  await askPostgres({ url: postgres, installation });
  if (redis === null) return;
  const queue = await openBullJobQueue({ redisUrl: redis, installation, alarm: () => {} });
  await queue.close();
}
