import type { Metadata, PendingEvent, RecordedEvent, StoredEvent } from './envelope.js';

/** The log holds a type that this release does not know: written by a newer one. Nothing is skipped in silence. */
export class UnknownEventType extends Error {
  constructor(
    readonly type: string,
    readonly stream: string,
    readonly revision: number,
  ) {
    super(`${stream}@${revision}: unknown event type ${type}`);
    this.name = 'UnknownEventType';
  }
}

/** From one stored version to the next: `section.edited.v1` → `section.edited.v2`. Pure; never throws on data that was once stored. */
export interface Upcaster {
  to: string;
  upcast: (data: unknown, meta: Metadata) => unknown;
}

/** A stored event in today's form. */
export type DecodedEvent<E extends PendingEvent = PendingEvent> = E & {
  id: string;
  stream: string;
  revision: number;
  /** As stored, never upcast. */
  meta: Metadata;
};

/** What only the store knows of an event. */
export type Recorded = Pick<RecordedEvent, 'position' | 'recordedAt'>;

/** Decodes a stored event; a recorded one keeps its position and recording time. Throws UnknownEventType. */
export interface Decode<E extends PendingEvent = PendingEvent> {
  (event: RecordedEvent): DecodedEvent<E> & Recorded;
  (event: StoredEvent): DecodedEvent<E>;
}

/**
 * The one place where stored bytes become typed events. `types` are today's types; `upcasters` maps each former stored type to the step to
 * its next version, applied until a type of today is reached. Throws at once if a chain ends nowhere or goes in a circle.
 */
export function decoder<E extends PendingEvent>(types: Iterable<E['type']>, upcasters: Readonly<Record<string, Upcaster>> = {}): Decode<E> {
  const known = new Set<string>(types);
  for (const type of Object.keys(upcasters)) assertReaches(type, upcasters, known);

  function decode(event: RecordedEvent): DecodedEvent<E> & Recorded;
  function decode(event: StoredEvent): DecodedEvent<E>;
  function decode(event: StoredEvent & Partial<Recorded>): DecodedEvent<E> & Partial<Recorded> {
    const { id, stream, revision, position, recordedAt } = event;
    const meta = JSON.parse(event.metadata) as Metadata;
    let type = event.type;
    let data = JSON.parse(event.data) as unknown;
    for (let step = upcasters[type]; step; step = upcasters[type]) {
      data = step.upcast(data, meta);
      type = step.to;
    }
    if (!known.has(type)) throw new UnknownEventType(event.type, stream, revision);
    // The decode boundary: the chain vouches for the bytes, the golden files for their shape. Spelt out, not spread: that is twice as fast.
    const decoded = { type, data, id, stream, revision, meta } as DecodedEvent<E> & Partial<Recorded>;
    if (position !== undefined) Object.assign(decoded, { position, recordedAt });
    return decoded;
  }
  return decode;
}

function assertReaches(type: string, upcasters: Readonly<Record<string, Upcaster>>, known: ReadonlySet<string>): void {
  const seen = new Set<string>();
  let current = type;
  for (let step = upcasters[current]; step; step = upcasters[current]) {
    if (seen.has(current)) throw new Error(`upcasters go in a circle at ${current}`);
    seen.add(current);
    current = step.to;
  }
  if (!known.has(current)) throw new Error(`upcasting ${type} ends at ${current}, which is not a type of today`);
}
