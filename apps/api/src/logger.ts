import type { LoggerService } from '@nestjs/common';
import { createLogger } from '@trinhky/worker';
import type { Logger } from '@trinhky/worker';

export { createLogger };
export type { Logger };
export const LOGGER = Symbol('Logger');

/** Nest's own messages through the same log. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: (message: unknown) => logger.debug({ nest: message }),
  debug: (message: unknown) => logger.debug({ nest: message }),
  verbose: (message: unknown) => logger.trace({ nest: message }),
  warn: (message: unknown) => logger.warn({ nest: message }),
  error: (message: unknown, ...rest: unknown[]) => logger.error({ nest: message, rest }),
  fatal: (message: unknown, ...rest: unknown[]) => logger.fatal({ nest: message, rest }),
});
