import { longReport, openTestWard } from '@trinhky/api/testing';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { median } from '../row.js';
import type { Row } from '../row.js';
import { contextOf, slowDown } from './browser.js';

const EVENTS = 2_000;
const STEPS = 100;
/** Lines passed at each step: a slider of some 1,300 pixels has more lines than pixels. */
const STRIDE = 3;

/** The slider drawn over a long replay, a step a frame: our script at each step, and how long after the last one nothing moves any more. */
export async function benchScrubbing(browser: Browser, rounds: number): Promise<Row[]> {
  const ward = await openTestWard({ at: new Date() });
  try {
    const { reportId } = await longReport(ward, { events: EVENTS, blocks: 60 });
    const { cookie } = await ward.as('lam');
    const context = await contextOf(browser, { url: ward.url, cookie });
    const page = await context.newPage();
    await page.goto(`${ward.url}/bao-cao/${reportId}/dien-bien`);
    await page.getByRole('slider', { name: 'Thời điểm' }).waitFor();
    await slowDown(page);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const scripts: number[] = [];
    const settled: number[] = [];
    // The first round warms the page up and is not counted.
    for (let round = -1; round < rounds; round += 1) {
      const before = await scriptOf(cdp);
      const quietAfter = await scrub(page, 200 + (round + 1) * STEPS * STRIDE);
      if (round < 0) continue;
      scripts.push(((await scriptOf(cdp)) - before) / STEPS);
      settled.push(quietAfter);
    }
    await context.close();
    const [script, quiet] = [median(scripts), median(settled)];
    const name = `replay of ${EVENTS} events scrubbed, processor / 4`;
    return [
      { name: `${name}: script a step`, value: script, unit: 'ms', floor: null, bar: '≤ 16 ms', ok: script <= 16 },
      { name: `${name}: settled after the last`, value: quiet, unit: 'ms', floor: null, bar: '≤ 150 ms', ok: quiet <= 150 },
    ];
  } finally {
    await ward.close();
  }
}

/** Milliseconds of script in the page so far. */
async function scriptOf(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
}

/** From a line on, a step a frame; milliseconds from the last step to the frame that shows the last change of the page. */
const scrub = (page: Page, from: number): Promise<number> =>
  page.evaluate(
    async ({ first, steps, stride }) => {
      const slider = document.querySelector<HTMLInputElement>('input[type=range]');
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      if (!slider || !set) throw new Error('no slider');
      const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      for (let step = 0; step < steps; step += 1) {
        set.call(slider, String(first + step * stride));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        if (step < steps - 1) await frame();
      }
      const last = performance.now();
      let changed = last;
      const watch = new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => (changed = performance.now()))));
      watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      watch.disconnect();
      return changed - last;
    },
    { first: from, steps: STEPS, stride: STRIDE },
  );
