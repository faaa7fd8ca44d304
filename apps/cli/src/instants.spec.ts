import { describe, expect, it } from 'vitest';
import { instantOf } from './instants.js';

describe('a moment on the command line', () => {
  it.each([
    ['2025-07-01', 'first', '2025-06-30T17:00:00.000Z'],
    ['2025-07-01', 'last', '2025-07-01T16:59:59.999Z'],
    ['2025-07-01 14:30', 'first', '2025-07-01T07:30:00.000Z'],
    ['2025-07-01T14:30:15', 'last', '2025-07-01T07:30:15.000Z'],
    ['2025-07-01T07:30:00Z', 'first', '2025-07-01T07:30:00.000Z'],
    ['2025-07-01T07:30:00.123+02:00', 'first', '2025-07-01T05:30:00.123Z'],
  ] as const)('%s (%s) is the instant %s: without a zone it is Vietnam’s time', (given, bound, instant) => {
    expect(instantOf(given, bound)).toBe(instant);
  });

  it.each(['hôm qua', '2025-13-01', '2025-07-32', '2025-02-30', '1/7/2025', '2025-07-01 25:00', '2025', ''])('refuses %s', (given) => {
    expect(() => instantOf(given, 'first')).toThrow('is not a moment');
  });
});
