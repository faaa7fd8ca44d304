import path from 'node:path';
import { layoutOf, openInstallation } from '@trinhky/worker';
import { openAccounts } from './accounts/accounts.js';
import { systemClock } from './clock.js';
import { createApp } from './create-app.js';
import { createLogger } from './logger.js';
import { stopServing } from './serving.js';

const folder = path.resolve(process.env.TRINHKY_DATA ?? 'data');
const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST ?? '127.0.0.1';

const clock = systemClock;
const logger = createLogger();
const installation = await openInstallation({ folder, clock, alarm: (message, error) => logger.error({ err: error }, message) });
const accounts = await openAccounts(layoutOf(folder).accounts, () => clock.now());
const app = await createApp({ installation, accounts, clock, logger });
await installation.start();
await app.listen(port, host);
process.stdout.write(`Trình Ký đang chạy tại http://${host}:${port}\n`);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await stopServing(app);
  await installation.stop();
  await accounts.close();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
