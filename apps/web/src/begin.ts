import { askEarly } from './api/early.js';
import { pageAt } from './app/pages.js';

/** What every page needs has this much of a slow link for itself before a large page joins it. */
const HEAD_START_MS = 400;

/**
 * Runs before everything else, while the larger files of the pages are on their way: whoever opens an address over a slow link has its file and its answers
 * come beside them, not after them. On a fast link the shell itself asks for a large page first.
 */
const page = pageAt(location.pathname);
for (const address of ['/api/session', ...(page?.asks ?? [])]) askEarly(address);
// Whether it came is seen where it is shown.
setTimeout(() => void page?.load().catch(() => undefined), page?.large ? HEAD_START_MS : 0);
