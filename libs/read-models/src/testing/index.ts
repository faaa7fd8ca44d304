export { writer } from './log.js';
export { seeded } from './plausible-history.js';
export { reportOpened, reportSubmitted } from './report-events.js';
