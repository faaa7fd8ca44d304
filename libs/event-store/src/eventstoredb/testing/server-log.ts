/** An event as the in-process server keeps it. */
export interface Kept {
  position: number;
  stream: string;
  revision: number;
  id: string;
  type: string;
  contentType: string;
  metadata: Uint8Array;
  data: Uint8Array;
  /** Ticks of 100 ns since 1970. */
  created: string;
}
export type Proposed = Pick<Kept, 'id' | 'type' | 'contentType' | 'metadata' | 'data'>;

/** The revision that an append expects the stream to end at: exact from 0, -1 no stream, or one of two that accept several. */
export type Expected = number | 'any' | 'exists';

export interface Stored {
  /** 'repeated': the same ids stand there already. */
  kind: 'stored' | 'repeated';
  revision: number;
  position: number;
}
export type Refused = { kind: 'wrong-version'; current: number } | { kind: 'deleted' } | { kind: 'too-large' };
export type Appended = Stored | Refused;

/** Of data, summed over an append; inclusive. */
export const MOST_BYTES = 1_048_576;
const FIRST_POSITION = 1_000;

/** What a server stores, and how it judges appends; after docs/decisions/0007 as the real one does. */
export function serverLog(now: () => Date) {
  let events: Kept[] = [];
  let streams = new Map<string, Kept[]>();
  let ids = new Map<string, Kept>();
  const deleted = new Map<string, 'softly' | 'for-good'>();
  let end = FIRST_POSITION;
  let looked = 0;

  function append(stream: string, expected: Expected, proposed: readonly Proposed[]): Appended {
    if (deleted.get(stream) === 'for-good') return { kind: 'deleted' };
    if (proposed.reduce((bytes, { data }) => bytes + data.length, 0) > MOST_BYTES) return { kind: 'too-large' };
    const own = streams.get(stream) ?? [];
    const current = own.length - 1;
    const gone = deleted.get(stream) === 'softly';
    if (typeof expected !== 'number') {
      const known = proposed.map(({ id }) => ids.get(id));
      const last = known.at(-1);
      if (last && known.every((event) => event?.stream === stream))
        return { kind: 'repeated', revision: last.revision, position: last.position };
      if (expected === 'exists' && (current < 0 || gone)) return { kind: 'wrong-version', current: -1 };
    } else if (expected !== current && !(gone && expected === -1)) {
      const last = own[expected + proposed.length];
      const same = last && proposed.every(({ id }, i) => own[expected + 1 + i]?.id === id);
      return same ? { kind: 'repeated', revision: last.revision, position: last.position } : { kind: 'wrong-version', current };
    }
    deleted.delete(stream);
    return store(stream, own, proposed);
  }

  function store(stream: string, own: Kept[], proposed: readonly Proposed[]): Appended {
    const created = String(BigInt(now().getTime()) * 10_000n);
    for (const one of proposed) {
      // Positions lie apart as a log's do: what lies between two is no place to read from.
      const event = { ...one, position: end, stream, revision: own.length, created };
      end += 96 + one.data.length + one.metadata.length;
      own.push(event);
      events.push(event);
      ids.set(one.id, event);
    }
    streams.set(stream, own);
    return { kind: 'stored', revision: own.length - 1, position: events.at(-1)?.position ?? end };
  }

  /** Index of the first event at or behind `position`. */
  function indexOf(position: number): number {
    let low = 0;
    let high = events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((events[middle]?.position ?? 0) >= position) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  return {
    append,
    indexOf,
    at: (index: number): Kept | undefined => events[index],
    /** The same for a read of `$all`, which is counted. */
    lookAt(index: number): Kept | undefined {
      looked += 1;
      return events[index];
    },
    looked: () => looked,
    length: () => events.length,
    last: () => events.at(-1)?.position ?? 0,
    /** Null where there is no such stream; 'deleted' where there was one. */
    stream(name: string): readonly Kept[] | 'deleted' | null {
      const state = deleted.get(name);
      if (state === 'for-good') return 'deleted';
      return state === 'softly' ? null : (streams.get(name) ?? null);
    },
    remove(stream: string, expected: Expected, forGood: boolean): Appended {
      const current = (streams.get(stream)?.length ?? 0) - 1;
      if (deleted.get(stream) === 'for-good') return { kind: 'deleted' };
      if (typeof expected === 'number' && expected !== current) return { kind: 'wrong-version', current };
      deleted.set(stream, forGood ? 'for-good' : 'softly');
      return { kind: 'stored', revision: current, position: end };
    },
    /** Everything behind `position` is gone, as after an older backup; what is written next takes other positions by its own size. */
    cutBehind(position: number): void {
      const kept = events.slice(0, indexOf(position + 1));
      events = [];
      streams = new Map();
      ids = new Map();
      end = FIRST_POSITION;
      for (const event of kept) restore(event);
    },
    all: (): readonly Kept[] => events,
    restore,
  };

  function restore(event: Kept): void {
    events.push(event);
    ids.set(event.id, event);
    const own = streams.get(event.stream) ?? [];
    own.push(event);
    streams.set(event.stream, own);
    end = event.position + 96 + event.data.length + event.metadata.length;
  }
}
export type ServerLog = ReturnType<typeof serverLog>;
