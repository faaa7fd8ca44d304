import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor, Head, PendingEvent } from './envelope.js';
import { EventTooLarge, MAX_APPEND_BYTES, MAX_EVENT_BYTES, sealEvents } from './seal.js';
import { randomSalts } from './salts.js';
import { NotStorable } from './storable.js';

const GENESIS = '00000000-0000-4000-8000-000000000001';
const SALT = '0123456789abcdef0123456789abcdef';
const lan: Actor = { id: 'u-lan', name: 'Nguyễn Thị Lan', post: 'Chuyên viên' };
const note = (data: unknown): PendingEvent => ({ type: 'sample.noted.v1', data });

function seal(events: PendingEvent[], head: Head | null = null, actor: Actor = lan) {
  const meta = { commandId: 'c1', correlationId: 'r1', causationId: null, organId: 'w1', actor, occurredAt: '2026-06-30T01:02:03.004Z' };
  return sealEvents({ genesis: GENESIS, stream: 'section-w1.a', head, events, meta, salt: () => SALT });
}

describe('sealing', () => {
  it('hashes exactly the documented bytes', () => {
    const [event] = seal([note({ text: 'Tiếng Việt' })]);
    const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    const { hash, ...metadata } = JSON.parse(event?.metadata ?? '') as Record<string, unknown>;
    const canonical = JSON.stringify([event?.id, 'sample.noted.v1', 'section-w1.a', 0, metadata, sha256(`${SALT}{"text":"Tiếng Việt"}`)]);
    expect(hash).toBe(sha256(GENESIS + canonical));
    expect(event?.hash).toBe(hash);
  });

  it('the bytes are a stored format: they never change', () => {
    const [event] = seal([note({ text: 'một' })]);
    expect(event).toEqual({
      id: '5676d12c-a260-5dda-8529-110f06e15fdb',
      type: 'sample.noted.v1',
      stream: 'section-w1.a',
      revision: 0,
      data: '{"text":"một"}',
      metadata:
        '{"schemaVersion":1,"commandId":"c1","correlationId":"r1","causationId":null,"organId":"w1","actor":{"id":"u-lan","name":"Nguyễn Thị Lan","post":"Chuyên viên"},"occurredAt":"2026-06-30T01:02:03.004Z","salt":"0123456789abcdef0123456789abcdef","prevHash":"00000000-0000-4000-8000-000000000001","hash":"6c13e392658a8af3e042026e48e2912b36838411ae73842d4ef8e6925cc6f638"}',
      hash: '6c13e392658a8af3e042026e48e2912b36838411ae73842d4ef8e6925cc6f638',
    });
  });

  it('chains each event onto the one before it, from the head on', () => {
    const [first, second] = seal([note(1), note(2)], { revision: 6, hash: 'f'.repeat(64) });
    expect([first?.revision, second?.revision]).toEqual([7, 8]);
    expect(first?.metadata).toContain(`"prevHash":"${'f'.repeat(64)}"`);
    expect(second?.metadata).toContain(`"prevHash":"${first?.hash}"`);
  });

  it('parse → stringify gives back the stored bytes, with hash as the last key', () => {
    const [event] = seal([note({ b: 1, a: [{ z: null }], '01': -0.5 })], null, {
      ...lan,
      onBehalfOf: { id: 'u-x', name: 'X', delegation: 'd1' },
    });
    expect(JSON.stringify(JSON.parse(event?.data ?? ''))).toBe(event?.data);
    const metadata = JSON.parse(event?.metadata ?? '') as Record<string, unknown>;
    expect(JSON.stringify(metadata)).toBe(event?.metadata);
    expect(Object.keys(metadata).at(-1)).toBe('hash');
  });

  it("the order of the actor's keys and an undefined one do not reach the bytes", () => {
    const other: Actor = { post: 'Chuyên viên', name: 'Nguyễn Thị Lan', id: 'u-lan', capacity: undefined };
    expect(seal([note(1)], null, other)).toEqual(seal([note(1)]));
  });

  const refused: [string, unknown, string][] = [
    ['undefined', { a: { b: undefined } }, 'data.a.b'],
    ['undefined in a list', { a: [1, undefined] }, 'data.a[1]'],
    ['a hole in a list', { a: new Array(1) }, 'data.a[0]'],
    ['a function', { a: () => 1 }, 'data.a'],
    ['a BigInt', { a: 1n }, 'data.a'],
    ['NaN', { a: [Number.NaN] }, 'data.a[0]'],
    ['Infinity', { a: Infinity }, 'data.a'],
    ['a lone surrogate', { a: 'x\ud83d' }, 'data.a'],
    ['a lone surrogate in a key', { 'x\udc00': 1 }, 'data.x\udc00'],
    ['NUL', { rows: [{ text: 'a\0b' }] }, 'data.rows[0].text'],
    ['an integer-like key', { rows: { 12: 'x' } }, 'data.rows.12'],
    ['the key 0', { 0: 'x' }, 'data.0'],
    ['__proto__', JSON.parse('{"__proto__":1}'), 'data.__proto__'],
    ['a Date', { at: new Date(0) }, 'data.at'],
    ['a Map', new Map(), 'data'],
  ];
  it.each(refused)('refuses %s and names the place', (_, data, path) => {
    expect(() => seal([note(data)])).toThrow(NotStorable);
    expect(() => seal([note(data)])).toThrow(`${path}: `);
  });

  it('refuses nesting deeper than 100', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(seal([note(nested(100))])).toHaveLength(1);
    expect(() => seal([note(nested(101))])).toThrow('nested deeper');
    expect(() => seal([note(nested(5_000))])).toThrow('nested deeper');
  });

  it('refuses a broken name in the metadata', () => {
    expect(() => seal([note(1)], null, { ...lan, name: 'x\0' })).toThrow('metadata.actor.name');
  });

  it('text that only looks like an escape is stored', () => {
    for (const text of ['\\u0000', '\\ud800', '\u0001', '\\', '"\u2028']) {
      expect(JSON.parse(seal([note({ text })])[0]?.data ?? '')).toEqual({ text });
    }
  });

  it('an event may hold 256 KiB of data, counted in UTF-8 bytes, and not one more', () => {
    const frame = '{"t":""}'.length;
    expect(seal([note({ t: 'a'.repeat(MAX_EVENT_BYTES - frame) })])).toHaveLength(1);
    expect(() => seal([note({ t: 'a'.repeat(MAX_EVENT_BYTES - frame + 1) })])).toThrow(EventTooLarge);
    expect(() => seal([note({ t: 'ế'.repeat(MAX_EVENT_BYTES / 3) })])).toThrow(EventTooLarge);
  });

  it('an append may hold 768 KiB of data, and not one more', () => {
    const frame = '{"t":""}'.length;
    const full = note({ t: 'a'.repeat(MAX_EVENT_BYTES - frame) });
    expect(seal([full, full, full])).toHaveLength(3);
    expect(() => seal([full, full, full, note(1)])).toThrow(`append of ${MAX_APPEND_BYTES + 1} bytes`);
  });

  it('random salts are 32 hex digits and never the same twice', () => {
    const salt = randomSalts();
    const drawn = Array.from({ length: 1_000 }, salt);
    expect(drawn.every((one) => /^[0-9a-f]{32}$/.test(one))).toBe(true);
    expect(new Set(drawn).size).toBe(1_000);
  });
});
