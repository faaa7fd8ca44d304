import { randomUUID } from 'node:crypto';
import { openBullJobQueue, queueSettings, workerOptions } from '@trinhky/jobs/bullmq';
import { Queue, Worker } from 'bullmq';
import { load } from '../http-client.js';
import { median } from '../row.js';
import type { Row } from '../row.js';
import { forgetInRedis, installationName } from './stores.js';

const ROUNDS = 7;
/** Who asks at once and how many jobs run at once, with the jobs of a round. */
const SIZES = new Map([
  [1, 1_000],
  [16, 4_000],
]);
const BAR = 0.8;
const KIND = 'bench';
/** The adapter's own, where nothing else is asked for. */
const DEFAULTS = { attempts: 8, backOffMs: 200, lockMs: 15_000 };

/** Asks for a job; `onDone` is told of each that was carried out. */
interface Side {
  ask(id: string, payload: object): Promise<unknown>;
  /** Resolves once nothing waits or runs. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * From the first job asked for until the last one was carried out, by a handler that does nothing: through the adapter beside BullMQ's own `add` and
 * `Worker` with the same options, names of keys alike, on the same Redis. Rounds in turns, who begins alternates.
 */
export async function benchJobs(redisUrl: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [concurrency, jobs] of SIZES) {
    const installations = [installationName(), installationName()] as const;
    let left = 0;
    let finished = () => {};
    const onDone = () => {
      left -= 1;
      if (left === 0) finished();
    };
    const sides = [
      await throughAdapter(redisUrl, installations[0], concurrency, onDone),
      await bare(redisUrl, installations[1], concurrency, onDone),
    ] as const;
    const run = async (side: Side): Promise<number> => {
      left = jobs;
      const allDone = new Promise<void>((resolve) => (finished = resolve));
      const ids = Array.from({ length: jobs }, () => `${randomUUID()}:${KIND}`);
      const begun = performance.now();
      await load(jobs, (n) => side.ask(ids[n] ?? '', { sectionId: `s${n}`, revision: n }), concurrency);
      await allDone;
      const perSecond = (jobs * 1_000) / (performance.now() - begun);
      await side.idle();
      return perSecond;
    };
    const rounds: { ours: number; bare: number }[] = [];
    try {
      for (let round = -1; round < ROUNDS; round++) {
        const first = round % 2 === 0 ? await run(sides[0]) : null;
        const floor = await run(sides[1]);
        const ours = first ?? (await run(sides[0]));
        // The first round warms up.
        if (round >= 0) rounds.push({ ours, bare: floor });
      }
    } finally {
      for (const side of sides) await side.close();
      for (const installation of installations) await forgetInRedis(redisUrl, installation);
    }
    const ratio = median(rounds.map(({ ours, bare }) => ours / bare));
    rows.push({
      name: `jobs asked for and done over Redis, ${concurrency} at once`,
      value: median(rounds.map(({ ours }) => ours)),
      unit: 'jobs/s',
      floor: { name: 'bare BullMQ', value: median(rounds.map(({ bare }) => bare)) },
      bar: `≥ ${BAR} ×; round by round ${ratio.toFixed(2)}`,
      ok: ratio >= BAR,
    });
  }
  return rows;
}

async function throughAdapter(redisUrl: string, installation: string, concurrency: number, onDone: () => void): Promise<Side> {
  const queue = await openBullJobQueue({ redisUrl, installation, alarm: (message, error) => console.warn(message, error) });
  queue.work(KIND, async () => onDone(), { concurrency });
  return {
    ask: (id, payload) => queue.enqueue({ id, kind: KIND, payload }),
    idle: () =>
      until(async () => {
        const { waiting, running } = await queue.stats();
        return waiting + running;
      }),
    close: () => queue.close(),
  };
}

async function bare(redisUrl: string, installation: string, concurrency: number, onDone: () => void): Promise<Side> {
  const { name, ...options } = queueSettings(KIND, installation);
  const queue = new Queue(name, { ...options, connection: { url: redisUrl } });
  const worker = new Worker(name, async () => onDone(), {
    connection: { url: redisUrl, maxRetriesPerRequest: null },
    prefix: installation,
    ...workerOptions({ concurrency, ...DEFAULTS }),
    autorun: true,
  });
  await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
  return {
    // BullMQ refuses ids with a colon.
    ask: (id, payload) => queue.add(KIND, { id, payload: JSON.stringify(payload) }, { jobId: id.replace(':', '_') }),
    idle: () =>
      until(async () => {
        const { wait = 0, active = 0 } = await queue.getJobCounts('wait', 'active');
        return wait + active;
      }),
    async close() {
      await worker.close();
      await queue.close();
    },
  };
}

async function until(left: () => Promise<number>): Promise<void> {
  while ((await left()) > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}
