import type { Installation } from '../installation.js';
import { gauges } from './gauges.js';
import type { Instruments } from './instruments.js';
import { lagWatch } from './lag-watch.js';
import { startManagement } from './management-server.js';
import { spokenIn } from './readiness.js';

export interface OperateOptions {
  installation: Installation;
  instruments: Instruments;
  /** Where health and metrics are told. */
  host: string;
  port: number;
  /** Whether this process takes work; false from the moment it is told to stop. */
  taking: () => boolean;
  alarm: (message: string, error: unknown) => void;
  cleared: (message: string) => void;
  lagAlarmAfterMs?: number;
}

export interface Operated {
  /** Where health and metrics are told. */
  url: string;
  close(): Promise<void>;
}

/** What an operator sees of a process: health, metrics, and an alarm when the read models stay behind. Rejects with CannotListen. */
export async function operate(options: OperateOptions): Promise<Operated> {
  const { installation, instruments, host, port, taking, alarm, cleared, lagAlarmAfterMs: afterMs } = options;
  const { runner, readModels, queue, clock } = installation;
  const { registry } = instruments;
  const watch = lagWatch({ runner, alarm, cleared, ...(afterMs !== undefined && { afterMs }) });
  gauges({ registry, runner, readModels, queue, clock, lagAlarmed: watch.alarmed, clockSkew: () => installation.clockSkew() });
  const management = await startManagement({
    host,
    port,
    registry,
    readiness: async () =>
      taking() ? spokenIn('en', await installation.readiness()) : { ready: false, reasons: ['the process is about to stop'], warnings: [] },
  }).catch(async (error: unknown) => {
    await watch.stop();
    throw error;
  });
  return {
    url: management.url,
    async close() {
      await watch.stop();
      await management.close();
    },
  };
}
