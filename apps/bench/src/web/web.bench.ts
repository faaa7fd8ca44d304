import type { Row } from '../row.js';
import { benchBoard } from './board.bench.js';
import { openBrowser } from './browser.js';
import { benchHeap } from './heap.bench.js';
import { benchLive } from './live.bench.js';
import { benchLoading } from './loading.bench.js';
import { benchScrubbing } from './scrubbing.bench.js';
import { benchTyping } from './typing.bench.js';

const ROUNDS = 5;

/** The pages in Debian's Chromium, the processor slowed four times. */
export async function benchWeb(): Promise<Row[]> {
  const browser = await openBrowser();
  try {
    return [
      ...(await benchLoading(browser, ROUNDS)),
      ...(await benchTyping(browser, ROUNDS)),
      ...(await benchBoard(browser, ROUNDS)),
      ...(await benchScrubbing(browser, ROUNDS)),
      ...(await benchLive(browser)),
      ...(await benchHeap(browser)),
    ];
  } finally {
    await browser.close();
  }
}
