import { expect, it } from 'vitest';
import { dateOf } from './date-field.js';

it('reads a day as an office writes it, and no day that the calendar lacks', () => {
  expect(dateOf('30/6/2026')).toBe('2026-06-30');
  expect(dateOf(' 01-07-2026 ')).toBe('2026-07-01');
  expect(dateOf('31/02/2026')).toBeNull();
  expect(dateOf('29/02/2028')).toBe('2028-02-29');
  expect(dateOf('13/13/2026')).toBeNull();
  expect(dateOf('6/2026')).toBeNull();
});
