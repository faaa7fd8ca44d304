import { v5, validate, version } from 'uuid';
import { describe, expect, it } from 'vitest';
import { eventId, nameBasedId, uuidv7 } from './ids.js';

const NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('ids', () => {
  it('a name-based id is version 5 of the JSON array of its parts', () => {
    for (const parts of [['a'], ['Uỷ ban', 7], [''], ['a', 'bc'], ['👩🏽‍💻', 'x'.repeat(500)]]) {
      expect(nameBasedId(NAMESPACE, ...parts)).toBe(v5(JSON.stringify(parts), NAMESPACE));
    }
  });

  it('parts do not run into each other', () => {
    expect(nameBasedId(NAMESPACE, 'a', 'bc')).not.toBe(nameBasedId(NAMESPACE, 'ab', 'c'));
  });

  it('an event id depends on organ, actor, stream, command and index, and on nothing else', () => {
    const base = ['w1', 'u-lan', 'section-w1.a', 'c1', 0] as const;
    const others = [
      eventId('w2', 'u-lan', 'section-w1.a', 'c1', 0),
      eventId('w1', 'u-minh', 'section-w1.a', 'c1', 0),
      eventId('w1', 'u-lan', 'section-w1.b', 'c1', 0),
      eventId('w1', 'u-lan', 'section-w1.a', 'c2', 0),
      eventId('w1', 'u-lan', 'section-w1.a', 'c1', 1),
    ];
    expect(new Set([eventId(...base), ...others]).size).toBe(6);
  });

  it('event ids are stored: they never change', () => {
    expect(eventId('w1', 'u-lan', 'section-w1.a', 'c1', 0)).toBe('5676d12c-a260-5dda-8529-110f06e15fdb');
  });

  it('random ids are lower-case UUIDs of version 7 that sort by time', () => {
    const ids = Array.from({ length: 100 }, uuidv7);
    expect(ids.every((id) => validate(id) && version(id) === 7 && id === id.toLowerCase())).toBe(true);
    expect([...ids].sort()).toEqual(ids);
  });
});
