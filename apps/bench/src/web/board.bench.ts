import { at, listAt, openReport, openTestWard, textAt } from '@trinhky/api/testing';
import type { Browser } from 'playwright-core';
import { median } from '../row.js';
import type { Row } from '../row.js';
import { contextOf, slowDown } from './browser.js';

const SECTIONS = 100;

/** How long the board of a hundred sections takes from a letter in its filter to the rows painted. */
export async function benchBoard(browser: Browser, rounds: number): Promise<Row[]> {
  const ward = await openTestWard({ at: new Date() });
  try {
    const { reportId, sections } = await openReport(ward);
    const clerk = await ward.as('khanh');
    const { body } = await clerk.get(`/api/reports/${reportId}`);
    const parent = textAt(
      listAt(body, 'nodes').find((node) => at(node, 'kind') === 'heading'),
      'nodeId',
    );
    const changes = Array.from({ length: SECTIONS - sections.length }, (_, i) => ({
      op: 'add',
      node: {
        nodeId: `them-${i}`,
        kind: 'section',
        numbering: 'arabic',
        title: `Nhiệm vụ ${i % 10 === 7 ? 'trọng tâm' : 'thường xuyên'} ${i}`,
        parent,
        templateNodeId: null,
        section: {
          sectionId: `them-muc-${i}`,
          fieldId: 'kinh-te',
          route: ['approver'],
          assignees: [{ kind: 'user', id: 'giang' }],
          approver: null,
          dueDate: null,
        },
      },
      after: null,
    }));
    const { status, body: said } = await clerk.post(`/api/reports/${reportId}/outline`, {
      changes,
      outlineHash: textAt(body, 'outlineHash'),
    });
    if (status !== 200) throw new Error(`the outline was not changed: ${status} ${JSON.stringify(said)}`);
    const context = await contextOf(browser, { url: ward.url, cookie: clerk.cookie });
    const page = await context.newPage();
    await slowDown(page);
    await page.goto(`${ward.url}/bao-cao/${reportId}`);
    await page.waitForFunction((count) => document.querySelectorAll('main tbody tr:not([hidden])').length >= count, SECTIONS);
    const filter = page.getByLabel('Tìm mục, người');
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await filter.fill('');
      await page.waitForFunction((count) => document.querySelectorAll('main tbody tr:not([hidden])').length >= count, SECTIONS);
      times.push(
        await filter.evaluate((input: HTMLInputElement) => {
          const before = document.querySelectorAll('main tbody tr:not([hidden])').length;
          const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
          return new Promise<number>((resolve) => {
            const start = performance.now();
            const watch = new MutationObserver(() => {
              if (document.querySelectorAll('main tbody tr:not([hidden])').length >= before) return;
              watch.disconnect();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
            });
            watch.observe(document.body, { childList: true, subtree: true, attributes: true });
            set?.call(input, 'trọng tâm');
            input.dispatchEvent(new Event('input', { bubbles: true }));
          });
        }),
      );
    }
    await context.close();
    const value = median(times);
    return [
      { name: `board of ${SECTIONS} sections filtered, processor / 4`, value, unit: 'ms', floor: null, bar: '≤ 100 ms', ok: value <= 100 },
    ];
  } finally {
    await ward.close();
  }
}
