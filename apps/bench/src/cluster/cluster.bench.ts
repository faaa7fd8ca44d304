import type { Row } from '../row.js';
import { benchCommands, SAVED, SECTIONS } from './commands.bench.js';
import { benchJobs } from './jobs.bench.js';
import { benchLag } from './lag.bench.js';
import { benchLog } from './log.bench.js';
import { openEventServer, store } from './stores.js';
import type { EventServer } from './stores.js';
import { openClusterWard } from './ward.js';

/**
 * The cluster profile, each part beside what it is made on: the log (TRINHKY_BENCH_ESDB, or the in-process server), jobs (TRINHKY_TEST_REDIS), a ward
 * of one api and one worker process (TRINHKY_TEST_POSTGRES too).
 */
export async function benchCluster(): Promise<Row[]> {
  const redis = store('TRINHKY_TEST_REDIS', 'jobs, commands and projection lag on a cluster');
  const postgres = store('TRINHKY_TEST_POSTGRES', 'commands and projection lag on a cluster');
  const server = await openEventServer();
  try {
    return [
      ...(await benchLog(server)),
      ...(redis === null ? [] : await benchJobs(redis)),
      ...(redis === null || postgres === null ? [] : await benchWard(server, { postgres, redis })),
    ];
  } finally {
    await server.close();
  }
}

async function benchWard(server: EventServer, stores: { postgres: string; redis: string }): Promise<Row[]> {
  const ward = await openClusterWard(server, stores, SECTIONS);
  try {
    return [...(await benchCommands(ward, server)), ...(await benchLag(ward, SAVED))];
  } finally {
    await ward.close();
  }
}
