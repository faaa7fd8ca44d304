import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { Attributes } from '@opentelemetry/api';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What is timed of this process, as Prometheus reads it; spans go to whatever OpenTelemetry provider was registered, by default nowhere. */
export interface Instruments {
  registry: Registry;
  /** Runs `work` in a span called `name` and notes its seconds under `label` and how it ended. */
  timed<T>(timer: Timer, label: string, attributes: Attributes, work: () => Promise<T>): Promise<T>;
}

/** `append`: one append of the log. `command`: load, decide, append. `job`: one attempt of one job. */
export type Timer = 'append' | 'command' | 'job';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const HELP: Record<Timer, string> = {
  append: 'Seconds until the log acknowledged an append, by category of the stream',
  command: 'Seconds until a command was carried out or refused, by its type',
  job: 'Seconds that one attempt of a job took, by its kind',
};

export function instruments(): Instruments {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const histogram = (name: Timer) =>
    new Histogram({
      name: `trinhky_${name}_seconds`,
      help: HELP[name],
      labelNames: ['of', 'outcome'],
      buckets: SECONDS,
      registers: [registry],
    });
  const timers = { append: histogram('append'), command: histogram('command'), job: histogram('job') };
  const tracer = trace.getTracer('trinhky');

  return {
    registry,
    timed: (timer, label, attributes, work) =>
      tracer.startActiveSpan(`${timer} ${label}`, { attributes }, async (span) => {
        const began = performance.now();
        const done = (outcome: string) => {
          timers[timer].observe({ of: label, outcome }, (performance.now() - began) / 1000);
          span.end();
        };
        try {
          const result = await work();
          done('ok');
          return result;
        } catch (error) {
          const outcome = error instanceof Error ? error.name : 'failed';
          span.setStatus({ code: SpanStatusCode.ERROR, message: outcome });
          done(outcome);
          throw error;
        }
      }),
  };
}
