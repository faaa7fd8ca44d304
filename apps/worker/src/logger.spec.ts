import { afterEach, expect, it, vi } from 'vitest';
import { BadSetting } from './bad-setting.js';
import { createLogger } from './logger.js';

afterEach(() => vi.unstubAllEnvs());

it('the level is what TRINHKY_LOG_LEVEL names, or warn', () => {
  for (const [given, level] of [
    ['', 'warn'],
    ['info', 'info'],
    ['silent', 'silent'],
  ] as const) {
    vi.stubEnv('TRINHKY_LOG_LEVEL', given);
    expect(createLogger().level).toBe(level);
  }
});

it('a level that there is not is refused in both languages, naming the setting and the levels', () => {
  vi.stubEnv('TRINHKY_LOG_LEVEL', 'inof');
  expect(() => createLogger()).toThrow(BadSetting);
  expect(() => createLogger()).toThrow(/^TRINHKY_LOG_LEVEL=inof không hợp lệ.*\nTRINHKY_LOG_LEVEL takes one of trace, .*silent\.$/);
});
