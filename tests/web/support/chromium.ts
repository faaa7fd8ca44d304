// From the source: this is read before anything is built.
export { CHROMIUM as chromium, CHROMIUM_ARGS } from '../../../apps/api/src/testing/chromium.js';
