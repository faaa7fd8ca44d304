import { describe, expect, it } from 'vitest';
import type { StoredEvent } from './envelope.js';
import { dataDigest, sealEvents } from './seal.js';
import { verifyStream } from './verify.js';

const GENESIS = '00000000-0000-4000-8000-000000000001';
const SALT = 'ab'.repeat(16);
const stream = (texts: string[], name = 'section-w1.a'): StoredEvent[] =>
  sealEvents({
    genesis: GENESIS,
    stream: name,
    head: null,
    events: texts.map((text) => ({ type: 'sample.noted.v1', data: { text } })),
    meta: {
      commandId: 'c1',
      correlationId: 'r1',
      causationId: null,
      organId: 'w1',
      actor: { id: 'u-lan', name: 'Lan' },
      occurredAt: '2026-06-30T01:02:03.004Z',
    },
    salt: () => SALT,
  });
const changed = (events: StoredEvent[], at: number, change: (event: StoredEvent) => Partial<StoredEvent>) =>
  events.map((event, i) => (i === at ? { ...event, ...change(event) } : event));

describe('verifying a stream', () => {
  const events = stream(['một', 'hai', 'ba']);

  it('accepts what was sealed, and an empty stream', () => {
    expect(verifyStream(GENESIS, events)).toEqual({ ok: true });
    expect(verifyStream(GENESIS, [])).toEqual({ ok: true });
  });

  const tampered: [string, StoredEvent[], number][] = [
    ['a changed word', changed(events, 1, ({ data }) => ({ data: data.replace('hai', 'bốn') })), 1],
    ['white space added to the data', changed(events, 1, ({ data }) => ({ data: `${data} ` })), 1],
    ['another actor', changed(events, 1, ({ metadata }) => ({ metadata: metadata.replace('Lan', 'Mai') })), 1],
    ['white space added to the metadata', changed(events, 1, ({ metadata }) => ({ metadata: metadata.replace('{', '{ ') })), 1],
    ['another type', changed(events, 1, () => ({ type: 'sample.noted.v2' })), 1],
    ['another id', changed(events, 1, ({ id }) => ({ id: id.replace(/^./, 'x') })), 1],
    ['another revision', changed(events, 1, () => ({ revision: 5 })), 1],
    ['another hash', changed(events, 1, () => ({ hash: 'a'.repeat(64) })), 1],
    ['an event left out', events.filter((_, i) => i !== 1), 1],
    ['two events swapped', [events[0], events[2], events[1]].flatMap((event) => event ?? []), 1],
    ['the first event left out', events.slice(1), 0],
    ['an event of another stream', changed(stream(['một', 'hai'], 'section-w1.b'), 0, () => ({ stream: 'section-w1.a' })), 0],
    ['an event put in from another chain', [...events.slice(0, 2), ...stream(['x', 'y', 'z']).slice(2)], 2],
    ['metadata that is not JSON', changed(events, 1, ({ metadata }) => ({ metadata: metadata.slice(1) })), 1],
  ];
  it.each(tampered)('finds %s where it is', (_, stored, revision) => {
    expect(verifyStream(GENESIS, stored)).toMatchObject({ ok: false, revision });
  });

  it('a rewritten tail verifies in itself but has another head: anchors tell', () => {
    const rewritten = [...events.slice(0, 1), ...sealedOn(events[0], 'giả')];
    expect(verifyStream(GENESIS, rewritten)).toEqual({ ok: true });
    expect(rewritten.at(-1)?.hash).not.toBe(events[1]?.hash);
  });

  it('refuses the log of another installation', () => {
    expect(verifyStream('00000000-0000-4000-8000-000000000002', events)).toMatchObject({ ok: false, revision: 0 });
  });

  it('accepts an event whose data is withheld, given its digest, and no other digest', () => {
    const digest = dataDigest(SALT, events[1]?.data ?? '');
    const withheld = (dataDigestGiven: string) =>
      events.map((event, i) => (i === 1 ? { ...event, data: null, dataDigest: dataDigestGiven } : event));
    expect(verifyStream(GENESIS, withheld(digest))).toEqual({ ok: true });
    expect(verifyStream(GENESIS, withheld('0'.repeat(64)))).toMatchObject({ ok: false, revision: 1 });
  });
});

function sealedOn(head: StoredEvent | undefined, text: string): StoredEvent[] {
  if (!head) throw new Error('no head');
  const meta = {
    commandId: 'c9',
    correlationId: 'r1',
    causationId: null,
    organId: 'w1',
    actor: { id: 'u-x', name: 'X' },
    occurredAt: '2026-06-30T01:02:03.004Z',
  };
  const events = [{ type: 'sample.noted.v1', data: { text } }];
  return sealEvents({ genesis: GENESIS, stream: head.stream, head, events, meta, salt: () => SALT });
}
