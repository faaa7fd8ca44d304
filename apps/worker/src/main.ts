import path from 'node:path';
import { BadSetting } from './bad-setting.js';
import { CannotListen } from './cannot-listen.js';
import { openCluster } from './cluster/open-cluster.js';
import { isRefusedStore } from './cluster/refused-store.js';
import { clusterOf } from './cluster/settings.js';
import { createLogger } from './logger.js';
import { instruments as openInstruments } from './operations/instruments.js';
import { operate } from './operations/operate.js';
import { startTracing } from './operations/tracing.js';
import { portOf } from './port.js';
import { millisecondsOf } from './seconds.js';
import { stopOnSignals } from './stop-on-signals.js';
import { version } from './version.js';

/** The worker of a cluster: it projects, carries reactions and makes documents; HTTP for operators only. In the embedded profile the api hosts all this. */

const STOP_WITHIN_MS = 15_000;
const stopping = stopOnSignals(STOP_WITHIN_MS);

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const settings = clusterOf(env);
  const lagAlarmAfterMs = millisecondsOf('TRINHKY_LAG_ALARM_SECONDS', env.TRINHKY_LAG_ALARM_SECONDS);
  if (!settings) {
    throw new BadSetting(
      'Tiến trình này chỉ dùng khi chạy nhiều máy; chạy một máy thì dùng: npm start.\nThe worker is for the cluster profile: set TRINHKY_ESDB and TRINHKY_POSTGRES; on one machine run: npm start',
    );
  }
  const port = portOf('TRINHKY_MANAGEMENT_PORT', env.TRINHKY_MANAGEMENT_PORT ?? '8081');
  const logger = createLogger();
  const stopTracing = await startTracing(env, 'trinhky-worker');
  const alarm = (message: string, error: unknown) => logger.error({ err: error }, message);
  const cleared = (message: string) => logger.warn(message);
  const note = (message: string, about: object) => logger.info(about, message);
  const clock = { now: () => new Date() };
  const instruments = openInstruments();
  const folder = path.resolve(env.TRINHKY_DATA ?? 'data');
  const cluster = await openCluster({ settings, share: 'worker', folder, clock, alarm, cleared, note, instruments });
  try {
    const operated = await operate({
      installation: cluster,
      instruments,
      host: env.TRINHKY_HOST ?? '127.0.0.1',
      port,
      taking: () => !stopping.signal.aborted,
      alarm,
      cleared,
      ...(lagAlarmAfterMs !== undefined && { lagAlarmAfterMs }),
    });
    try {
      await cluster.start();
      note('started', { version: version(), program: 'worker', profile: cluster.profile, installation: settings.installation });
      process.stdout.write(`Trình Ký: tiến trình nền đang chạy. Tình trạng: ${operated.url}/health/ready\n`);
      await Promise.race([stopping.asked, cluster.replaced]);
    } finally {
      note('stopping', {});
      await operated.close();
    }
  } finally {
    await cluster.stop();
    await stopTracing();
  }
  process.stdout.write('Đã dừng.\n');
}

main(process.env).then(
  () => process.exit(0),
  (error: unknown) => {
    const { message, code } = refusalOf(error);
    process.stderr.write(`${message}\n`);
    process.exit(code);
  },
);

/** 2 a setting, 3 a store, 4 the port, 70 a fault of the program. */
function refusalOf(error: unknown): { message: string; code: 2 | 3 | 4 | 70 } {
  if (error instanceof BadSetting) return { message: error.message, code: 2 };
  if (isRefusedStore(error)) return { message: error.message, code: 3 };
  if (error instanceof CannotListen) return { message: error.message, code: 4 };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 70 };
}
