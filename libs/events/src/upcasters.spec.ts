import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from './envelope.js';
import { sealEvents } from './seal.js';
import { decoder, UnknownEventType } from './upcasters.js';

type Noted = { type: 'sample.noted.v3'; data: { words: string[]; by: string } };
const upcasters = {
  'sample.noted.v1': { to: 'sample.noted.v2', upcast: (data: unknown) => ({ text: (data as { t: string }).t }) },
  'sample.noted.v2': {
    to: 'sample.noted.v3',
    upcast: (data: unknown, { actor }: { actor: { id: string } }) => ({ words: (data as { text: string }).text.split(' '), by: actor.id }),
  },
};
const recorded = (type: string, data: unknown): RecordedEvent[] =>
  sealEvents({
    genesis: 'g',
    stream: 'section-w1.a',
    head: null,
    events: [{ type, data }],
    meta: {
      commandId: 'c1',
      correlationId: 'r1',
      causationId: 'e0',
      organId: 'w1',
      actor: { id: 'u-lan', name: 'Lan' },
      occurredAt: '2026-06-30T01:02:03.004Z',
    },
    salt: () => 'ab'.repeat(16),
  }).map((event) => ({ ...event, position: 9n, recordedAt: '2026-06-30T01:02:03.005Z' }));

describe('decoding', () => {
  const decode = decoder<Noted>(['sample.noted.v3'], upcasters);

  it('takes each former version through every step to the one of today', () => {
    const today = { type: 'sample.noted.v3', data: { words: ['một', 'hai'], by: 'u-lan' } };
    expect(recorded('sample.noted.v1', { t: 'một hai' }).map(decode)).toMatchObject([today]);
    expect(recorded('sample.noted.v2', { text: 'một hai' }).map(decode)).toMatchObject([today]);
    expect(recorded('sample.noted.v3', today.data).map(decode)).toMatchObject([today]);
  });

  it('gives stream, revision, position, id and the metadata as stored', () => {
    const [event] = recorded('sample.noted.v1', { t: 'một' });
    if (!event) throw new Error('nothing sealed');
    expect(decode(event)).toMatchObject({
      stream: 'section-w1.a',
      revision: 0,
      position: 9n,
      id: event.id,
      meta: JSON.parse(event.metadata),
    });
  });

  it('a type that this release does not know is an error that names it, never skipped', () => {
    const [event] = recorded('sample.shouted.v1', {});
    if (!event) throw new Error('nothing sealed');
    expect(() => decode(event)).toThrow(UnknownEventType);
    expect(() => decode(event)).toThrow('section-w1.a@0: unknown event type sample.shouted.v1');
  });

  it('a chain of upcasters that ends nowhere or goes in a circle is found at start', () => {
    expect(() => decoder<Noted>(['sample.noted.v3'], { a: { to: 'b', upcast: (data) => data } })).toThrow('ends at b');
    const circle = { a: { to: 'b', upcast: (data: unknown) => data }, b: { to: 'a', upcast: (data: unknown) => data } };
    expect(() => decoder<Noted>(['sample.noted.v3'], circle)).toThrow('circle');
  });
});
