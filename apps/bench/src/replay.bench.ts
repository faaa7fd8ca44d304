import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openSqliteEventStore } from '@trinhky/event-store';
import type { EventStore } from '@trinhky/event-store';
import { openReadModels, projectionRunner, projections } from '@trinhky/read-models';
import type { ReadModels } from '@trinhky/read-models';
import { openBare, openOverheard } from '@trinhky/read-models/bench';
import { officeHistory } from './office-history.js';
import { median, timed } from './row.js';
import type { Row } from './row.js';
import { writeLog } from './write-log.js';

const ORGAN = 'phb';
const EVENTS = 200_000;
const SLICE = 5_000;
/** When memory is looked at for the first time; the caches are full by then. */
const EARLY = 50_000;
const MB = 1024 * 1024;
const MAX = 2n ** 62n;

/**
 * Replay of 200,000 events of an office's months into all read models, beside a bare loop that runs the very statements that the replay wrote
 * with, transactions included, on the same driver, tables and settings: nothing is read from the log, decoded, dispatched, folded or looked up
 * there. (A second replay beside it, not timed, tells what is written.) In slices, a slice of each in turn.
 */
export async function benchReplay(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trinhky-bench-'));
  const store = openSqliteEventStore({ folder });
  try {
    const shape = { organId: ORGAN, issued: 520, open: 0, sections: 8, edits: 42, blocks: [20, 60] } as const;
    const count = await writeLog(store, ORGAN, officeHistory(shape), Date.parse('2025-01-02T00:00:00Z'));
    if (count < EVENTS) throw new Error(`the history has ${count} events only`);
    const ends = await sliceEnds(store);
    const { replayed, bare, memory } = await bySlices(store, folder, ends);
    const rate = (times: readonly number[]) => (SLICE / median(times)) * 1_000;
    const ratio = median(replayed.map((time, n) => (bare[n] ?? NaN) / time));
    const early = memory[EARLY / SLICE - 1];
    const late = memory.at(-1);
    const grown = early && late ? { heap: late.heap - early.heap, rss: late.rss - early.rss } : { heap: NaN, rss: NaN };
    const flat = 'from 50,000 events to 200,000';
    return [
      {
        name: 'replay of 200,000 events into all read models',
        value: rate(replayed),
        unit: 'events/s',
        floor: { name: 'a bare loop of the same writes', value: rate(bare) },
        bar: `≥ 0.5 ×; slice by slice ${ratio.toFixed(2)}`,
        ok: ratio >= 0.5,
      },
      { name: `replay: heap grown ${flat}`, value: grown.heap, unit: 'MB', floor: null, bar: '< 8 MB', ok: grown.heap < 8 },
      { name: `replay: resident memory grown ${flat}`, value: grown.rss, unit: 'MB', floor: null, bar: '< 32 MB', ok: grown.rss < 32 },
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The positions at which the slices of the first 200,000 events end. */
async function sliceEnds(store: EventStore): Promise<bigint[]> {
  const ends: bigint[] = [];
  let seen = 0;
  for await (const { position } of store.readAll({ limit: EVENTS })) {
    seen += 1;
    if (seen % SLICE === 0) ends.push(position);
  }
  return ends;
}

async function bySlices(store: EventStore, folder: string, ends: readonly bigint[]) {
  const db = await openReadModels({ file: path.join(folder, 'read-models.db') });
  const overheard = await openOverheard(path.join(folder, 'overheard.db'));
  const bareTables = await openBare(path.join(folder, 'bare.db'));
  const ours = await replayOf(store, db);
  const listening = await replayOf(store, overheard.db);
  const replayed: number[] = [];
  const bare: number[] = [];
  const memory: { heap: number; rss: number }[] = [];
  try {
    for (const end of ends) {
      replayed.push(await timed(() => ours.upTo(end)));
      await listening.upTo(end);
      const written = overheard.taken();
      bare.push(await timed(() => bareTables.write(written)));
      written.length = 0;
      collectGarbage();
      const { heapUsed, rss } = process.memoryUsage();
      memory.push({ heap: heapUsed / MB, rss: rss / MB });
    }
  } finally {
    await ours.stop();
    await listening.stop();
    await Promise.all([db.destroy(), overheard.db.destroy(), bareTables.close()]);
  }
  return { replayed, bare, memory };
}

/** A replay that goes on a piece at a time. */
async function replayOf(store: EventStore, db: ReadModels) {
  const gated = upTo(store);
  const alarm = (message: string, error: unknown) => console.error(message, error);
  const runner = projectionRunner({ store: gated.store, db, projections, epoch: 'bench', alarm });
  await runner.start();
  return {
    async upTo(end: bigint): Promise<void> {
      gated.open(end);
      if (!(await runner.waitFor(end, 600_000))) throw new Error('the replay did not come to the end of its slice');
    },
    async stop(): Promise<void> {
      gated.open(MAX);
      await runner.stop();
    },
  };
}

/** The log as if it ended at the last position that was opened: what lies beyond is held back. */
function upTo(store: EventStore): { store: EventStore; open(position: bigint): void } {
  let limit = 0n;
  let opened = () => {};
  const isOpen = async (position: bigint) => {
    while (position > limit) await new Promise<void>((resolve) => (opened = resolve));
  };
  return {
    open: (position) => {
      limit = position;
      opened();
    },
    store: {
      ...store,
      subscribe: (options) =>
        store.subscribe({
          ...options,
          async onBatch(events, position) {
            await isOpen(position);
            await options.onBatch(events, position);
          },
        }),
    },
  };
}

const collectGarbage: () => void = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();
