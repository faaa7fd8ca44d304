import { countAt, openReport, openTestWard, put } from '@trinhky/api/testing';
import type { Browser } from 'playwright-core';
import { percentile } from '../row.js';
import type { Row } from '../row.js';
import { contextOf, slowDown } from './browser.js';

const EDITS = 100;
const TEXT_SHOWN = 'main [contenteditable]';

/** How long after its acknowledgement a change is seen in another person's browser. */
export async function benchLive(browser: Browser): Promise<Row[]> {
  const ward = await openTestWard({ at: new Date() });
  try {
    const { sections } = await openReport(ward);
    const { sectionId = '' } = sections.find(({ name }) => name === 'kinh-te') ?? {};
    const writer = await ward.as('giang');
    const send = async (text: string) => {
      const { body } = await writer.get(`/api/sections/${sectionId}`);
      const { status } = await writer.post(`/api/sections/${sectionId}/edits`, { base: countAt(body, 'revision'), changes: [put(text)] });
      if (status !== 200) throw new Error(`an edit was answered ${status}`);
      return Date.now();
    };
    await send('Đoạn mở đầu.');
    const context = await contextOf(browser, { url: ward.url, cookie: (await ward.as('khanh')).cookie });
    const page = await context.newPage();
    await slowDown(page);
    await page.goto(`${ward.url}/muc/${sectionId}`);
    await page.waitForSelector(TEXT_SHOWN);
    const waits: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1) {
      const words = `Thay đổi thứ ${edit} của đồng nghiệp.`;
      const seen = page.evaluate(
        (wanted) =>
          new Promise<number>((resolve) => {
            const look = () => {
              if (!document.querySelector('main')?.textContent?.includes(wanted)) return;
              watch.disconnect();
              resolve(Date.now());
            };
            const watch = new MutationObserver(look);
            watch.observe(document.body, { childList: true, subtree: true, characterData: true });
            look();
          }),
        words,
      );
      const acknowledged = await send(words);
      waits.push((await seen) - acknowledged);
    }
    await context.close();
    const value = percentile(waits, 0.99);
    return [
      { name: `a change seen in another browser, p99 of ${EDITS}`, value, unit: 'ms', floor: null, bar: '≤ 1000 ms', ok: value <= 1_000 },
    ];
  } finally {
    await ward.close();
  }
}
