import config from './playwright.config.js';

/** `npm run pictures`: takes the handbook's pictures anew. */
export default { ...config, testMatch: '**/*.pics.ts', workers: 1 };
