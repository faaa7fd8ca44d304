export { openAccounts, UsernameTaken } from './accounts/accounts.js';
export type { Account, Accounts } from './accounts/accounts.js';
export { createApp } from './create-app.js';
export type { AppOptions } from './create-app.js';
export { describeApi } from './openapi.js';
export { createLogger } from './logger.js';
export { systemClock } from './clock.js';
export type { Clock } from './clock.js';
export { stopServing } from './serving.js';
