import { pino } from 'pino';
import type { Logger } from 'pino';
import { BadSetting } from './bad-setting.js';

export type { Logger };

const LEVELS = [...Object.keys(pino.levels.values), 'silent'];

/**
 * Structured logs for operators, in English, on standard error: standard output belongs to the person who started the program. Throws BadSetting
 * where TRINHKY_LOG_LEVEL names no level.
 */
export function createLogger(level = process.env.TRINHKY_LOG_LEVEL || 'warn'): Logger {
  if (LEVELS.includes(level)) return pino({ level }, pino.destination({ fd: 2, sync: true }));
  throw new BadSetting(
    `TRINHKY_LOG_LEVEL=${level} không hợp lệ: hãy đặt một trong các mức ${LEVELS.join(', ')}.\nTRINHKY_LOG_LEVEL takes one of ${LEVELS.join(', ')}.`,
  );
}
