import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger };
export const LOGGER = Symbol('Logger');

/** Structured logs for operators, in English, on standard error: standard output belongs to the person who started the program. */
export const createLogger = (level = process.env.TRINHKY_LOG_LEVEL ?? 'warn'): Logger =>
  pino({ level }, pino.destination({ fd: 2, sync: true }));

/** Nest's own messages through the same log. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: (message: unknown) => logger.debug({ nest: message }),
  debug: (message: unknown) => logger.debug({ nest: message }),
  verbose: (message: unknown) => logger.trace({ nest: message }),
  warn: (message: unknown) => logger.warn({ nest: message }),
  error: (message: unknown, ...rest: unknown[]) => logger.error({ nest: message, rest }),
  fatal: (message: unknown, ...rest: unknown[]) => logger.fatal({ nest: message, rest }),
});
