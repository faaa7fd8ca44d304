import { askEarly } from './api/early.js';
import { pageAt } from './app/pages.js';

/**
 * Runs before everything else, while the larger files of the pages are on their way: whoever opens an address over a slow link has its file and its answers
 * come beside them, not after them.
 */
const page = pageAt(location.pathname);
for (const address of ['/api/session', ...(page?.asks ?? [])]) askEarly(address);
// Whether it came is seen where it is shown.
page?.load().catch(() => undefined);
