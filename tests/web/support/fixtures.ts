import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { openTestWard } from '@trinhky/api/testing';
import type { TestWard } from '@trinhky/api/testing';
import { chromium } from './chromium.js';

interface Ours {
  /** A ward of this test's own, at work over HTTP: people and a monthly template, no report yet. */
  ward: TestWard;
  /** A signed-in page of a person in a browser of their own. */
  pageOf: (
    username: string,
    options?: { viewport?: { width: number; height: number }; colorScheme?: 'light' | 'dark'; bypassCSP?: boolean },
  ) => Promise<Page>;
}

export const test = base.extend<Ours>({
  // Playwright reads the names of the fixtures asked for from the braces.
  ward: async ({}, use) => {
    test.skip(!existsSync(chromium), `Chromium is not at ${chromium}: apt-get install chromium`);
    // At the real time: the browser's own clock ends the cookies.
    const ward = await openTestWard({ at: new Date() });
    await use(ward);
    await ward.close();
  },
  pageOf: async ({ browser, ward }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (username, options = {}) => {
      const context = await contextOf(browser, ward, username, options);
      opened.push(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});
export { expect };

async function contextOf(browser: Browser, ward: TestWard, username: string, options: object): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: ward.url, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options });
  const { cookie } = await ward.as(username);
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: ward.url }]);
  return context;
}

/** Fills in the sign-in as a person would. */
export async function signIn(page: Page, ward: TestWard, username: string): Promise<void> {
  await page.goto(ward.url);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel(/^Mật khẩu/).fill(ward.passwords.get(username) ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('navigation', { name: 'Các trang chính' })).toBeAttached();
}

/** Fails with each violation of WCAG 2.2 A/AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  const found: string[] = [];
  for (const { id, help, nodes } of violations) {
    for (const { target, failureSummary } of nodes) {
      // Inside a text being written the caret goes everywhere by keyboard and scrolls with it; the rule looks for stops of the Tab key only.
      if (id === 'scrollable-region-focusable' && (await isWritten(page, target.join(' ')))) continue;
      found.push(`${id}: ${help} ${failureSummary} ${target.join(' ')}`);
    }
  }
  expect(found).toEqual([]);
}

const isWritten = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((of) => document.querySelector(of)?.closest('[contenteditable="true"]') !== null, selector);

/** Nothing is wider than the window. */
export async function expectNoSideways(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(
    () => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const,
  );
  expect(content).toBeLessThanOrEqual(window);
}
