import { describe, expect, it } from 'vitest';
import { clockSkew, verdictOn } from './clock-skew.js';

const database = (at: string) => ({ query: async () => ({ rows: [{ ms: String(Date.parse(at)) }] }) }) as never;

describe('the clock of a machine', () => {
  it('is compared with that of the database', async () => {
    const skew = clockSkew(database('2026-07-01T02:00:00Z'), { now: () => new Date('2026-07-01T02:00:05Z') });
    expect(skew.seconds()).toBeNull();
    expect(await skew.check()).toEqual({
      warning: { en: expect.stringContaining('5.0 s ahead of'), vi: expect.stringContaining('nhanh 5,0 giây') },
    });
    expect(skew.seconds()).toBe(5);
  });

  it('may be a second off, is warned of above, and above thirty seconds keeps the process from being ready', () => {
    expect(verdictOn(-0.9)).toEqual({});
    expect(verdictOn(-1.1)).toEqual({ warning: { en: expect.stringContaining('behind'), vi: expect.stringContaining('chậm 1,1') } });
    expect(verdictOn(30)).toEqual({ warning: expect.anything() });
    expect(verdictOn(-30.1)).toEqual({ fault: { en: expect.stringContaining('TRINHKY_POSTGRES'), vi: expect.any(String) } });
  });
});
