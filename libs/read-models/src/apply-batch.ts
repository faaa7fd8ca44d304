import { categoryOf } from '@trinhky/event-store';
import { decodeEvent } from '@trinhky/events';
import type { RecordedEvent } from '@trinhky/events';
import type { Checkpoint } from './checkpoints.js';
import type { AnyEvent } from './event.js';
import { NoLongerOurs } from './keeper.js';
import type { Entry, Keeper, Move, ParkedStream } from './keeper.js';
import { isOutage } from './outage.js';
import type { Tx } from './projection.js';

export interface Park {
  entry: Entry;
  parked: ParkedStream;
  error: unknown;
}

export interface Applied {
  moves: Move[];
  /** Streams that are passed over from now on. */
  parks: Park[];
  /** Somebody else projects these now; nothing was written of them. */
  lost: Entry[];
}

type Read = { recorded: RecordedEvent; category: string } & ({ event: AnyEvent; error?: undefined } | { event: null; error: unknown });

interface Due {
  recorded: RecordedEvent;
  event: AnyEvent;
}

/** One projection failed at one event; nobody else is to blame. */
class EventFailed extends Error {
  constructor(readonly park: Park) {
    super(`${park.entry.projection.name} failed at ${park.parked.stream}@${park.parked.revision}`);
  }
}

/**
 * Applies a batch to several entries, each group in one transaction, rows and checkpoints together. An event that cannot be decoded, or at which
 * a projection fails, parks its stream for that projection: all is rolled back and the group is applied again without it. Rejects when the
 * database itself fails; then nothing of that group was written, and `onGroup` has been told of those that were.
 */
export async function applyBatch<E extends Entry>(
  keeper: Keeper,
  entries: readonly E[],
  events: readonly RecordedEvent[],
  upTo: bigint,
  onGroup: (applied: Applied) => void,
): Promise<void> {
  const batch = events.map(read);
  const busy = (entry: E) => plan(entry, batch, upTo, []).due.length > 0;
  const groups = keeper.groups(entries, busy);
  const results = await Promise.allSettled(groups.map(async (group) => onGroup(await applyGroup(keeper, group, batch, upTo))));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function applyGroup(keeper: Keeper, group: readonly Entry[], batch: readonly Read[], upTo: bigint): Promise<Applied> {
  const lost: Entry[] = [];
  const failures: Park[] = [];
  for (;;) {
    const plans = group
      .filter((entry) => !lost.includes(entry))
      .map((entry) =>
        plan(
          entry,
          batch,
          upTo,
          failures.filter((park) => park.entry === entry),
        ),
      );
    if (plans.length === 0) return { moves: [], parks: [], lost };
    const moves = plans.map(({ entry, to, parks }) => ({ entry, to, parks: parks.map(({ parked }) => parked) }));
    try {
      await keeper.transaction(
        plans.map(({ entry }) => entry),
        async (tx) => {
          await keeper.move(tx, moves);
          for (const { entry, due } of plans) await project(entry, due, tx);
        },
      );
      return { moves, parks: plans.flatMap(({ parks }) => parks), lost };
    } catch (error) {
      if (error instanceof NoLongerOurs) lost.push(...error.entries);
      else if (error instanceof EventFailed) failures.push(error.park);
      else throw error;
    }
  }
}

async function project(entry: Entry, due: readonly Due[], tx: Tx): Promise<void> {
  for (const { recorded, event } of due) {
    try {
      const writing = entry.projection.project(event, tx);
      if (writing) await writing;
    } catch (error) {
      throw isOutage(error) ? error : new EventFailed(parkOf(entry, recorded, false, error));
    }
  }
}

function read(recorded: RecordedEvent): Read {
  const category = categoryOf(recorded.stream);
  try {
    return { recorded, category, event: decodeEvent(recorded) };
  } catch (error) {
    return { recorded, category, event: null, error };
  }
}

const parkOf = (entry: Entry, { stream, revision, type }: RecordedEvent, undecoded: boolean, error: unknown): Park => ({
  entry,
  error,
  parked: {
    stream,
    revision,
    type,
    undecoded,
    reason: error instanceof Error ? error.message : String(error),
    since: new Date().toISOString(),
  },
});

/** What of the batch an entry has to do: not what it has done already, nothing of a parked stream, nothing that it has no function for. */
function plan(entry: Entry, batch: readonly Read[], upTo: bigint, failures: readonly Park[]) {
  const { projection, checkpoint, parked } = entry;
  const from = BigInt(checkpoint.position);
  const failedAt = new Map(failures.map((failure) => [failure.parked.stream, failure.parked.revision]));
  const unread = new Map<string, Park>();
  const due: Due[] = [];
  let last: RecordedEvent | undefined;
  for (const one of batch) {
    const { recorded, category } = one;
    if (recorded.position <= from || !projection.categories.includes(category)) continue;
    last = recorded;
    const { stream, revision } = recorded;
    if (parked.has(stream) || unread.has(stream) || revision >= (failedAt.get(stream) ?? Infinity)) continue;
    if (one.event === null) unread.set(stream, parkOf(entry, recorded, true, one.error));
    else if (projection.types.has(one.event.type)) due.push(one);
  }
  // A stream may fail before the event that nobody can read: then it is parked there.
  const parks = [...[...unread.values()].filter((park) => !failedAt.has(park.parked.stream)), ...failures];
  return { entry, due, parks, to: after(checkpoint, last, upTo) };
}

function after(checkpoint: Checkpoint, last: RecordedEvent | undefined, upTo: bigint): Checkpoint {
  const position = Math.max(checkpoint.position, Number(upTo));
  if (!last) return { ...checkpoint, position };
  return { ...checkpoint, position, stream: last.stream, revision: last.revision, event_id: last.id, hash: last.hash };
}
