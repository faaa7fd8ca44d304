import { describe, expect, it } from 'vitest';
import { parkedIn, readinessOf, spokenIn } from './readiness.js';

const log = { en: 'the log (TRINHKY_ESDB)', vi: 'Nhật ký sự kiện' };
const ENGLISH = /\b(the|not|does|answer|is|until)\b/;

describe('whether a process is ready', () => {
  it('is told to operators in English, with what was answered, and to the administrator in Vietnamese', async () => {
    const judged = await readinessOf([
      { of: log, check: () => Promise.reject(new Error('the server does not answer')) },
      { of: log, check: () => ({ warning: { en: 'the clock is off', vi: 'Đồng hồ bị lệch' } }) },
      { of: log, check: () => ({ fault: null, warning: null }) },
    ]);
    expect(spokenIn('en', judged)).toEqual({
      ready: false,
      reasons: ['the log (TRINHKY_ESDB): the server does not answer'],
      warnings: ['the clock is off'],
    });
    const { ready, reasons, warnings } = spokenIn('vi', judged);
    expect(ready).toBe(false);
    expect(warnings).toEqual(['Đồng hồ bị lệch']);
    expect(reasons).toEqual([expect.stringContaining('Nhật ký sự kiện không trả lời')]);
    expect(reasons[0]).not.toMatch(ENGLISH);
  });

  it('tells of streams that stand still in both languages', () => {
    const failure = { message: 'x', stream: 'section-w1.a', revision: 3 };
    const status = () => [{ name: 'people', version: 1, state: 'parked' as const, position: 9n, failure, parked: [] }];
    const said = parkedIn({ status });
    for (const text of [said?.en, said?.vi]) expect(text).toContain('people: section-w1.a@3');
    expect(parkedIn({ status: () => status().map((each) => ({ ...each, failure: null })) })).toBeNull();
  });
});
