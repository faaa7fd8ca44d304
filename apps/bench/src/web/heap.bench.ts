import { openReport, openTestWard } from '@trinhky/api/testing';
import type { Browser, CDPSession } from 'playwright-core';
import type { Row } from '../row.js';
import { contextOf } from './browser.js';

/** An hour at 200 keys a minute. */
const KEYS = 12_000;
const MB = 1024 * 1024;
const SENTENCE = 'Trong kỳ, phường đã hoàn thành các chỉ tiêu được giao và tiếp tục rà soát từng nhiệm vụ. ';

async function heapOf(cdp: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** What an hour's typing, played fast, leaves in the memory of the page, beside its first six minutes. */
export async function benchHeap(browser: Browser): Promise<Row[]> {
  const ward = await openTestWard({ at: new Date() });
  try {
    const { sections } = await openReport(ward);
    const { sectionId = '' } = sections.find(({ name }) => name === 'kinh-te') ?? {};
    const context = await contextOf(browser, { url: ward.url, cookie: (await ward.as('giang')).cookie });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await page.goto(`${ward.url}/muc/${sectionId}`);
    const text = page.locator('main [contenteditable="true"]');
    await text.click();
    const letters = [...SENTENCE];
    const type = async (from: number, to: number) => {
      for (let key = from; key < to; key += 1) {
        if (key % 400 === 399) await page.keyboard.press('Enter');
        else await page.keyboard.insertText(letters[key % letters.length] ?? ' ');
      }
    };
    await type(0, KEYS / 10);
    const tenth = await heapOf(cdp);
    await type(KEYS / 10, KEYS);
    const whole = await heapOf(cdp);
    await context.close();
    const value = (whole - tenth) / MB;
    return [
      { name: `heap after ${KEYS} keys, more than after ${KEYS / 10}`, value, unit: 'MB', floor: null, bar: '≤ 5 MB', ok: value <= 5 },
    ];
  } finally {
    await ward.close();
  }
}
