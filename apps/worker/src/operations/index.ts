export { instruments } from './instruments.js';
export type { Instruments } from './instruments.js';
export { operate } from './operate.js';
export type { Operated } from './operate.js';
export { startTracing } from './tracing.js';
