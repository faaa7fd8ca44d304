import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf } from '../../apps/api/src/testing/index.js';
import type { Process } from './processes.js';

export interface LagAlarms {
  /** The processes whose alarm was seen in their metrics. */
  seen: ReadonlySet<string>;
  stop(): Promise<void>;
}

const EVERY_MS = 250;

/** What a figure stands at in what Prometheus reads; undefined where it is not told. */
export async function figure(process: Process, name: string): Promise<number | undefined> {
  const { body } = await clientOf(process.management()).get('/metrics');
  const line = String(body)
    .split('\n')
    .find((each) => each.startsWith(`${name} `) || each.startsWith(`${name}{`));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
}

/** Asks the processes as Prometheus does whether their lag alarm is on. */
export function watchLagAlarms(processes: readonly Process[]): LagAlarms {
  const seen = new Set<string>();
  let stopped = false;
  const watching = processes.map(async (process) => {
    while (!stopped) {
      // One that is busy with an outage may answer late.
      const on = await figure(process, 'trinhky_projection_lag_alarm').catch(() => undefined);
      if (on === 1) seen.add(process.name);
      await sleep(EVERY_MS);
    }
  });
  return {
    seen,
    async stop() {
      stopped = true;
      await Promise.all(watching);
    },
  };
}
