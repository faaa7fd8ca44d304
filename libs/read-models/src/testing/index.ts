export { writer } from './log.js';
export { reportOpened, reportSubmitted } from './report-events.js';
