import { decoder, sealEvents } from '@trinhky/events';
import type { Actor, Head, StoredEvent } from '@trinhky/events';
import type { EventStore } from '../event-store.js';

/** The events of these tests; the log knows nothing about reports. */
export type Sample = { type: 'sample.noted.v1'; data: { text: string } & Record<string, unknown> };

export const decodeSample = decoder<Sample>(['sample.noted.v1']);
export const lan: Actor = { id: 'u-lan', name: 'Nguyễn Thị Lan', post: 'Chuyên viên', role: 'specialist', unit: 'Văn phòng' };
export const minh: Actor = { id: 'u-minh', name: 'Trần Văn Minh', post: 'Phó Chủ tịch' };

export const noted = (text: string, more: Record<string, unknown> = {}): Sample => ({ type: 'sample.noted.v1', data: { text, ...more } });

let salts = 0;
/** Not random, and never the same twice. */
export const countedSalt = (): string => (++salts).toString(16).padStart(32, '0');

let commands = 0;
/** Events sealed on `head`, as one command would. */
export function sealed(
  store: EventStore,
  stream: string,
  head: Head | null,
  events: readonly Sample[],
  commandId = `c-${++commands}`,
): StoredEvent[] {
  const meta = {
    commandId,
    correlationId: `corr-${commandId}`,
    causationId: `cause-${commandId}`,
    organId: 'w1',
    actor: lan,
    occurredAt: '2026-06-30T01:02:03.004Z',
  };
  return sealEvents({ genesis: store.genesis, stream, head, events, meta, salt: countedSalt });
}

/** Appends one note per text in one append, at the stream's present end. */
export async function note(store: EventStore, stream: string, ...texts: string[]) {
  const head = await store.head(stream);
  return store.append(
    stream,
    head,
    sealed(
      store,
      stream,
      head,
      texts.map((text) => noted(text)),
    ),
  );
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A promise and its two ends. */
export function deferred<T = void>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

export const textOf = (event: { data: string }): string => decodedText(JSON.parse(event.data));
const decodedText = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'text' in data && typeof data.text === 'string' ? data.text : '';
