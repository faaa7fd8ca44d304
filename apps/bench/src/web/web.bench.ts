import type { Row } from '../row.js';
import { openBrowser } from './browser.js';
import { benchLoading } from './loading.bench.js';

const ROUNDS = 5;

/** The pages in Debian's Chromium, the processor slowed four times. */
export async function benchWeb(): Promise<Row[]> {
  const browser = await openBrowser();
  try {
    return await benchLoading(browser, ROUNDS);
  } finally {
    await browser.close();
  }
}
