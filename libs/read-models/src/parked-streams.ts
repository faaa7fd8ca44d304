import type { EventStore } from '@trinhky/event-store';
import { decodeEvent } from '@trinhky/events';
import type { Entry, ParkedStream, Saved } from './keeper.js';
import type { Tx } from './projection.js';
import type { ReadModels } from './read-models.js';

/** What is parked of the served rows of these projections, by `name@version`. */
export async function savedParks(db: ReadModels | Tx): Promise<Map<string, Map<string, ParkedStream>>> {
  const found = await db.selectFrom('parked_streams').selectAll().where('rows', '=', 'served').orderBy('since').orderBy('stream').execute();
  const parks = new Map<string, Map<string, ParkedStream>>();
  for (const { projection, version, stream, revision, type, undecoded, reason, since } of found) {
    const key = `${projection}@${version}`;
    const own = parks.get(key) ?? new Map<string, ParkedStream>();
    parks.set(key, own.set(stream, { stream, revision, type, undecoded: undecoded === 1, reason, since }));
  }
  return parks;
}

export async function saveParks(tx: Tx, { projection, rows }: Entry, parks: readonly ParkedStream[]): Promise<void> {
  if (parks.length === 0) return;
  await tx
    .insertInto('parked_streams')
    .values(
      parks.map(({ undecoded, ...parked }) => ({
        projection: projection.name,
        version: projection.version,
        rows,
        ...parked,
        undecoded: undecoded ? 1 : 0,
      })),
    )
    .execute();
}

/** `version` null: of every version. */
export async function forgetParks(tx: Tx, name: string, version: number | null, rows: Entry['rows']): Promise<void> {
  await tx
    .deleteFrom('parked_streams')
    .where('projection', '=', name)
    .where('rows', '=', rows)
    .$if(version !== null, (query) => query.where('version', '=', version ?? 0))
    .execute();
}

/** Whether this release can decode an event at which an older one had to park a stream. */
export async function canNowBeRead({ parked }: Saved, store: EventStore): Promise<boolean> {
  for (const { stream, revision, undecoded } of parked.values()) {
    if (!undecoded) continue;
    const [event] = await store.readStream(stream, { from: revision, to: revision });
    if (event !== undefined && decodes(event)) return true;
  }
  return false;
}

function decodes(event: Parameters<typeof decodeEvent>[0]): boolean {
  try {
    decodeEvent(event);
    return true;
  } catch {
    return false;
  }
}
