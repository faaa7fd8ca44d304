import { describe, expect, it } from 'vitest';
import { agoText, dateText, momentText } from './dates.js';

describe('dates on screen', () => {
  it('are written as an office writes them', () => expect(dateText('2026-06-30')).toBe('30/06/2026'));
  it('stand in the time of Viet Nam', () => expect(momentText('2026-06-30T17:05:00Z')).toBe('00:05 01/07/2026'));
  it('say today and yesterday', () => {
    const now = new Date('2026-07-01T10:00:00Z');
    expect(agoText('2026-07-01T02:00:00Z', now)).toBe('09:00 hôm nay');
    expect(agoText('2026-06-30T02:00:00Z', now)).toBe('09:00 hôm qua');
    expect(agoText('2026-06-01T02:00:00Z', now)).toBe('09:00 01/06/2026');
  });
});
