import { existsSync } from 'node:fs';
import { CHROMIUM, CHROMIUM_ARGS } from '@trinhky/api/testing';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** 1.6 Mb/s down, 750 kb/s up, 150 ms there and back: what browsers call slow 4G. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

export type Person = { url: string; cookie: string };

export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`bench web wants Chromium at ${CHROMIUM} (Debian: apt-get install chromium; or set TRINHKY_CHROMIUM)`);
  return chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'] });
}

/** A browser of one's own, its cache empty, signed in where a person is given. */
export async function contextOf(browser: Browser, person?: Person): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  if (person) {
    const [name = '', value = ''] = person.cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: person.url }]);
  }
  return context;
}

/** Slows the page's processor four times, and the link to slow 4G where asked for. */
export async function slowDown(page: Page, { link = false }: { link?: boolean } = {}): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  if (!link) return;
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
}

/** Milliseconds from the navigation's start until an element matches and was painted. */
export async function shownAfter(page: Page, url: string, selector: string): Promise<number> {
  await page.addInitScript((wanted) => {
    const look = () => {
      if (!document.querySelector(wanted)) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { shownAt: performance.now() })));
    };
    const seen = new MutationObserver(look);
    seen.observe(document, { childList: true, subtree: true, attributes: true });
  }, selector);
  await page.goto(url, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => 'shownAt' in window && window.shownAt, undefined, { timeout: 60_000 });
  return Number(await shown.jsonValue());
}
