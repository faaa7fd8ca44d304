import { openReport } from '@trinhky/api/testing';
import type { TestWard } from '@trinhky/api/testing';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from './support/fixtures.js';

/** Every case ends the same way: what was typed stands in the server's text exactly once, character by character. */

const textBox = (page: Page) => page.getByRole('textbox', { name: 'Nội dung mục' });
const saving = (page: Page) => page.locator('[data-saving]');
const saved = async (page: Page) => {
  await expect(saving(page)).toHaveAttribute('data-unsent', 'false', { timeout: 20_000 });
};

async function sectionOf(ward: TestWard, name = 'mo-dau') {
  const { reportId, sections } = await openReport(ward);
  const section = sections.find((each) => each.name === name);
  if (!section) throw new Error(`no section ${name}`);
  return { reportId, ...section };
}

/** The paragraphs of the text on the server. */
async function onServer(ward: TestWard, sectionId: string, as = 'em'): Promise<string[]> {
  const { body } = await (await ward.as(as)).get(`/api/sections/${sectionId}`);
  const { blocks } = body as { blocks: { content?: { t?: string }[] }[] };
  return blocks.map(({ content = [] }) => content.map(({ t = '' }) => t).join(''));
}

async function write(page: Page, words: string) {
  await textBox(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

test('what is typed is saved by itself and said so', async ({ ward, pageOf }) => {
  const { sectionId } = await sectionOf(ward);
  const page = await pageOf('em');
  await page.goto(`/muc/${sectionId}`);
  await write(page, 'Tình hình kinh tế tháng 6');
  await expect(saving(page)).toContainText('Đã giữ trên máy này');
  await saved(page);
  await expect(saving(page)).toContainText(/Đã lưu lúc \d\d:\d\d/);
  expect(await onServer(ward, sectionId)).toEqual(['Tình hình kinh tế tháng 6']);
  await expectAccessible(page);
  await expectNoSideways(page);
});
