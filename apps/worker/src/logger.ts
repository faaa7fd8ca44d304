import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger };

/** Structured logs for operators, in English, on standard error: standard output belongs to the person who started the program. */
export const createLogger = (level = process.env.TRINHKY_LOG_LEVEL ?? 'warn'): Logger =>
  pino({ level }, pino.destination({ fd: 2, sync: true }));
