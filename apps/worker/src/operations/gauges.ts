import type { JobQueue } from '@trinhky/jobs';
import { openObligations } from '@trinhky/read-models';
import type { ProjectionRunner, ReadModels } from '@trinhky/read-models';
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

export interface GaugesOptions {
  registry: Registry;
  runner: ProjectionRunner;
  readModels: ReadModels;
  queue: JobQueue;
  clock: { now(): Date };
  lagAlarmed: () => boolean;
  /** Seconds that this machine's clock is ahead of the database's; null = not known, or no database. */
  clockSkew: () => number | null;
}

/** What stands at the moment Prometheus asks. A store that does not answer leaves its figures out, not the others. */
export function gauges({ registry, runner, readModels, queue, clock, lagAlarmed, clockSkew }: GaugesOptions): void {
  const gauge = (name: string, help: string, labelNames: string[], collect: (gauge: Gauge) => Promise<void> | void) =>
    new Gauge({
      name: `trinhky_${name}`,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        const forget = () => {
          this.reset();
          // Without labels a reset gauge would read 0: not known is not nought.
          if (labelNames.length === 0) this.remove();
        };
        forget();
        try {
          await collect(this);
        } catch {
          forget();
        }
      },
    });

  gauge('log_position', "The log's last position", [], async (g) => g.set(Number((await runner.lag()).last)));
  gauge('projection_lag', "Positions between the log's end and a projection's checkpoint", ['projection'], async (g) => {
    const { last } = await runner.lag();
    for (const { name, version, position } of runner.status()) {
      g.set({ projection: `${name}@${version}` }, Math.max(0, Number(last - position)));
    }
  });
  gauge('parked_streams', 'Streams that a projection passes over since an event it could not follow', ['projection'], (g) => {
    for (const { name, version, parked } of runner.status()) g.set({ projection: `${name}@${version}` }, parked.length);
  });
  gauge('projection_lag_alarm', '1 while the read models have been behind the log for too long', [], (g) => g.set(lagAlarmed() ? 1 : 0));
  gauge('jobs', 'Jobs in the queue, by state', ['state'], async (g) => {
    for (const [state, count] of Object.entries(await queue.stats())) g.set({ state }, count);
  });
  gauge('obligations', 'What was asked and is not done yet', [], async (g) => {
    g.set((await openObligations(readModels, clock.now().toISOString())).length);
  });
  gauge('oldest_obligation_seconds', 'Age of what has waited longest to be done', [], async (g) => {
    const [oldest] = await openObligations(readModels, clock.now().toISOString());
    g.set(oldest ? (clock.now().getTime() - Date.parse(oldest.asked.at)) / 1000 : 0);
  });
  gauge('clock_skew_seconds', "Seconds that this machine's clock is ahead of the database's", [], (g) => {
    const skew = clockSkew();
    if (skew !== null) g.set(skew);
  });
}
