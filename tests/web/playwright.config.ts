import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { chromium, CHROMIUM_ARGS } from './support/chromium.js';

/** The pages in a real browser: Debian's Chromium. Each worker serves a ward of its own on the loopback. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  globalSetup: './support/build.ts',
  outputDir: '../../test-results',
  workers: Number(process.env.TRINHKY_WEB_WORKERS ?? 2),
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.TRINHKY_WEB_REPORT ? [['list'], ['json', { outputFile: process.env.TRINHKY_WEB_REPORT }]] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    channel: undefined,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: { ...(existsSync(chromium) && { executablePath: chromium }), args: [...CHROMIUM_ARGS] },
    // A trace (--trace on) costs half of the time.
    screenshot: 'only-on-failure',
  },
});
