// An api process of the cluster that the environment names, without the limit of requests a minute; tells its address.
import 'reflect-metadata';
import { createApp, createLogger, openAccounts, systemClock } from '@trinhky/api';
import { clusterOf } from '@trinhky/worker';
import { openCluster } from '@trinhky/worker/cluster';
import { instruments } from '@trinhky/worker/operations';

const settings = clusterOf(process.env);
if (!settings) throw new Error('the environment names no cluster');
const alarm = (message: string, error: unknown) => console.warn(`${message}: ${String(error)}`);
const clock = systemClock;
const folder = process.env.TRINHKY_DATA ?? '';
const installation = await openCluster({ settings, share: 'api', folder, clock, alarm, instruments: instruments() });
const place = { postgres: installation.pool, schema: `${settings.installation}_accounts` };
const accounts = await openAccounts(place, () => clock.now());
const logger = createLogger('silent');
const app = await createApp({ installation, accounts, clock, logger, options: { requestsPerMinute: null } });
await installation.start();
await app.listen(0, '127.0.0.1');

const stop = async () => {
  await app.close();
  await accounts.close();
  await installation.stop();
  process.exit(0);
};
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => process.exit(1));
process.send?.(await app.getUrl());
