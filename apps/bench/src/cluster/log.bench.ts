import { openEventStoreDb } from '@trinhky/event-store/eventstoredb';
import { CLIENTS, load } from '../http-client.js';
import type { Measured } from '../http-client.js';
import { median, percentile } from '../row.js';
import type { Row } from '../row.js';
import { bareClient } from './bare-client.js';
import { sealedEdits } from './sealed.js';
import type { Sealed } from './sealed.js';
import { installationName } from './stores.js';
import type { EventServer } from './stores.js';

const ROUNDS = 9;
/** Appends a round and side, by the number of writers. */
const APPENDS = new Map([
  [1, 1_024],
  [CLIENTS, 4_096],
]);
const BAR = 0.9;

interface Round {
  ours: Measured;
  bare: Measured;
}

/**
 * Appending through the adapter beside `appendToStream` of the bare client: the same bytes to the same server, sealed before the clock starts. The
 * adapter's own subscription is open, and only while it is its turn; who begins alternates.
 */
export async function benchLog({ connectionString, name }: EventServer): Promise<Row[]> {
  const installation = installationName();
  const bare = bareClient(connectionString);
  const rounds = new Map<number, Round[]>([...APPENDS.keys()].map((writers) => [writers, []]));
  const open = () => openEventStoreDb({ connectionString, installation, alarm: (message) => console.warn(message) });
  const ours = async (writers: number, edits: readonly Sealed[]): Promise<Measured> => {
    const log = await open();
    try {
      return await load(edits.length, (n) => appendTo(edits[n], ({ stream, head, event }) => log.append(stream, head, [event])), writers);
    } finally {
      await log.close();
    }
  };
  const theirs = (writers: number, edits: readonly Sealed[]): Promise<Measured> =>
    load(edits.length, (n) => appendTo(edits[n], ({ stream, event }) => bare.append(`bare-${installation}-${stream}`, event)), writers);

  try {
    const founded = await open();
    await founded.close();
    for (let round = -2; round < ROUNDS; round++) {
      for (const [writers, count] of APPENDS) {
        const edits = sealedEdits(founded.genesis, `r${round + 2}-${writers}`, writers, count);
        const first = round % 2 === 0 ? await ours(writers, edits) : null;
        const floor = await theirs(writers, edits);
        // The first two rounds warm up.
        const measured = { ours: first ?? (await ours(writers, edits)), bare: floor };
        if (round >= 0) rounds.get(writers)?.push(measured);
      }
    }
  } finally {
    await bare.close();
  }
  return [...rounds].map(([writers, all]) => rowOf(writers, all, name));
}

/** The ratio is the median of the rounds' own: both sides of a round saw the same machine. */
function rowOf(writers: number, rounds: readonly Round[], server: string): Row {
  const ratio = median(rounds.map(({ ours, bare }) => ours.perSecond / bare.perSecond));
  const late = (side: keyof Round) => median(rounds.map((round) => percentile(round[side].latencies, 0.99))).toPrecision(3);
  return {
    name: `append to the event store, ${writers === 1 ? '1 writer' : `${writers} writers`} (${server})`,
    value: median(rounds.map(({ ours }) => ours.perSecond)),
    unit: 'events/s',
    floor: { name: 'the bare client', value: median(rounds.map(({ bare }) => bare.perSecond)) },
    bar: `≥ ${BAR} ×; round by round ${ratio.toFixed(2)}; p99 ${late('ours')} ms beside ${late('bare')} ms`,
    ok: ratio >= BAR,
  };
}

function appendTo<T>(edit: Sealed | undefined, work: (edit: Sealed) => Promise<T>): Promise<T> {
  if (!edit) throw new Error('not enough was sealed');
  return work(edit);
}
