import type { Locator, Page } from '@playwright/test';
import { openReport } from '@trinhky/api/testing';
import { expect, test } from './support/fixtures.js';

/** Presses the key until the element has the focus; fails where it is never reached. */
async function reach(page: Page, key: 'Tab' | 'Shift+Tab', target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached by ${key}: ${target}`);
}

test('a specialist works by keyboard alone: list, text, submission, taking back', async ({ ward, pageOf }) => {
  await openReport(ward, 10);
  const page = await pageOf('giang');
  await page.goto('/');
  await expect(page.locator('main [data-row]').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');

  const text = page.locator('main [contenteditable="true"]');
  await reach(page, 'Tab', text);
  await page.keyboard.type('Thu ngân sách ước đạt 12,5 tỷ đồng.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Thu nội địa 9,3 tỷ đồng.');
  await expect(text.locator('[data-kind="item"]')).toContainText('Thu nội địa 9,3 tỷ đồng.');

  // Out of the text, where Tab is a key of the text.
  await page.keyboard.press('Escape');
  await reach(page, 'Shift+Tab', page.getByRole('button', { name: 'Trình…' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Trình lần 1' });
  await expect(dialog.getByLabel(/Lời nhắn/)).toBeFocused();
  await page.keyboard.type('Số liệu đến hết tháng.');
  await reach(page, 'Tab', dialog.getByRole('button', { name: 'Lưu và trình' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Chờ duyệt', { exact: true }).first()).toBeVisible();

  await reach(page, 'Tab', page.getByRole('button', { name: 'Rút lại' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Trình…' })).toBeVisible();
  await expect(text).toContainText('Thu ngân sách ước đạt 12,5 tỷ đồng.');
});
