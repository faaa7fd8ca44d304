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
  following: Measured;
}

/**
 * Appending through the adapter beside `appendToStream` of the bare client: the same bytes to the same server, sealed before the clock starts. All that is
 * appended through the adapter is also delivered to its subscription, which is open only while it is its turn; hence the second floor, a bare
 * client that has its own events delivered too. Who begins alternates.
 */
export async function benchLog({ connectionString, name }: EventServer): Promise<Row[]> {
  const installation = installationName();
  const rounds = new Map<number, Round[]>([...APPENDS.keys()].map((writers) => [writers, []]));
  let lost = 0;
  const open = () => openEventStoreDb({ connectionString, installation, alarm: () => (lost += 1) });
  const ours = async (writers: number, edits: readonly Sealed[]): Promise<Measured> => {
    const log = await open();
    try {
      return await load(edits.length, (n) => appendTo(edits[n], ({ stream, head, event }) => log.append(stream, head, [event])), writers);
    } finally {
      await log.close();
    }
  };
  const theirs = async (writers: number, edits: readonly Sealed[], follows: boolean): Promise<Measured> => {
    const client = bareClient(connectionString);
    const prefix = `${follows ? 'followed' : 'bare'}-${installation}-`;
    try {
      if (follows) await client.follow(prefix);
      return await load(edits.length, (n) => appendTo(edits[n], ({ stream, event }) => client.append(prefix + stream, event)), writers);
    } finally {
      await client.close();
    }
  };

  const founded = await open();
  await founded.close();
  for (let round = -2; round < ROUNDS; round++) {
    for (const [writers, count] of APPENDS) {
      const edits = sealedEdits(founded.genesis, `r${round + 2}-${writers}`, writers, count);
      const first = round % 2 === 0 ? await ours(writers, edits) : null;
      const bare = await theirs(writers, edits, false);
      const following = await theirs(writers, edits, true);
      // The first two rounds warm up.
      const measured = { ours: first ?? (await ours(writers, edits)), bare, following };
      if (round >= 0) rounds.get(writers)?.push(measured);
    }
  }
  if (lost > 0)
    console.warn(`the server dropped the adapter's subscription as too slow, and it was made anew, ${lost} times in all rounds`);
  return [...rounds].flatMap(([writers, all]) => [
    rowOf(writers, all, name, 'bare', 'the bare client'),
    rowOf(writers, all, name, 'following', 'the bare client, following as well'),
  ]);
}

/** The ratio is the median of the rounds' own: both sides of a round saw the same machine. */
function rowOf(writers: number, rounds: readonly Round[], server: string, floor: 'bare' | 'following', floorName: string): Row {
  const ratio = median(rounds.map((round) => round.ours.perSecond / round[floor].perSecond));
  const late = (side: keyof Round) => median(rounds.map((round) => percentile(round[side].latencies, 0.99))).toPrecision(3);
  return {
    name: `append to the event store, ${writers === 1 ? '1 writer' : `${writers} writers`} (${server})`,
    value: median(rounds.map(({ ours }) => ours.perSecond)),
    unit: 'events/s',
    floor: { name: floorName, value: median(rounds.map((round) => round[floor].perSecond)) },
    bar: `≥ ${BAR} ×; round by round ${ratio.toFixed(2)}; p99 ${late('ours')} ms beside ${late(floor)} ms`,
    ok: ratio >= BAR,
  };
}

function appendTo<T>(edit: Sealed | undefined, work: (edit: Sealed) => Promise<T>): Promise<T> {
  if (!edit) throw new Error('not enough was sealed');
  return work(edit);
}
