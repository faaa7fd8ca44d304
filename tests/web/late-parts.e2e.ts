import { expect, test } from './support/fixtures.js';
import { linkTo } from './support/link.js';
import { keptHere, openSection, saved, sectionOf, signInAs, textOn, write } from './support/writing.js';

test('the link is cut right after the text was shown: what was to come beside it leaves the page as it is, and comes with the link', async ({
  ward,
  page,
}) => {
  const link = await linkTo(ward.url);
  const { sectionId } = await sectionOf(ward);
  await signInAs(page.context(), link.url, 'em', ward.passwords.get('em') ?? '');
  await page.route(/\/assets\/(remarks|notices|palette)-/, (route) => route.abort());
  await openSection(page, `${link.url}/muc/${sectionId}`);
  link.cut();
  await write(page, 'Một. ');
  await keptHere(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Hai.');
  await expect(page.getByText('Một phần của trang chưa tải được')).toBeVisible();
  await page.unrouteAll();
  link.mend();
  await saved(page);
  expect(await textOn(ward, sectionId)).toEqual(['Một. ']);
  // What was typed for the search waited for it.
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('Hai.', { timeout: 30_000 });
  // With its style: a list of the palette has no bullets.
  await expect(page.getByRole('listbox')).toHaveCSS('list-style-type', 'none');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: /Ý kiến/ }).first()).toBeVisible({ timeout: 30_000 });
  await link.close();
});
